/**
 * Plan = writes, both ways: whatever people did to a workbook, what the plan lists and a person decides to put back is what changes in the
 * workbook, place by place, and nothing else; and a plan that was made before they went on is refused, with nothing written.
 */
import { inspectAll } from '../../src/app/changes/changesView';
import { tabId } from '../../src/blueprint/compile/identity';
import { driftId, type Drift } from '../../src/reconcile/drift/diff';
import type { ChangeChoice } from '../../src/panel/contract';
import { refreshWith } from '../../workbench/sample/driver';
import { callOver, definitionOf, tinyTemplate, typeIn, type TinyHost, type TinyTemplate } from '../app/tinyDepartment';
import { differing, workbookPicture } from '../app/workbookPicture';
import { chance } from './chaosActions';
import { driftAction } from './driftActions';

const OPTIONS = { more: ['full_cost', 'month_costs', 'tasks'] } as const;
/** More with PLAN_SEEDS=40. */
const SEEDS = Array.from({ length: Number(process.env.PLAN_SEEDS ?? 6) }, (_, seed) => seed + 1);
const DRIFTS = 12;
const CHOICES: readonly ChangeChoice[] = ['putBack', 'keep', 'ignore'];

/** Whether a place of the picture is one that putting this back writes. */
function isOf(drift: Drift, host: TinyHost, columns: ReadonlyMap<number, number>): (place: string) => boolean {
  const sheet = tabId(drift.tab);
  const { cell, kind, places } = drift;
  if (kind === 'tabGone') return (place) => place.startsWith(`${sheet}!`) || place.startsWith(`${sheet}#`);
  if (kind === 'columnGone') {
    const memory = (at: number): boolean => memoryColumns(host, sheet).includes(at);
    return (place) => {
      const [, at] = /^\d+!\d+:(\d+)/.exec(place) ?? [];
      const own = at !== undefined && (Number(at) >= (columns.get(sheet) ?? 0) || memory(Number(at)));
      return place.startsWith(`${sheet}#protection`) || (place.startsWith(`${sheet}!`) && own);
    };
  }
  if (!cell) return () => false;
  if (cell.kind === 'title') return (place) => place === `${sheet}#title`;
  if (cell.kind === 'protection') return (place) => place.startsWith(`${sheet}#protection`);
  const suffix = cell.kind === 'list' || cell.kind === 'format' || cell.kind === 'note' ? ` ${cell.kind}` : '';
  // the list and format of a table's column is one thing, however many of its cells lost it
  if (suffix !== '' && cell.rowKey === '#rows') {
    const at = places[0]?.column ?? -1;
    return (place) => place.startsWith(`${sheet}!`) && place.endsWith(`:${at}${suffix}`);
  }
  const own = new Set(places.map((place) => `${sheet}!${place.row}:${place.column}${suffix}`));
  return (place) => own.has(place);
}

interface SheetAnswer {
  readonly properties: { readonly sheetId: number; readonly gridProperties: { readonly columnCount: number } };
}

const sheetsOf = ({ emulator, pulse }: TinyHost): readonly SheetAnswer[] =>
  (
    emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${pulse}` }).body as {
      readonly sheets: readonly SheetAnswer[];
    }
  ).sheets;

function memoryColumns({ emulator, pulse }: TinyHost, sheetId: number): number[] {
  const { sheets } = emulator.handle({ method: 'GET', url: `/v4/spreadsheets/${pulse}?includeGridData=true` }).body as {
    readonly sheets: readonly {
      readonly properties: { readonly sheetId: number };
      readonly data?: readonly {
        readonly columnMetadata?: readonly {
          readonly developerMetadata?: readonly { readonly metadataValue?: string }[];
        }[];
      }[];
    }[];
  };
  const columns = sheets.find(({ properties }) => properties.sheetId === sheetId)?.data?.[0]?.columnMetadata ?? [];
  return columns.flatMap(({ developerMetadata = [] }, at) =>
    developerMetadata.some(({ metadataValue }) => /\.(imported|written)$/.test(metadataValue ?? '')) ? [at] : [],
  );
}

/** Journal rows tell of the run itself. */
const isJournal = (place: string): boolean => place.startsWith(`${tabId('journal')}!`);

describe('the plan of changes', () => {
  let template: TinyTemplate;
  let listed = 0;

  beforeAll(() => {
    template = tinyTemplate(
      [],
      (host) => {
        typeIn(host.emulator, host.pulse, `'Leads'!A2:B3`, [
          ['L1', '2026-03-02'],
          ['L2', '2026-03-03'],
        ]);
        refreshWith(callOver(host, OPTIONS), 'en', () => undefined);
      },
      OPTIONS,
    );
  }, 60_000);
  afterAll(() => template.remove());

  // or the law would hold of nothing
  afterAll(() => expect(listed).toBeGreaterThanOrEqual(SEEDS.length / 2));

  it.each(SEEDS)(
    'is what is written, whatever people did: seed %d',
    (seed) => {
      const host = template.open();
      const call = callOver(host, OPTIONS);
      const below = chance(seed);
      const world = { emulator: host.emulator, pulse: host.pulse, below };
      for (let at = 0; at < DRIFTS; at++) driftAction(world);
      const old = call('changes', {}).planId;
      // people go on until the plan is another one
      for (let at = 0; at < 30 && call('changes', {}).planId === old; at++) driftAction(world);
      const { planId, items } = call('changes', {});
      const before = workbookPicture(host.emulator, host.pulse);
      const columns = new Map(
        sheetsOf(host).map(({ properties }) => [properties.sheetId, properties.gridProperties.columnCount]),
      );
      expect(() => call('applyChanges', { planId: old, decisions: [] })).toThrow(/changed/);
      expect(differing(before, workbookPicture(host.emulator, host.pulse))).toEqual([]);

      const decisions = items.map(({ id, workbook, choices }) => {
        const choice = CHOICES[below(4)];
        return { id, workbook, choice: choice && choices.includes(choice) ? choice : 'ignore' };
      });
      const back = new Set(decisions.filter(({ choice }) => choice === 'putBack').map(({ id }) => id));
      const { drifts, updates } = inspectAll(host.ports, definitionOf(OPTIONS)).inspections[0] ?? {
        drifts: [],
        updates: [],
      };
      const chosen = drifts.filter((drift) => back.has(driftId(drift)));
      const expected = chosen.map((drift) => ({ drift, has: isOf(drift, host, columns) }));
      call('applyChanges', { planId, decisions });
      const changed = differing(before, workbookPicture(host.emulator, host.pulse)).filter((each) => !isJournal(each));
      const unlisted = changed.filter((place) => !place.startsWith('name ') && !expected.some(({ has }) => has(place)));
      const unwritten = expected
        .filter(({ has }) => !changed.some(has))
        .map(({ drift }) => `${drift.kind} ${driftId(drift)}`);
      listed += chosen.length;
      expect({ seed, updates, unlisted, unwritten }).toEqual({ seed, updates: [], unlisted: [], unwritten: [] });
      const left = call('changes', {}).items.map(({ id }) => id);
      expect(left.filter((id) => back.has(id))).toEqual([]);
    },
    60_000,
  );
});
