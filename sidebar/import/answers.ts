/** What the person answers about a file before it is written. */
import type { ColumnAnswers } from '../../src/imports/table/bindColumns';
import type { KnownHeader } from '../../src/imports/table/openFile';
import type { FileEncoding } from '../../src/imports/table/readBytes';
import type { SourceRow } from '../../src/imports/maps/sourceMap';
import type { StageRow } from '../../src/imports/maps/stageMap';
import type { UnknownSource, UnknownStage } from '../../src/imports/importReading';
import type { ImportAnswers, NewNames } from '../../src/panel/contract';
import { signal } from '../state/signal';
import { NO_NAMES } from './send';

/** What a stage was said to mean: a status, «no sales», or nothing yet. */
export const NO_SALES = '-';
/** A source that becomes a channel of its own. */
export const NEW_CHANNEL = '+';
/** A source of which nobody will ever know the channel: remembered, so that it is not asked again. */
export const NO_CHANNEL = '-';

export interface Answers {
  /** By stage and pipeline: code of a status, NO_SALES or ''. */
  readonly stages: Readonly<Record<string, string>>;
  /** By source: name of a channel, NEW_CHANNEL, NO_CHANNEL or '' while nobody has said. */
  readonly sources: Readonly<Record<string, string>>;
  /** Products and segments to add. */
  readonly names: NewNames;
  readonly columns: ColumnAnswers;
  readonly header: KnownHeader | null;
  readonly encoding: FileEncoding | null;
  /** Channel of a file of spend that names none. */
  readonly channel: string;
  readonly takeFile: boolean;
  readonly bringBack: boolean;
}

export const NO_ANSWERS: Answers = {
  stages: {},
  sources: {},
  names: NO_NAMES,
  columns: {},
  header: null,
  encoding: null,
  channel: '',
  takeFile: false,
  bringBack: false,
};

export const answers = signal<Answers>(NO_ANSWERS);

export const answer = (change: Partial<Answers>): void => {
  answers.value = { ...answers.value, ...change };
};

export const stageKey = ({ stage, pipeline }: Pick<UnknownStage, 'stage' | 'pipeline'>): string =>
  `${stage}\u0000${pipeline}`;

export const sourceKey = ({ label, utmSource, utmMedium }: Omit<UnknownSource, 'count'>): string =>
  `${label}\u0000${utmSource}\u0000${utmMedium}`;

/** Name of the channel that a source would become. */
export const sourceName = ({ label, utmSource }: Pick<UnknownSource, 'label' | 'utmSource'>): string =>
  label || utmSource;

/** What was said of a source. Nothing is taken for granted: a word of the CRM may be a channel, a mistake or a job site. */
export const sourceAnswer = (source: UnknownSource): string => answers.value.sources[sourceKey(source)] ?? '';

/** Answers as rows of the department's tables, for reading the file again. */
export function answeredRows(
  stages: readonly UnknownStage[],
  sources: readonly UnknownSource[],
): { readonly stages: StageRow[]; readonly sources: SourceRow[] } {
  return {
    stages: stages.flatMap((each) => {
      const said = answers.value.stages[stageKey(each)] ?? '';
      if (said === '') return [];
      const isSales = said !== NO_SALES;
      const { stage, pipeline } = each;
      return [{ system: '', pipeline, stage, internalId: '', status: isSales ? said : null, include: isSales }];
    }),
    sources: sources.flatMap((source) => {
      const said = sourceAnswer(source);
      if (said === '' || said === NEW_CHANNEL) return [];
      const { label, utmSource, utmMedium } = source;
      return [{ label, utmSource, utmMedium, channel: said === NO_CHANNEL ? '' : said, priority: 0 }];
    }),
  };
}

/** Channels that become new ones. */
export const newChannels = (sources: readonly UnknownSource[]): string[] => [
  ...new Set(sources.filter((source) => sourceAnswer(source) === NEW_CHANNEL).map(sourceName)),
];

/** What is to be remembered in the workbook. Stages without an answer are kept too, so that the table shows what is open. */
export function toRemember(
  system: string,
  stages: readonly UnknownStage[],
  sources: readonly UnknownSource[],
  header: KnownHeader | null,
): ImportAnswers {
  return {
    stages: stages.slice(0, 200).map((each) => {
      const said = answers.value.stages[stageKey(each)] ?? '';
      const isSales = said !== NO_SALES;
      const status = said === '' || !isSales ? null : said;
      return { system, pipeline: each.pipeline, stage: each.stage, status, include: isSales };
    }),
    sources: answeredRows([], sources)
      .sources.slice(0, 200)
      .map(({ label, utmSource, utmMedium, channel }) => ({ label, utmSource, utmMedium, channel })),
    header,
  };
}
