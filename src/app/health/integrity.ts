/** Integrity of the department: what the rules found, as rows of its tab and as lines of the panel. */
import { pick, type Language } from '../../shared/text';
import { INTEGRITY_STATES } from '../../shared/codes/health';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Place } from '../../blueprint/health';
import { integrityRules } from '../../department/health/integrity';
import { findBreaks, type IntegrityFinding } from '../../department/health/integrity/rule';
import type { DepartmentQuestion, DepartmentValues } from '../tables/readDepartment';
import type { SyncSpec, Values } from '../tables/syncTable';
import type { IntegrityLineView } from '../viewTypes';
import { healthData, type HealthExtras } from './healthData';

export const INTEGRITY_TABLE: SyncSpec = {
  keyOf: (values) => String(values.rule),
  columns: ['rule', 'title', 'count', 'state', 'places', 'action', 'link'],
  measures: [],
  base: 'written',
};

/** Places that are named of a rule. */
const SHOWN = 5;

/** Everything that the rules read. */
export function integrityQuestion(definition: DepartmentDefinition): DepartmentQuestion {
  const tables = new Map<string, Set<string>>();
  for (const { needs } of integrityRules(definition))
    for (const [tab, columns] of Object.entries(needs))
      tables.set(tab, new Set([...(tables.get(tab) ?? []), ...columns]));
  return { tables: Object.fromEntries([...tables].map(([tab, columns]) => [tab, [...columns]])) };
}

/** What is broken now. A rule that needs a workbook which is closed to this person is not checked, unless it found something elsewhere. */
export function readIntegrity(
  definition: DepartmentDefinition,
  values: DepartmentValues,
  language: Language,
  today: string,
  extras?: HealthExtras,
): IntegrityFinding[] {
  const bookOf = new Map(definition.tabs.map((tab) => [tab.key, tab.workbook]));
  return findBreaks(integrityRules(definition), {
    data: healthData(values, language, today, extras),
    isClosed: (tab) => values.closed.some((book) => book === bookOf.get(tab)),
  });
}

const stateOf = ({ found }: IntegrityFinding): (typeof INTEGRITY_STATES)[number]['code'] =>
  found === null ? 'unknown' : found.length === 0 ? 'fine' : 'broken';

/** Where to go: the first thing that is wrong, else where the rule's repair starts. */
const placeOf = ({ rule, found }: IntegrityFinding): Place => found?.[0]?.place ?? rule.place;

/** One row a rule. */
export const integrityRows = (
  findings: readonly IntegrityFinding[],
  language: Language,
  urlOf: (place: Place) => string | null,
): readonly Values[] =>
  findings.map((finding) => {
    const { rule, found } = finding;
    const label = INTEGRITY_STATES.find(({ code }) => code === stateOf(finding))?.label;
    const broken = (found ?? []).length > 0;
    return {
      rule: rule.key,
      title: pick(rule.title, language),
      count: found === null ? null : found.length,
      state: label ? pick(label, language) : null,
      places: broken
        ? (found ?? [])
            .slice(0, SHOWN)
            .map(({ text }) => pick(text, language))
            .join('\n')
        : null,
      action: broken ? pick(rule.action, language) : null,
      link: broken ? urlOf(placeOf(finding)) : null,
    };
  });

/** The same for the panel. */
export const integrityLines = (
  findings: readonly IntegrityFinding[],
  urlOf: (place: Place) => string | null,
): IntegrityLineView[] =>
  findings.map((finding) => ({
    key: finding.rule.key,
    title: finding.rule.title,
    count: finding.found === null ? null : finding.found.length,
    action: finding.rule.action,
    link: urlOf(placeOf(finding)),
    places: (finding.found ?? []).slice(0, SHOWN).map(({ text, place }) => ({ text, link: urlOf(place) })),
  }));
