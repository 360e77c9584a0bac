/** Rule: everything that people read is there in both languages, and titles tell tabs and columns apart. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { ListSource, Tab } from '../../blueprint/tab';
import type { Issue } from '../../shared/errors';
import type { Language, Text } from '../../shared/text';
import { found, partsOf, repeated } from './found';

const LANGUAGES: readonly Language[] = ['ru', 'en'];
/** Longest title of a sheet that Google takes. */
const TITLE_LIMIT = 100;

type Words = readonly [place: string, text: Text];

const listWords = (place: string, list: ListSource | undefined): Words[] =>
  list?.kind === 'choices' ? list.choices.map((choice) => [`${place}.${choice.code}`, choice.label]) : [];

const optional = (place: string, text: Text | undefined): Words[] => (text ? [[place, text]] : []);

function ownWords(tab: Tab): Words[] {
  switch (tab.kind) {
    case 'table':
      return tab.columns.flatMap((column) => [[column.key, column.title], ...optional(column.key, column.note)]);
    case 'form':
      return tab.sections.flatMap((section): Words[] => [
        ['section', section.title],
        ...section.fields.flatMap((field): Words[] => [[field.key, field.label], ...optional(field.key, field.hint)]),
      ]);
    case 'panel':
      return tab.cells.flatMap((cell) => optional(`${cell.row}.${cell.column}`, cell.note));
  }
}

const wordsOf = (tab: Tab): Words[] => [
  ['title', tab.title],
  ['purpose', tab.purpose],
  ...ownWords(tab),
  ...partsOf(tab).flatMap((part) => [
    ...listWords(part.key, part.list),
    ...(part.formula?.refs ?? []).flatMap((ref) => (ref.kind === 'label' ? optional(part.key, ref.text) : [])),
  ]),
];

const empty = (tab: string, [place, text]: Words): Issue[] =>
  LANGUAGES.filter((language) => text[language].trim() === '').map((language) =>
    found('NO_TEXT', tab, place, `Нет текста (${language})`, `No text (${language})`),
  );

function titles(tab: Tab): Issue[] {
  return LANGUAGES.flatMap((language) => {
    const long = tab.title[language].length > TITLE_LIMIT;
    const same = tab.kind === 'table' ? repeated(tab.columns.map((column) => column.title[language])) : [];
    return [
      ...(long
        ? [found('LONG_TITLE', tab.key, 'title', 'Название длиннее 100 знаков', 'The title exceeds 100 signs')]
        : []),
      ...same.map((title) => found('SAME_TITLE', tab.key, title, `Два столбца «${title}»`, `Two columns “${title}”`)),
    ];
  });
}

/** Google compares titles of tabs without regard to case. */
function sameTabs(definition: DepartmentDefinition, workbook: string, language: Language): Issue[] {
  const own = definition.tabs.filter((tab) => tab.workbook === workbook);
  return repeated(own.map((tab) => tab.title[language].toLowerCase())).map((title) =>
    found('SAME_TITLE', workbook, title, `Две вкладки «${title}»`, `Two tabs “${title}”`),
  );
}

/** Missing texts, titles that are too long, and titles that occur twice in a workbook or a table. */
export function checkTexts(definition: DepartmentDefinition): Issue[] {
  const workbooks = definition.workbooks.map((workbook) => workbook.key);
  return [
    ...definition.tabs.flatMap((tab) => wordsOf(tab).flatMap((words) => empty(tab.key, words))),
    ...definition.tabs.flatMap(titles),
    ...workbooks.flatMap((workbook) => LANGUAGES.flatMap((language) => sameTabs(definition, workbook, language))),
  ];
}
