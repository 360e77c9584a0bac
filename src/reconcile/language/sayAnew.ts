/** Sentences of ours in another language, with what stands in their slots. */
import type { Said, Slot } from '../../blueprint/said';
import { fill, type Language } from '../../shared/text';
import type { Words } from './words';

export interface Languages {
  readonly from: Language;
  readonly to: Language;
}

const NBSP = '\u00a0';
const WRITTEN: Readonly<Record<Language, RegExp>> = {
  // sign, digits in groups, decimals, unit after a no-break space
  ru: /^(?<sign>−?)(?<whole>\d[\d\u00a0]*)(?:,(?<part>\d+))?(?:\u00a0(?<after>%|\S+))?$/,
  // sign, currency before, digits in groups, decimals, the sign of per cent after
  en: /^(?<sign>−?)(?<before>[^\d\s−]+\u00a0?)?(?<whole>\d[\d,]*)(?:\.(?<part>\d+))?(?<after>%)?$/,
};
const GROUP: Readonly<Record<Language, string>> = { ru: NBSP, en: ',' };
/** Currencies without a sign are named by their code, which stands apart. */
const isCode = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

/** A number as people of the other language write it; null for what is no number of ours. */
export function numberAnew(text: string, { from, to }: Languages): string | null {
  const found = WRITTEN[from].exec(text)?.groups;
  if (!found) return null;
  const { sign = '', whole = '', part, after, before } = found;
  const unit = (before ?? after ?? '').trim();
  const grouped = whole.replaceAll(GROUP[from], GROUP[to]);
  const number = part === undefined ? grouped : `${grouped}${to === 'ru' ? ',' : '.'}${part}`;
  if (unit === '') return sign + number;
  if (to === 'ru') return `${sign}${number}${NBSP}${unit}`;
  if (unit === '%') return `${sign}${number}%`;
  return `${sign}${unit}${isCode(unit) ? NBSP : ''}${number}`;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sentence as a pattern with its slots as groups. */
const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/(\{\w+\})/)
      .map((part) => (/^\{\w+\}$/.test(part) ? `(?<${part.slice(1, -1)}>.+?)` : escaped(part)))
      .join('')}$`,
    'su',
  );

/** Says texts that were made of these sentences; undefined for any other, and for one that is the same in both languages. */
export function sayAnew(
  said: readonly Said[],
  languages: Languages,
  columnWords: (tab: string, column: string) => Words,
): (text: string) => string | undefined {
  const { from, to } = languages;
  const patterns = said.map((each) => ({ ...each, pattern: patternOf(each.text[from]) }));
  const slotAnew = (slot: Slot, value: string): string | null => {
    switch (slot.kind) {
      case 'column':
        return columnWords(slot.tab, slot.column)(value) ?? value;
      case 'list':
        return slot.texts.find((text) => text[from] === value)?.[to] ?? null;
      case 'number':
        return numberAnew(value, languages);
      case 'same':
        return /^(\d+|[IVX]+)$/.test(value) ? value : null;
      case 'said':
        return sayAnew(slot.said, languages, columnWords)(value) ?? null;
    }
  };
  return (text) => {
    for (const { text: template, slots = {}, pattern } of patterns) {
      const groups = pattern.exec(text)?.groups;
      if (!groups && !pattern.test(text)) continue;
      const values = Object.entries(groups ?? {}).map(([name, value]) => {
        const slot = slots[name];
        return [name, slot ? slotAnew(slot, value) : value] as const;
      });
      if (values.some(([, value]) => value === null)) continue;
      const anew = fill(template[to], Object.fromEntries(values) as Record<string, string>);
      return anew === text ? undefined : anew;
    }
    return undefined;
  };
}
