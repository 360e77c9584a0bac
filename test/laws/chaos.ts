/**
 * The chaos law: whatever people do to a workbook, mixed with imports, refreshes, decisions on changes and undo, nothing that they typed is
 * lost by a command of ours, no command of ours makes an error value, and a second run writes nothing.
 */
import { readFileSync } from 'node:fs';
import { createHost } from '../../workbench/host';
import { createWith, importWith, openFile, refreshWith, type Call } from '../../workbench/sample/driver';
import { sampleAnswers } from '../../workbench/sample/sampleAnswers';
import { PanelRefusal } from '../../workbench/host';
import { chance, handAction, type World } from './chaosActions';

const quiet = (): void => undefined;

export interface ChaosResult {
  readonly seed: number;
  readonly actions: number;
  readonly log: readonly string[];
  /** What broke the law; '' when it held. */
  readonly broken: string;
}

interface Picture {
  /** How often each word of people's stands in the file. */
  readonly words: ReadonlyMap<string, number>;
  readonly errors: number;
}

interface RowData {
  readonly rowData?: readonly {
    readonly values?: readonly {
      readonly userEnteredValue?: { readonly stringValue?: string };
      readonly effectiveValue?: { readonly errorValue?: object };
    }[];
  }[];
}

/** Every word of people's in the visible sheets, and the number of cells that show an error. */
function picture(world: World): Picture {
  const fields = 'sheets(properties(sheetId,title),data(rowData(values(userEnteredValue,effectiveValue(errorValue)))))';
  const url = `/v4/spreadsheets/${world.pulse}?includeGridData=true&fields=${encodeURIComponent(fields)}`;
  const { sheets } = world.host.emulator.handle({ method: 'GET', url }).body as {
    readonly sheets: readonly {
      readonly properties: { readonly sheetId: number; readonly title: string };
      readonly data?: readonly RowData[];
    }[];
  };
  const words = new Map<string, number>();
  let errors = 0;
  const count = (text: string): void => {
    for (const word of text.match(/user-\d+/g) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  };
  for (const { properties, data } of sheets) {
    if (properties.title.startsWith('_Marketing Pulse')) continue;
    count(properties.title);
    for (const cell of (data ?? []).flatMap((block) => (block.rowData ?? []).flatMap((row) => row.values ?? []))) {
      count(cell.userEnteredValue?.stringValue ?? '');
      if (cell.effectiveValue?.errorValue && !world.typedOver.has(properties.sheetId)) errors += 1;
    }
  }
  return { words, errors };
}

const lost = (before: Picture, after: Picture): string[] =>
  [...before.words].filter(([word, times]) => (after.words.get(word) ?? 0) < times).map(([word]) => word);

/** A refusal in plain words is an answer, not a failure: a tab or column that people deleted is named. */
function attempt(run: () => void): string {
  try {
    run();
    return '';
  } catch (error) {
    if (!(error instanceof PanelRefusal)) throw error;
    return error.shown.code === 'INTERNAL' ? `internal error: ${error.message}` : '';
  }
}

const leads = openFile(readFileSync('samples/leads.csv'));
const spend = openFile(readFileSync('samples/spend.csv'));

type Command = (call: Call, below: World['below']) => void;

/** Commands of ours, with what they leave of people's words: undo and decisions may take back only what was asked. */
const COMMANDS: readonly { readonly name: string; readonly run: Command }[] = [
  { name: 'refresh', run: (call) => void refreshWith(call, 'ru', quiet) },
  {
    name: 'import leads',
    run: (call, below) => {
      const from = below(400);
      const rows = leads.rows.slice(from, from + 60);
      importWith(call, { ...leads, rows } as typeof leads, 'leads.csv', quiet);
    },
  },
  {
    name: 'import spend',
    run: (call, below) => {
      const from = below(200);
      const rows = spend.rows.slice(from, from + 40);
      importWith(call, { ...spend, rows } as typeof spend, 'spend.csv', quiet);
    },
  },
  { name: 'look at changes', run: (call) => void call('changes', {}) },
  {
    name: 'keep all changes',
    run: (call) => {
      const view = call('changes', {});
      const decisions = view.items
        .filter((item) => item.choices.includes('keep'))
        .map(({ id, workbook }) => ({ id, workbook, choice: 'keep' as const }));
      call('applyChanges', { planId: view.planId, decisions });
    },
  },
  {
    name: 'undo',
    run: (call) => {
      const { run } = call('lastRun', {});
      if (run) call('undo', { runId: run.runId });
    },
  },
];

/** One run of so many actions from a seed. */
export function chaosRun(seed: number, actions: number): ChaosResult {
  const host = createHost({ now: () => Date.parse('2026-03-30T09:00:00Z'), language: 'ru' });
  const blank = host.newSpreadsheet('blank');
  const overview = host.call('overview', {}, blank);
  if (overview.state !== 'none') throw new Error('a blank file is taken for a department');
  const answers = { ...sampleAnswers('ru', overview.catalogue, false), roles: ['head'] };
  createWith((method, input) => host.call(method, input, blank), answers, quiet);
  const pulse = host.fileByPart('pulse');
  const call: Call = (method, input) => host.call(method, input, pulse);
  const below = chance(seed);
  const world: World = { host, pulse, below, tokens: 0, typedOver: new Set() };
  const log: string[] = [];
  const writes: string[] = [];
  host.emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
  const end = (broken: string): ChaosResult => ({ seed, actions: log.length, log, broken });
  for (let step = 0; step < actions; step++) {
    if (below(5) > 0) {
      log.push(handAction(world));
      continue;
    }
    const command = COMMANDS[below(COMMANDS.length)] ?? COMMANDS[0];
    if (!command) continue;
    log.push(command.name);
    const before = picture(world);
    const failure = attempt(() => command.run(call, below));
    if (failure !== '') return end(failure);
    const after = picture(world);
    const gone = lost(before, after);
    if (gone.length > 0) return end(`${command.name} lost ${gone.join(', ')}`);
    if (after.errors > before.errors) return end(`${command.name} made ${after.errors - before.errors} error values`);
  }
  log.push('refresh twice');
  const refreshed = attempt(() => void refreshWith(call, 'ru', quiet));
  if (refreshed !== '') return end(refreshed);
  writes.length = 0;
  attempt(() => void refreshWith(call, 'ru', quiet));
  return end(writes.length > 0 ? `a second refresh wrote: ${writes.join(', ')}` : '');
}
