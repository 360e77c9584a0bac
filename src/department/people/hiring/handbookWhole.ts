/** Whether the handbook is whole: which of its sections are gone or empty, whatever people call them now, and which links lead nowhere. */
import { t } from '../../../shared/text';
import type { DocumentInside, Missing, Place } from '../../../blueprint/health';
import { handbookSections, type HandbookSection } from '../../documents/handbook/sections';
import { folded } from '../../health/kit';

const HANDBOOK: Place = { kind: 'document', key: 'handbook' };

/** Letters and digits alone: a number, a mark or a colon that people put around a heading does not rename it. */
const bare = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Claims = Map<HandbookSection, number>;

const isFree = (claims: Claims, at: number): boolean => at >= 0 && ![...claims.values()].includes(at);

/** Sections by the words of their headings, wherever they stand: those that are called so, then those that are called so among other words. */
function byWords({ headings }: DocumentInside, wanted: readonly HandbookSection[]): Claims {
  const claims: Claims = new Map();
  const live = headings.map(({ text }) => ` ${bare(text)} `);
  const claim = (says: (heading: string, name: string) => boolean): void => {
    for (const section of wanted) {
      if (claims.has(section)) continue;
      const names = [section.heading.ru, section.heading.en].map((name) => ` ${bare(name)} `);
      const found = live.findIndex((heading, at) => isFree(claims, at) && names.some((name) => says(heading, name)));
      if (found >= 0) claims.set(section, found);
    }
  };
  claim((heading, name) => heading === name);
  claim((heading, name) => heading.includes(name));
  return claims;
}

/** Renamed ones: what the add-on keeps stands under a heading that is no other section's. */
function byKept({ sections }: DocumentInside, wanted: readonly HandbookSection[], claims: Claims): void {
  for (const section of wanted) {
    if (claims.has(section)) continue;
    const over = sections.find(({ key, heading }) => section.kept.includes(key) && isFree(claims, heading));
    if (over) claims.set(section, over.heading);
  }
}

/** Renamed ones: a heading of the same rank that is no other section's stands in their place, between the same neighbours. */
function byPlace({ headings }: DocumentInside, wanted: readonly HandbookSection[], claims: Claims): void {
  wanted.forEach((section, index) => {
    if (claims.has(section) || section.kept.length > 0) return;
    const claimed = (some: readonly HandbookSection[]): number | undefined =>
      some.map((each) => claims.get(each)).find((at) => at !== undefined);
    const from = claimed(wanted.slice(0, index).reverse()) ?? -1;
    const until = claimed(wanted.slice(index + 1)) ?? headings.length;
    const found = headings.findIndex(
      ({ level }, at) => at > from && at < until && level === section.level && isFree(claims, at),
    );
    if (found >= 0) claims.set(section, found);
  });
}

const gone = ({ heading, kept }: HandbookSection): Missing => ({
  text:
    kept.length > 0
      ? t(
          `В книге новичка нет заголовка «${heading.ru}»: верните его над разделом`,
          `The handbook has no heading “${heading.en}”: put it back above its section`,
        )
      : t(
          `В книге новичка нет раздела «${heading.ru}»: верните его из истории версий или напишите заново`,
          `The handbook has no section “${heading.en}”: bring it back from the version history, or write it anew`,
        ),
  place: HANDBOOK,
});

const emptied = ({ heading, kept }: HandbookSection): Missing => ({
  text:
    kept.length > 0
      ? t(
          `В книге новичка удалён раздел «${heading.ru}»: верните его в панели, на экране «Изменения»`,
          `The section “${heading.en}” of the handbook was deleted: put it back in the panel, on the Changes screen`,
        )
      : t(
          `В книге новичка пуст раздел «${heading.ru}»: напишите его`,
          `The section “${heading.en}” of the handbook is empty: write it`,
        ),
  place: HANDBOOK,
});

/** What is wrong with each section; nothing for one that is whole. Parts that were never written into this handbook are no loss. */
export function brokenSections(inside: DocumentInside): { readonly of: number; readonly missing: readonly Missing[] } {
  const written = new Map(inside.sections.map((section) => [section.key, section]));
  const wanted = handbookSections().filter(({ kept }) => kept.length === 0 || kept.some((key) => written.has(key)));
  const claims = byWords(inside, wanted);
  byKept(inside, wanted, claims);
  byPlace(inside, wanted, claims);
  const missing = wanted.flatMap((section): Missing[] => {
    if (section.kept.some((key) => written.get(key)?.stands === false)) return [emptied(section)];
    const at = claims.get(section);
    if (at === undefined) return [gone(section)];
    return section.kept.length === 0 && inside.headings[at]?.empty ? [emptied(section)] : [];
  });
  return { of: wanted.length, missing };
}

/** Links of the team's own text that lead to a tab or a document which is no more. */
export const brokenLinks = ({ deadLinks }: DocumentInside): Missing[] =>
  deadLinks.map(({ text, to }) => ({
    text:
      to === 'tab'
        ? t(
            `В книге новичка ссылка «${text}» ведёт на удалённую вкладку: исправьте или уберите её`,
            `The link “${text}” of the handbook leads to a tab that was deleted: correct or remove it`,
          )
        : t(
            `В книге новичка ссылка «${text}» ведёт на документ в корзине: верните документ или уберите ссылку`,
            `The link “${text}” of the handbook leads to a document in the bin: bring it back or remove the link`,
          ),
    place: HANDBOOK,
  }));
