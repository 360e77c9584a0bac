/** What a refresh does, in order; each part is told what it reads, so that a workbook is read once for all of them. */
import type { DepartmentDefinition } from '../../blueprint/department';
import type { WorkbookKey } from '../../blueprint/tab';
import type { Issue } from '../../shared/errors';
import { closeWeeks } from '../closing/closeWeeks';
import { CLOSING_QUESTION } from '../closing/readClosing';
import { refreshRegister, REGISTER_QUESTION } from '../content/refreshRegister';
import { refreshDocuments } from '../documents/refreshDocuments';
import type { WaitingDocument } from '../documents/waiting';
import { documentsQuestion } from '../documents/wantedDocuments';
import { ownHealthQuestion } from '../health/readHealth';
import { countLandings, LANDINGS_QUESTION } from '../landings/countLandings';
import { countSom, SOM_QUESTION } from '../market/countSom';
import { PAYROLL_QUESTION, refreshPayroll } from '../people/refreshPayroll';
import type { Ports } from '../ports';
import { rhythmQuestion } from '../rhythm/readRhythm';
import { refreshRhythm } from '../rhythm/refreshRhythm';
import type { DepartmentQuestion } from '../tables/readDepartment';
import { FACTS_QUESTION, refreshFacts } from './refreshFacts';
import { refreshHealth } from './refreshHealth';
import { mirrorsOf, mirrorsQuestion, refreshMirrors } from './refreshMirrors';

export type Workbooks = Readonly<Partial<Record<WorkbookKey, string>>>;

export interface PartOutcome {
  readonly changes: number;
  readonly problems?: readonly Issue[];
  /** Rows of facts. */
  readonly rows?: number;
  /** Documents are still to be made: the step is done again. */
  readonly again?: boolean;
  /** Documents that wait for somebody's consent. */
  readonly waiting?: readonly WaitingDocument[];
}

export interface RefreshPart {
  readonly asks: DepartmentQuestion;
  readonly run: (ports: Ports, workbooks: Workbooks, pulse: string) => PartOutcome;
}

/**
 * Parts that count and plan: each needs of the others only what they write as values, never a formula over it. A part that reads the
 * results of such formulas belongs to `tellingParts`.
 */
export const countingParts = (definition: DepartmentDefinition): RefreshPart[] => [
  { asks: FACTS_QUESTION, run: (ports, _workbooks, pulse) => refreshFacts(ports, definition, pulse) },
  { asks: CLOSING_QUESTION, run: (ports, _workbooks, pulse) => closeWeeks(ports, definition, pulse) },
  ...definition.workbooks
    .filter(({ key }) => mirrorsOf(definition, key).length > 0)
    .map(({ key }): RefreshPart => ({
      asks: mirrorsQuestion(definition, key),
      run: (ports, workbooks) => ({ changes: refreshMirrors(ports, definition, workbooks, key) }),
    })),
  { asks: LANDINGS_QUESTION, run: (ports, workbooks) => countLandings(ports, definition, workbooks) },
  { asks: SOM_QUESTION, run: (ports, workbooks) => countSom(ports, definition, workbooks) },
  { asks: REGISTER_QUESTION, run: (ports, workbooks) => refreshRegister(ports, definition, workbooks) },
  { asks: PAYROLL_QUESTION, run: (ports, workbooks) => ({ changes: refreshPayroll(ports, definition, workbooks) }) },
  { asks: rhythmQuestion(definition), run: (ports, _workbooks, pulse) => refreshRhythm(ports, definition, pulse) },
];

/** Parts that tell what was counted: documents, and the health of the 17 aspects. */
export const tellingParts = (definition: DepartmentDefinition, agreed: readonly string[]): RefreshPart[] => [
  {
    asks: documentsQuestion(definition),
    run: (ports, _workbooks, pulse) => {
      const { changes, problems, left, waiting } = refreshDocuments(ports, definition, pulse, agreed);
      return { changes, problems, waiting, again: left > 0 };
    },
  },
  {
    asks: ownHealthQuestion(definition),
    run: (ports, _workbooks, pulse) => ({ changes: refreshHealth(ports, definition, pulse) }),
  },
];
