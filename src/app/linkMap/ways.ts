/**
 * What is neither a tab nor a document and yet stands between them: files and connected systems that fill the leads and the spend, forms of
 * landing pages, and the schedule with its mail.
 */
import type { DepartmentDefinition } from '../../blueprint/department';
import { tidyLinks, type FeedLink } from '../../blueprint/links/graph';
import { t, type Text } from '../../shared/text';
import { DIGEST_QUESTION } from '../schedule/digestQuestion';

interface Way {
  readonly key: string;
  readonly title: Text;
  /** Columns that it reads, by tab; without any the whole tab. */
  readonly asks: Readonly<Record<string, readonly string[]>>;
  readonly writes: readonly string[];
}

const DIRECTORY = ['name', 'aliases'] as const;

export const WAYS: readonly Way[] = [
  {
    key: 'way:import',
    title: t('Загрузка файлов и подключённые системы', 'Imported files and connected systems'),
    asks: {
      channels: DIRECTORY,
      products: DIRECTORY,
      segments: DIRECTORY,
      stage_map: [],
      source_map: [],
      column_map: [],
    },
    writes: ['leads', 'spend', 'import_memory'],
  },
  {
    key: 'way:form',
    title: t('Формы посадочных страниц', 'Forms of landing pages'),
    asks: { landings: [], channels: ['name', 'utm_source', 'aliases'], settings: ['contact_storage'] },
    writes: ['leads'],
  },
  {
    key: 'way:schedule',
    title: t('Расписание и письмо-сводка', 'Schedule and its mail'),
    asks: { ...DIGEST_QUESTION.tables, settings: ['week_start'], calendar: [] },
    writes: [],
  },
];

/** Links of the ways over the tabs that the department has. */
export function wayLinks(definition: DepartmentDefinition): FeedLink[] {
  const tabs = new Set(definition.tabs.map(({ key }) => key));
  return tidyLinks(
    WAYS.flatMap(({ key, asks, writes }) => [
      ...Object.entries(asks)
        .filter(([tab]) => tabs.has(tab))
        .flatMap(([from, parts]) =>
          (parts.length > 0 ? parts : [null]).map((part): FeedLink => ({ from, part, to: key, kind: 'way' })),
        ),
      ...writes.filter((tab) => tabs.has(tab)).map((to): FeedLink => ({ from: key, part: null, to, kind: 'way' })),
    ]),
  );
}
