/**
 * The chaos law: whatever two people do to a workbook and its documents, mixed with imports, refreshes, decisions, put-backs, undo and runs that
 * die, nothing that they typed is lost by a command of ours, no command of ours makes an error value, facts equal a recount of the leads,
 * and a second run writes nothing. The department is a small one; reconcile, refresh, import and undo are the real ones.
 */
import { readFileSync } from 'node:fs';
import { PanelRefusal } from '../../workbench/host';
import { importWith, openFile, refreshWith, type Call } from '../../workbench/sample/driver';
import type { ChangeChoice } from '../../src/panel/contract';
import { tabId } from '../../src/blueprint/compile/identity';
import { DEPARTMENT } from '../../src/department/index';
import { callOver, NOW, portsOver, tinyTemplate, type TinyTemplate } from '../app/tinyDepartment';
import { chance, grids, handAction, sourcesTouched, type Reach, type World } from './chaosActions';
import { wordsOfDocuments } from './chaosDocuments';
import { recount } from './chaosRecount';
import { tabValues } from '../support/tabValues';

const OPTIONS = { language: 'ru', more: ['import_memory', 'full_cost', 'month_costs', 'tasks'] } as const;
const quiet = (): void => undefined;

export interface ChaosResult {
  readonly seed: number;
  readonly actions: number;
  readonly log: readonly string[];
  /** What broke the law; '' when it held. */
  readonly broken: string;
}

interface Picture {
  /** How often each word of people's stands in the files, and how often in tabs of their own. */
  readonly words: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<string, number>;
  readonly errors: number;
}

const OURS: ReadonlySet<number> = new Set(DEPARTMENT.tabs.map(({ key }) => tabId(key)));
const ERROR = /^#(REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|ERROR!)/;

/** Every word of people's in the visible sheets and the documents, and the number of cells that show an error that is not theirs. */
function picture(world: World): Picture {
  const words = new Map<string, number>();
  const own = new Map<string, number>();
  const count = (text: string, into = words): void => {
    for (const word of text.match(/user-\d+/g) ?? []) into.set(word, (into.get(word) ?? 0) + 1);
  };
  const all = grids(world);
  const titles = all.map(({ title }) => title);
  for (const title of titles) count(title);
  tabValues(world.emulator, world.pulse, titles, 'FORMULA').forEach((rows, at) => {
    const isOurs = OURS.has(all[at]?.sheetId ?? 0);
    for (const cell of rows.flat()) {
      if (typeof cell !== 'string') continue;
      count(cell);
      if (!isOurs) count(cell, own);
    }
  });
  let errors = 0;
  if (!sourcesTouched(world))
    tabValues(world.emulator, world.pulse, titles, 'UNFORMATTED_VALUE').forEach((rows, at) => {
      if (world.touched.has(all[at]?.sheetId ?? 0)) return;
      errors += rows.flat().filter((cell) => typeof cell === 'string' && ERROR.test(cell)).length;
    });
  count(wordsOfDocuments(world));
  return { words, own, errors };
}

/**
 * Words that a command took away although nobody asked for it. What our commands copied of them (the name of a channel in facts) may go
 * again, as long as the word stays; in tabs of people's own nothing goes at all.
 */
const lost = (before: Picture, after: Picture, given: ReadonlySet<string>): string[] => [
  ...[...before.words.keys()].filter((word) => !after.words.has(word) && !given.has(word)),
  ...[...before.own].filter(([word, times]) => (after.own.get(word) ?? 0) < times).map(([word]) => word),
];

/** A refusal in plain words is an answer, not a failure: a tab that people deleted, another person's run. */
function attempt(run: () => void): string {
  try {
    run();
    return '';
  } catch (error) {
    if (!(error instanceof PanelRefusal)) throw error;
    const { code } = error.shown;
    return ['INTERNAL', 'INVALID_DEFINITION', 'API'].includes(code) ? `${code}: ${error.message}` : '';
  }
}

const leads = openFile(readFileSync('samples/leads.csv'));
const spend = openFile(readFileSync('samples/spend.csv'));
const CHOICES: readonly ChangeChoice[] = ['putBack', 'keep', 'ignore'];

interface Scene {
  readonly call: Call;
  readonly below: World['below'];
  /** Notes words that people give up by their own decision. */
  readonly give: (text: string) => void;
}

