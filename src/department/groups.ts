/** The groups of the department. Adding an aspect is one folder and one line here. */
import type { DepartmentAnswers, SeedRow } from '../blueprint/department';
import type { DocumentModel } from '../blueprint/document';
import type { HealthAspect } from '../blueprint/health';
import type { SaidByColumn } from '../blueprint/said';
import type { SeedValue } from '../blueprint/values';
import type { DocumentData } from './documents/data';
import { CONTENT } from './content/index';
import { CRM } from './crm/index';
import { ECONOMICS } from './economics/index';
import { EXPERIMENTS } from './experiments/index';
import { JOURNEY } from './journey/index';
import { DICTIONARY_GROUP } from './dictionary/index';
import type { DepartmentGroup } from './group';
import { HEALTH_GROUP } from './health/index';
import { landingGroup } from './landings/index';
import { MARKET } from './market/index';
import { MEETINGS } from './meetings/index';
import { PEOPLE } from './people/index';
import { POSITIONING } from './positioning/index';
import { PRODUCT } from './product/index';
import { STRATEGY } from './strategy/index';
import { CLOSING } from './plan/closing';
import { TASKS } from './tasks/index';
import { TEAM } from './team/index';

/** In the order in which their tabs stand after the main ones. */
export const GROUPS: readonly DepartmentGroup[] = [
  TEAM,
  PEOPLE,
  MARKET,
  PRODUCT,
  POSITIONING,
  TASKS,
  ECONOMICS,
  EXPERIMENTS,
  JOURNEY,
  CRM,
  CONTENT,
  landingGroup,
  STRATEGY,
  CLOSING,
  MEETINGS,
  HEALTH_GROUP,
  DICTIONARY_GROUP,
];

/** Tables that documents of the groups are fed from. */
export const GROUP_DOCUMENT_TABLES: readonly string[] = [
  ...new Set(GROUPS.flatMap((group) => group.documentTables ?? [])),
];

/**
 * Documents of the groups, as they should be for these data.
 *
 * @param readable whether a table can be read; documents of a group with an unreadable table are left out: absent is not empty
 */
export const groupDocuments = (data: DocumentData, readable: (tab: string) => boolean): DocumentModel[] =>
  GROUPS.flatMap((group) => ((group.documentTables ?? []).every(readable) ? (group.documents?.(data) ?? []) : []));

/** Health rules of the aspects, in the order of the field's list. */
export const HEALTH: readonly HealthAspect[] = GROUPS.flatMap((group) => group.health ?? []).sort(
  (left, right) => left.number - right.number,
);

/** First rows of a group's table; undefined for a table that no group has. */
export const groupSeed = (tab: string, answers: DepartmentAnswers): readonly SeedRow[] | undefined =>
  GROUPS.find((group) => group.seeds?.[tab])?.seeds?.[tab]?.(answers);

/** Sentences that are composed into columns of the groups. */
export const SAID: SaidByColumn = Object.assign({}, ...GROUPS.map((group) => group.said ?? {})) as SaidByColumn;

/** First values of the groups' fields. */
export const groupValues = (answers: DepartmentAnswers): Record<string, SeedValue> =>
  Object.assign({}, ...GROUPS.map((group) => group.values?.(answers) ?? {})) as Record<string, SeedValue>;
