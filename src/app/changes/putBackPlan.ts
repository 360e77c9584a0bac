/** What putting something back would write, in words, and what does not work without it. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { dependents, indexLinks } from '../../blueprint/links/graph';
import { lazy } from '../../shared/lazy';
import { fill, pick, t, type Language, type Text } from '../../shared/text';
import type { Drift } from '../../reconcile/drift/diff';
import { allLinks } from '../linkMap/allLinks';
import { documentKey } from '../linkMap/documentLinks';
import { WAYS } from '../linkMap/ways';
import type { Inspection } from './inspect';

const PLANS: Readonly<Record<Drift['kind'], Text>> = {
  tabGone: t('Вернуть вкладку «{tab}», без прежних данных', 'Put the tab “{tab}” back, without its former data'),
  columnGone: t(
    'Вернуть колонку «{name}» в конец вкладки, без прежних данных',
    'Put the column “{name}” back at the end of the tab, without its former data',
  ),
  rowGone: t('Вернуть строку «{name}»', 'Put the row “{name}” back'),
  relabelled: t('Написать снова нашу подпись «{name}», {where}', 'Write our label “{name}” again, {where}'),
  overwritten: t('Написать снова нашу формулу: {name}, {where}', 'Write our formula again: {name}, {where}'),
  cleared: t('Заполнить снова: {name}, {where}', 'Fill in again: {name}, {where}'),
  broken: t('Ничего не писать: {name}', 'Write nothing: {name}'),
  retitled: t('Вернуть вкладке название «{tab}»', 'Give the tab its title “{tab}” back'),
  relisted: t('Вернуть список значений: {name}', 'Put the list of values back: {name}'),
  reformatted: t('Вернуть формат чисел: {name}', 'Put the number format back: {name}'),
  replaced: t('Скрыть старую колонку «{name}»: значения остаются', 'Hide the old column “{name}”: its values stay'),
  unprotected: t('Вернуть предупреждение: {name}', 'Put the warning back: {name}'),
};

export function planOf({ kind }: Pick<Drift, 'kind'>, name: Text, tab: Text, where: string): Text {
  const text = PLANS[kind];
  const say = (language: Language): string =>
    fill(text[language], { name: name[language], tab: tab[language], where }).replace(/, $/, '');
  return { ru: say('ru'), en: say('en') };
}

/** Keys of everything that relies on a tab, or on one of its columns. */
export type Dependents = (tab: string, column: string | null) => readonly string[];

/** The links are gone through when something is gone, not before. */
export function dependentsIn(definition: DepartmentDefinition, language: Language): Dependents {
  const index = lazy(() => indexLinks(allLinks(definition, language)));
  return (tab, column) => dependents(index(), tab, column);
}

const SHOWN = 6;
const AND_MORE = t('и ещё {n}', 'and {n} more');

/** Titles of what relies on something that is gone, as people know them now. */
export function affectsOf(
  { kind, tab, cell }: Drift,
  definition: DepartmentDefinition,
  { tabs, record: { language } }: Inspection,
  relying: Dependents,
): readonly string[] {
  if (kind !== 'tabGone' && kind !== 'columnGone') return [];
  const titles = relying(tab, kind === 'columnGone' ? (cell?.columnKey ?? null) : null).flatMap((key) => {
    if (key.startsWith(documentKey(''))) return [key.slice(documentKey('').length)];
    const way = WAYS.find((each) => each.key === key);
    if (way) return [pick(way.title, language)];
    const found = definition.tabs.find((each) => each.key === key);
    return found ? [tabs.get(key)?.state.title ?? pick(found.title, language)] : [];
  });
  const rest = titles.length - SHOWN;
  return rest > 0 ? [...titles.slice(0, SHOWN), fill(pick(AND_MORE, language), { n: rest })] : titles;
}
