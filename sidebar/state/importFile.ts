/** Importing a file: read in the browser, compared with the workbook in portions, written only after the person agrees. */
import type { KnownHeader } from '../../src/imports/table/openFile';
import type { FileEncoding } from '../../src/imports/table/readBytes';
import type { HeaderGuess } from '../../src/imports/table/readTable';
import type { ImportContext, ImportReport, PanelError, TableTotals } from '../../src/panel/contract';
import type { Issue } from '../../src/shared/errors';
import { call } from '../client';
import { commonPrefix } from '../../src/imports/systemPrefix';
import { answeredRows, answer, answers, newChannels, NO_ANSWERS, toRemember } from '../import/answers';
import { loadReader } from '../import/loadReader';
import { NO_NAMES, NOTHING_SENT, sendRows, type Reading, type SendOptions, type Sent } from '../import/send';
import type { Hooks, OpenedTable, Reader } from '../reader/api';
import { signal } from './signal';
import { shownError } from './store';

/** What is being done, for the words of the progress line. */
export type Work = 'loading' | 'opening' | 'reading' | 'comparing' | 'saving' | 'writing';

/** What is known of the chosen file before its rows are shown. */
export interface ChosenFile {
  readonly name: string;
  readonly encoding: FileEncoding | null;
  readonly sheet: string | null;
  readonly guess: HeaderGuess | null;
}

export type ImportState =
  | { readonly phase: 'choose' }
  | {
      readonly phase: 'working';
      readonly work: Work;
      readonly fileName: string;
      readonly done: number;
      readonly total: number;
    }
  /** The file cannot be used as it is; a guess of its header, or questions about its columns, let a person explain it. */
  | {
      readonly phase: 'refused';
      readonly file: ChosenFile;
      readonly issues: readonly Issue[];
      /** Understood, but without a row that could be taken before the questions are answered. */
      readonly reading: Reading | null;
    }
  | {
      readonly phase: 'preview';
      readonly file: ChosenFile;
      readonly reading: Reading;
      readonly report: ImportReport;
    }
  | { readonly phase: 'stopped'; readonly sent: Sent; readonly reading: Reading; readonly error: PanelError | null }
  | {
      readonly phase: 'done';
      readonly reading: Reading;
      readonly report: ImportReport;
      /** Null when the table could not be asked. */
      readonly totals: TableTotals | null;
    }
  | { readonly phase: 'failed'; readonly error: PanelError; readonly fileName: string };

export const importState = signal<ImportState>({ phase: 'choose' });

interface Session {
  readonly file: File;
  readonly reader: Reader;
  readonly context: ImportContext;
  readonly opened: Extract<OpenedTable, { ok: true }> | null;
}

let session: Session | null = null;
let options: SendOptions | null = null;
let stopAsked = false;
let afterwards: () => void = () => undefined;

export const importReader = (): Reader | null => session?.reader ?? null;
export const importContext = (): ImportContext | null => session?.context ?? null;

/** Stops after the portion that is being worked on. */
export function stopImport(): void {
  stopAsked = true;
}

const hooks = (work: Work, fileName: string): Hooks => ({
  onProgress: (share) => {
    importState.value = { phase: 'working', work, fileName, done: Math.round(share * 100), total: 100 };
  },
  isStopped: () => stopAsked,
});

/** Day and time of a file, for telling which of two exports is the later one. */
const momentOf = (file: File): string => new Date(file.lastModified).toISOString().slice(0, 19);

const chosen = ({ file, opened }: Session): ChosenFile => ({
  name: file.name,
  encoding: opened?.encoding ?? null,
  sheet: opened?.sheet ?? null,
  guess: opened?.table.guess ?? null,
});

const headersFor = (context: ImportContext): readonly KnownHeader[] => {
  const { header } = answers.value;
  return header
    ? [header, ...context.headers.filter((each) => each.fingerprint !== header.fingerprint)]
    : context.headers;
};

/** Reads the rows of the opened file with what has been answered; null when it was refused and that is shown. */
async function readRows(current: Session, final: Reading | null): Promise<Reading | null> {
  const { reader, context, opened, file } = current;
  if (!opened) return null;
  const mine = final ? answeredRows(final.unknownStages, final.unknownSources) : { stages: [], sources: [] };
  const { channel, columns } = answers.value;
  const result = await reader.read(
    opened.table,
    {
      today: context.today,
      currency: context.currency,
      vat: context.vat,
      headers: headersFor(context),
      answers: columns,
      stages: [...mine.stages, ...context.stages],
      sources: [...mine.sources, ...context.sources],
      channels: context.channels,
      asOf: momentOf(file),
      ...(channel === '' ? {} : { channel }),
    },
    hooks('reading', file.name),
  );
  if (result.ok && result.reading.rows.length > 0) return result.reading;
  const reading = result.ok ? result.reading : null;
  const issues = result.ok ? result.reading.issues : result.issues;
  importState.value = { phase: 'refused', file: chosen(current), issues, reading };
  return null;
}

const working = (work: Work, fileName: string, sent: Sent, total: number): void => {
  importState.value = { phase: 'working', work, fileName, done: sent.rows, total };
};

