/** Links that the refresh makes: what each of its parts reads feeds what it writes. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { tidyLinks, type FeedLink, type LinkKind } from '../../blueprint/links/graph';
import { CLOSING_QUESTION } from '../closing/readClosing';
import { REGISTER_QUESTION } from '../content/refreshRegister';
import { ownHealthQuestion } from '../health/readHealth';
import { LANDINGS_QUESTION } from '../landings/countLandings';
import { SOM_QUESTION } from '../market/countSom';
import { PAYROLL_QUESTION } from '../people/refreshPayroll';
import { FACTS_QUESTION } from '../refresh/refreshFacts';
import { rhythmQuestion } from '../rhythm/readRhythm';
import type { DepartmentQuestion } from '../tables/readDepartment';

interface Part {
  readonly asks: DepartmentQuestion;
  readonly writes: readonly string[];
  readonly kind: LinkKind;
}

const partsOf = (definition: DepartmentDefinition): Part[] => [
  { asks: FACTS_QUESTION, writes: ['facts', 'cohorts', 'product_facts'], kind: 'refresh' },
  { asks: CLOSING_QUESTION, writes: ['weeks', 'snapshots', 'restatements'], kind: 'refresh' },
  { asks: LANDINGS_QUESTION, writes: ['landings'], kind: 'refresh' },
  { asks: SOM_QUESTION, writes: ['market_size'], kind: 'refresh' },
  { asks: REGISTER_QUESTION, writes: ['utm'], kind: 'refresh' },
  { asks: PAYROLL_QUESTION, writes: ['payroll'], kind: 'refresh' },
  { asks: rhythmQuestion(definition), writes: ['meetings', 'agenda', 'decisions', 'tasks'], kind: 'refresh' },
  ...(definition.tabs.some(({ key }) => key === 'health')
    ? [{ asks: ownHealthQuestion(definition), writes: ['health', 'health_history'], kind: 'health' as const }]
    : []),
];

/** What a part reads that it does not write itself: the rest is memory of its own. */
export function partLinks(definition: DepartmentDefinition): FeedLink[] {
  return tidyLinks(
    partsOf(definition).flatMap(({ asks, writes, kind }) => {
      const read: { readonly tab: string; readonly part: string }[] = [
        ...Object.entries(asks.tables).flatMap(([tab, columns]) => columns.map((part) => ({ tab, part }))),
        ...(asks.fields ?? []).map((field) => {
          const at = field.indexOf('.');
          return { tab: field.slice(0, at), part: field.slice(at + 1) };
        }),
      ].filter(({ tab }) => !writes.includes(tab));
      return read.flatMap(({ tab, part }) => writes.map((to) => ({ from: tab, part, to, kind })));
    }),
  );
}
