/** From a stage of a CRM to a status of ours: by the department's own table, then the system's defaults, then general names. */
import { LEAD_STATUSES } from '../../shared/codes/leads';
import { DEFAULT_STAGES } from '../../shared/codes/stages';
import { codeFinder } from '../codes';
import { normaliseName } from '../names/normaliseName';

/** A row of the department's table of stages. Empty system or pipeline: any. */
export interface StageRow {
  readonly system: string;
  readonly pipeline: string;
  readonly stage: string;
  readonly internalId: string;
  /** Code of a status; null: nobody has said yet. */
  readonly status: string | null;
  /** False for pipelines that are no sales: their rows are not imported. */
  readonly include: boolean;
}

/** What a stage means; null status: nobody knows it. */
export interface StageAnswer {
  readonly status: string | null;
  readonly include: boolean;
}

/** Finds the meaning of a stage in its pipeline. */
export type StageFinder = (stage: string, pipeline: string) => StageAnswer;

const keyOf = (stage: string, pipeline: string): string => `${normaliseName(stage)}\u0000${normaliseName(pipeline)}`;

interface Index {
  readonly ids: Map<string, StageAnswer>;
  readonly labels: Map<string, StageAnswer>;
  readonly excluded: Set<string>;
}

function indexOf(rows: readonly StageRow[]): Index {
  const index: Index = { ids: new Map(), labels: new Map(), excluded: new Set() };
  for (const row of rows) {
    const answer = { status: row.status, include: row.include };
    const put = (map: Map<string, StageAnswer>, name: string): void => {
      const key = keyOf(name, row.pipeline);
      if (name !== '' && !map.has(key)) map.set(key, answer);
    };
    put(index.ids, row.internalId);
    put(index.labels, row.stage);
    if (row.stage === '' && row.internalId === '' && row.pipeline !== '' && !row.include)
      index.excluded.add(normaliseName(row.pipeline));
  }
  return index;
}

const defaultRows = (system: string): StageRow[] =>
  DEFAULT_STAGES.filter((each) => each.system === system).flatMap(({ id, names, status }) =>
    names.map((stage) => ({ system, pipeline: '', stage, internalId: id, status, include: true })),
  );

/**
 * The finder for a system's export (its key in STAGE_SYSTEMS; '' for a file of no known system). Order: internal id, label in its pipeline, label
 * in any pipeline; of the department's rows first, then of the defaults, then the general names of statuses. Latin and Cyrillic twins are one.
 */
export function stageFinder(rows: readonly StageRow[], system: string): StageFinder {
  const own = indexOf(rows.filter((row) => row.system === '' || row.system === system));
  const defaults = indexOf(defaultRows(system));
  const general = codeFinder(LEAD_STATUSES);
  const find = (stage: string, pipeline: string): StageAnswer => {
    if (own.excluded.has(normaliseName(pipeline)) && pipeline !== '') return { status: null, include: false };
    for (const map of [own.ids, own.labels, defaults.ids, defaults.labels]) {
      const found = map.get(keyOf(stage, pipeline)) ?? map.get(keyOf(stage, ''));
      if (found && (found.status !== null || !found.include)) return found;
    }
    return { status: general(stage), include: true };
  };
  const seen = new Map<string, StageAnswer>();
  return (stage, pipeline) => {
    const key = `${stage}\u0000${pipeline}`;
    const known = seen.get(key);
    if (known) return known;
    const answer = stage === '' && pipeline === '' ? { status: null, include: true } : find(stage, pipeline);
    seen.set(key, answer);
    return answer;
  };
}
