/**
 * Rule: formulas stay in the subset that Google Sheets, LibreOffice and the local engine compute alike in every locale: functions
 * of a known list, `;` between arguments, whole numbers, no array literals and no addresses by letter.
 */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Tab } from '../../blueprint/tab';
import type { Issue } from '../../shared/errors';
import { found, partsOf, type Part } from './found';

/** Functions that all three engines were seen to compute alike; a new one is added with a test that proves it. */
const PORTABLE: ReadonlySet<string> = new Set(
  (
    'ABS AND AVERAGE AVERAGEIFS COUNT COUNTA COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY EOMONTH EXP FIND HYPERLINK IF IFERROR IFNA IFS INDEX INT ' +
    'ISBLANK ISNUMBER ISOWEEKNUM LARGE LEFT LEN LN LOWER MATCH MAX MAXIFS MEDIAN MID MIN MOD MONTH NETWORKDAYS NORM.S.INV NOT OR ' +
    'PERCENTILE POWER RANK ROUND ROUNDDOWN ROUNDUP SMALL SQRT SUBTOTAL SUM SUMIFS SUMPRODUCT SWITCH T.INV.2T TEXT TODAY TRIM VLOOKUP ' +
    'WEEKDAY WEEKNUM WORKDAY YEAR'
  ).split(' '),
);

const TEXT_LITERAL = /"(?:[^"]|"")*"/g;
const FUNCTION = /([A-Za-z][A-Za-z0-9.]*)\(/g;

const RULES: readonly (readonly [pattern: RegExp, code: string, ru: string, en: string])[] = [
  [
    /\d[.,]\d/,
    'DECIMAL',
    'дробное число: знак дроби зависит от страны',
    'a decimal number: its mark depends on the locale',
  ],
  [/,/, 'COMMA', 'запятая между аргументами: нужна точка с запятой', 'a comma between arguments: use a semicolon'],
  [/[{}]/, 'ARRAY_LITERAL', 'массив в фигурных скобках', 'an array literal'],
  [/\b[A-Z]{1,3}\$?\d+\b(?!\()/, 'ADDRESS', 'адрес по букве и номеру', 'an address by letter and number'],
];

function checkFormula(tab: string, part: Part): Issue[] {
  if (!part.formula) return [];
  // a reference stands for a name: joined by a space, so that its neighbours do not run together
  const text = part.formula.parts.join(' _ ').replace(TEXT_LITERAL, '_');
  const functions = [...text.matchAll(FUNCTION)].map((match) => match[1] ?? '');
  return [
    ...[...new Set(functions.filter((name) => !PORTABLE.has(name)))].map((name) =>
      found('FUNCTION', tab, part.key, `Функция ${name} не переносима`, `The function ${name} is not portable`),
    ),
    ...RULES.filter(([pattern]) => pattern.test(text)).map(([, code, ru, en]) =>
      found(code, tab, part.key, `В формуле ${ru}`, `The formula has ${en}`),
    ),
  ];
}

/** In tables and forms a formula is ours to keep; a panel may offer one as the first value of a cell that people choose in. */
const checkOwner = (tab: Tab, part: Part): Issue[] =>
  tab.kind === 'panel' || (part.owner === 'formula') === (part.formula !== undefined)
    ? []
    : [
        found(
          'FORMULA_OWNER',
          tab.key,
          part.key,
          'Формула и владелец не согласны',
          'The formula and the owner disagree',
        ),
      ];

/** Formulas outside the portable subset, and formulas that somebody else owns. */
export const checkFormulas = ({ tabs }: DepartmentDefinition): Issue[] =>
  tabs.flatMap((tab) => partsOf(tab).flatMap((part) => [...checkFormula(tab.key, part), ...checkOwner(tab, part)]));
