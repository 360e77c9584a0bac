/**
 * Links from tabs to kinds of documents, found by watching what their builders look at when they make the documents of the sample department:
 * nothing has to be declared, so nothing can be forgotten.
 */
import type { DepartmentAnswers, DepartmentDefinition } from '../../blueprint/department';
import type { DocumentModel } from '../../blueprint/document';
import { tidyLinks, type FeedLink } from '../../blueprint/links/graph';
import { storedValue } from '../../blueprint/compile/seedValue';
import { catalogue } from '../../department/catalogue';
import type { DocumentData } from '../../department/documents/data';
import { handbook } from '../../department/documents/handbook/handbook';
import { jobDescription } from '../../department/documents/job/jobDescription';
import { positioning } from '../../department/documents/positioning/positioning';
import { GROUPS } from '../../department/groups';
import type { Language } from '../../shared/text';
import { documentData } from '../documents/documentData';

/** Fields of the data that stand for tabs. */
const TABS_OF_FIELDS: Readonly<Partial<Record<keyof DocumentData, readonly string[]>>> = {
  roles: ['team'],
  channels: ['channels'],
  products: ['products'],
  segments: ['segments'],
  metrics: ['facts', 'plan'],
  company: ['settings'],
  product: ['settings'],
};

function watched(data: DocumentData): { readonly data: DocumentData; readonly tabs: Set<string> } {
  const tabs = new Set<string>();
  const proxy = new Proxy(data, {
    get: (target, field: keyof DocumentData) => {
      for (const tab of TABS_OF_FIELDS[field] ?? []) tabs.add(tab);
      if (field !== 'rows') return target[field];
      return (tab: string) => {
        tabs.add(tab);
        return target.rows(tab);
      };
    },
  });
  return { data: proxy, tabs };
}

function sampleData(definition: DepartmentDefinition, language: Language): DocumentData {
  const { channels, roles, timeZone } = catalogue('Etc/GMT');
  const answers: DepartmentAnswers = {
    language,
    company: '',
    product: '',
    currency: 'RUB',
    timeZone,
    channels: channels.map((each) => each.code),
    roles: roles.map((each) => each.code),
    sample: true,
    today: '2026-03-30',
  };
  return documentData(definition, {
    language,
    company: '',
    product: '',
    currency: answers.currency,
    rows: (key) => {
      const tab = definition.tabs.find((each) => each.key === key);
      if (tab?.kind !== 'table') return [];
      return definition
        .seed(key, answers)
        .map((seed) =>
          Object.fromEntries(
            tab.columns.map((column) => [
              column.key,
              storedValue(seed[column.key] ?? null, column.type, language, column.list),
            ]),
          ),
        );
    },
    month: null,
    folder: '',
    workbooks: {},
    documents: [],
  });
}

type Builder = (data: DocumentData) => readonly DocumentModel[];

const BUILDERS: readonly Builder[] = [
  (data) => [positioning(data)],
  (data) => data.roles.slice(0, 1).map((role) => jobDescription(data, role)),
  ...GROUPS.flatMap((group) => (group.documents ? [group.documents] : [])),
  (data) => [handbook(data)],
];

/** Key of a kind of documents among tabs. */
export const documentKey = (kind: string): string => `doc:${kind}`;

/** Kinds of documents in the department's language, with the tabs that each is fed from. */
export function documentLinks(definition: DepartmentDefinition, language: Language): FeedLink[] {
  const data = sampleData(definition, language);
  return tidyLinks(
    BUILDERS.flatMap((build) => {
      const seen = watched(data);
      const kinds = [...new Set(build(seen.data).map((document) => document.kind))];
      return kinds.flatMap((kind) =>
        [...seen.tabs].map((from): FeedLink => ({ from, part: null, to: documentKey(kind), kind: 'document' })),
      );
    }),
  );
}