/** Compares all rows with the workbook and shows what would change. */
async function compare(current: Session, reading: Reading): Promise<void> {
  const fileName = current.file.name;
  const preview: SendOptions = {
    fileName,
    commit: false,
    add: NO_NAMES,
    runId: 'preview',
    takeFile: false,
    bringBack: false,
  };
  const total = reading.rows.length;
  const onSent = (sent: Sent): void => working('comparing', fileName, sent, total);
  const { rows, report } = await sendRows(reading, preview, NOTHING_SENT, onSent, () => stopAsked);
  if (rows < total) {
    resetImport();
    return;
  }
  answer({ names: { ...report.unknown, channels: [] } });
  importState.value = { phase: 'preview', file: chosen(current), reading, report };
}

async function guarded(fileName: string, work: () => Promise<void>): Promise<void> {
  stopAsked = false;
  try {
    await work();
  } catch (error) {
    if (stopAsked) resetImport();
    else importState.value = { phase: 'failed', error: shownError(error), fileName };
  }
}

async function openAndRead(file: File, reader: Reader, context: ImportContext): Promise<void> {
  const { encoding, header } = answers.value;
  const fingerprints = [...headersFor(context), ...(header ? [header] : [])].map((each) => each.fingerprint);
  const opened = await reader.open(await file.arrayBuffer(), { encoding, fingerprints }, hooks('opening', file.name));
  session = { file, reader, context, opened: opened.ok ? opened : null };
  if (!opened.ok) {
    importState.value = { phase: 'refused', file: chosen(session), issues: opened.issues, reading: null };
    return;
  }
  const reading = await readRows(session, null);
  if (reading) await compare(session, reading);
}

/** Reads a chosen file and shows what it would change; `whenWritten` is done once all of it is in the workbook. */
export async function previewFile(file: File, whenWritten: () => void = () => undefined): Promise<void> {
  answers.value = NO_ANSWERS;
  afterwards = whenWritten;
  await guarded(file.name, async () => {
    importState.value = { phase: 'working', work: 'loading', fileName: file.name, done: 0, total: 0 };
    const [reader, context] = await Promise.all([loadReader(), call('importContext', {})]);
    await openAndRead(file, reader, context);
  });
}

/** Reads the same file again after an answer that changes how it is read. */
export async function readAgain(): Promise<void> {
  const current = session;
  if (!current) return;
  await guarded(current.file.name, () => openAndRead(current.file, current.reader, current.context));
}

/** Answers about columns are remembered with what the header was understood to mean. */
function headerToRemember(current: Session, reading: Reading): KnownHeader | null {
  const { header, columns } = answers.value;
  if (header) return { ...header, answers: { ...header.answers, ...columns } };
  if (Object.keys({ ...columns.dateOrder, ...columns.decimal }).length === 0) return null;
  const { facts, kind } = reading;
  return {
    fingerprint: current.reader.fingerprint(facts.header),
    choice: { kind, columns: facts.bound },
    answers: columns,
  };
}

async function remember(current: Session, reading: Reading): Promise<void> {
  const system = reading.kind === 'leads' ? (reading.facts.format ?? '') : '';
  const header = headerToRemember(current, reading);
  const told = toRemember(system, reading.unknownStages, reading.unknownSources, header);
  if (told.stages.length + told.sources.length === 0 && !told.header) return;
  importState.value = { phase: 'working', work: 'saving', fileName: current.file.name, done: 0, total: 0 };
  await call('saveAnswers', told);
}

async function write(reading: Reading, from: Sent): Promise<void> {
  const use = options;
  if (!use) return;
  let last = from;
  stopAsked = false;
  const total = reading.rows.length;
  try {
    last = await sendRows(
      reading,
      use,
      from,
      (sent) => {
        last = sent;
        working('writing', use.fileName, sent, total);
      },
      () => stopAsked,
    );
    if (last.rows < total) {
      importState.value = { phase: 'stopped', sent: last, reading, error: null };
      return;
    }
    afterwards();
    importState.value = { phase: 'done', reading, report: last.report, totals: await totalsOf(reading) };
  } catch (error) {
    importState.value = { phase: 'stopped', sent: last, reading, error: shownError(error) };
  }
}

/** What the table holds now; a failure of this question is no failure of the import. */
async function totalsOf(reading: Reading): Promise<TableTotals | null> {
  const { kind, period, names } = reading;
  if (!period) return null;
  try {
    const prefix = reading.kind === 'leads' ? commonPrefix(reading.rows.map(({ values }) => values.lead_id)) : null;
    return await call('importTotals', { kind, ...period, channels: names.channels.slice(0, 500), prefix });
  } catch {
    return null;
  }
}

/** Remembers the answers and writes the previewed rows. Running it again writes only what is still missing. */
export async function applyImport(reading: Reading): Promise<void> {
  const current = session;
  if (!current) return;
  await guarded(current.file.name, async () => {
    await remember(current, reading);
    const { stages, sources } = answeredRows(reading.unknownStages, reading.unknownSources);
    const final = stages.length + sources.length > 0 ? await readRows(current, reading) : reading;
    if (!final) return;
    const { names, takeFile, bringBack } = answers.value;
    options = {
      fileName: current.file.name.slice(0, 200),
      commit: true,
      add: { ...names, channels: newChannels(reading.unknownSources) },
      // one run for all portions, so that they are undone together
      runId: `import-${Date.now().toString(36)}`,
      takeFile,
      bringBack,
    };
    await write(final, NOTHING_SENT);
  });
}

/** Goes on with an import that was stopped or failed on its way. */
export const resumeImport = (reading: Reading, sent: Sent): Promise<void> => write(reading, sent);

export function resetImport(): void {
  importState.value = { phase: 'choose' };
  answers.value = NO_ANSWERS;
  session = null;
}