/** Commands of ours. */
const COMMANDS: readonly { readonly name: string; readonly run: (scene: Scene) => void }[] = [
  { name: 'refresh', run: ({ call }) => void refreshWith(call, 'ru', quiet) },
  {
    name: 'import leads',
    run: ({ call, below }) => {
      const from = below(60);
      importWith(call, { ...leads, rows: leads.rows.slice(from, from + 20) } as typeof leads, 'leads.csv', quiet);
    },
  },
  {
    name: 'import spend',
    run: ({ call, below }) => {
      const from = below(40);
      importWith(call, { ...spend, rows: spend.rows.slice(from, from + 10) } as typeof spend, 'spend.csv', quiet);
    },
  },
  {
    name: 'decide on changes',
    run: ({ call, below, give }) => {
      const view = call('changes', {});
      const decisions = view.items.slice(0, 5).map((item) => {
        const wish = CHOICES[below(3)] ?? 'ignore';
        const choice = item.choices.includes(wish) ? wish : 'ignore';
        if (choice === 'putBack') give(item.now);
        return { id: item.id, workbook: item.workbook, choice };
      });
      call('applyChanges', { planId: view.planId, decisions });
    },
  },
  {
    name: 'decide on documents',
    run: ({ call, below, give }) => {
      const decisions = call('documentChanges', { from: 0 }).changes.map((change) => {
        const wish = CHOICES[below(3)] ?? 'ignore';
        const choice = change.choices.includes(wish) ? wish : 'ignore';
        if (choice === 'putBack') give(change.now);
        return { document: change.document, section: change.section, seen: change.seen, choice };
      });
      call('settleSections', { decisions });
    },
  },
  {
    name: 'undo',
    run: ({ call }) => {
      const { run } = call('lastRun', {});
      if (run) call('undo', { runId: run.runId });
    },
  },
  {
    name: 'put a tab or column back',
    run: ({ call, below }) => {
      const [tab, column] = [['leads', 'status'], ['facts', 'leads'], ['leads', 'created'], ['plan']][below(4)] ?? [];
      const gone = column === undefined ? { tab: tab ?? '' } : { tab: tab ?? '', column };
      call('putBack', { ...gone, planId: call('planPutBack', gone).planId });
    },
  },
  { name: 'a refresh that dies after its first step', run: ({ call }) => void stepOnce(call) },
];

function stepOnce(call: Call): void {
  const job = call('startRefresh', {});
  call('stepJob', { jobId: job.jobId, retry: false });
}

let template: TinyTemplate | null = null;

/** Removes what the runs began from. */
export function chaosEnd(): void {
  template?.remove();
  template = null;
}

const MINUTE = 60_000;

/** What most people see without scrolling; `FAR` is everything, hidden columns on the right as well, in rows that hold something. */
const NEAR: Reach = { rows: 30, columns: 12 };
export const FAR: Reach = { rows: 12, columns: 60 };

/** One run of so many actions from a seed. */
export function chaosRun(seed: number, actions: number, reach: Reach = NEAR): ChaosResult {
  template ??= tinyTemplate([], (made) => void refreshWith(callOver(made, OPTIONS), 'ru', quiet), OPTIONS);
  const { emulator, pulse } = template.open();
  let clock = NOW;
  const calls = ['ann@example.com', 'bob@example.com'].map((user) =>
    callOver({ ports: portsOver(emulator, () => pulse, { user, now: () => clock }) }, OPTIONS),
  );
  const below = chance(seed);
  const world: World = { emulator, pulse, below, reach, tokens: 0, touched: new Set() };
  const log: string[] = [];
  const writes: string[] = [];
  emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
  const end = (broken: string): ChaosResult => ({ seed, actions: log.length, log, broken });
  const check = (name: string, run: (scene: Scene) => void, call: Call): string => {
    const given = new Set<string>();
    const give = (text: string): void => (text.match(/user-\d+/g) ?? []).forEach((word) => given.add(word));
    const before = picture(world);
    const failure = attempt(() => run({ call, below, give }));
    if (failure !== '') return `${name}: ${failure}`;
    const after = picture(world);
    const gone = lost(before, after, given);
    if (gone.length > 0) return `${name} lost ${gone.join(', ')}`;
    if (after.errors > before.errors) return `${name} made ${after.errors - before.errors} error values`;
    return '';
  };
  for (let step = 0; step < actions; step++) {
    clock += MINUTE * below(8);
    if (below(6) > 0) {
      log.push(handAction(world));
      continue;
    }
    const [command, person] = [COMMANDS[below(COMMANDS.length)], below(2)];
    const call = calls[person];
    if (!command || !call) continue;
    log.push(`${command.name} (person ${person + 1})`);
    const broken = check(command.name, command.run, call);
    if (broken !== '') return end(broken);
  }
  const [call] = calls;
  if (!call) return end('nobody is there');
  // nobody else's run is alive any more
  clock += 20 * MINUTE;
  log.push('refresh twice');
  const refreshed = check('the last refresh', COMMANDS[0]?.run ?? quiet, call);
  if (refreshed !== '') return end(refreshed);
  const counted = recount(world);
  if (counted !== '') return end(counted);
  writes.length = 0;
  const again = attempt(() => void refreshWith(call, 'ru', quiet));
  if (again !== '') return end(again);
  return end(writes.length > 0 ? `a second refresh wrote: ${writes.join(', ')}` : '');
}
