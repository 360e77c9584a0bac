/** Use case: puts back one tab or one column that people deleted and now ask for, where something said that it needs it. First the plan, then exactly that. */
import { AppError, type Gone } from '../../shared/errors';
import { pick, t, type Text } from '../../shared/text';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Tab } from '../../blueprint/tab';
import { driftId, type Drift } from '../../reconcile/drift/diff';
import { HEADER_ROW } from '../../reconcile/drift/managed';
import { spreadsheetUrl } from '../documents/documentData';
import { refuseWhileOthersRun } from '../lease/lease';
import type { ActionPlan } from '../planViews';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import { workbookId } from '../setup/record';
import { carryOut } from './carryOut';
import { bookOf, planIdOf } from './changesView';
import { inspectWorkbook, type Inspection } from './inspect';
import { affectsOf, dependentsIn, planOf } from './putBackPlan';
import { workOf } from './work';

export interface PutBackReport {
  /** False when it was there already. */
  readonly done: boolean;
  readonly link: string;
}

interface Looked {
  readonly tab: Tab;
  readonly name: Text;
  readonly inspection: Inspection;
  /** Null when it is there. */
  readonly drift: Drift | null;
  readonly link: string;
}

function driftOf(inspection: Inspection, { tab, column }: Gone): Drift | null {
  const live = inspection.tabs.get(tab);
  if (!live) return { kind: 'tabGone', tab, cell: null, places: [], conflict: false };
  if (column === undefined || live.columnOf(column) !== null) return null;
  const header = inspection.managed.get(tab)?.find((cell) => cell.columnKey === column && cell.rowKey === HEADER_ROW);
  return header ? { kind: 'columnGone', tab, cell: header, places: [], conflict: false } : null;
}

function lookAt(ports: Ports, definition: DepartmentDefinition, gone: Gone): Looked {
  const tab = definition.tabs.find((each) => each.key === gone.tab);
  if (!tab) throw new AppError('BAD_INPUT', 'there is no such tab', { tab: gone.tab });
  const { record } = requireDepartment(ports);
  const id = workbookId(record, tab.workbook);
  const inspection = inspectWorkbook(ports, definition, tab.workbook, id);
  const column = tab.kind === 'table' ? tab.columns.find((each) => each.key === gone.column) : undefined;
  return {
    tab,
    name: column?.title ?? tab.title,
    inspection,
    drift: driftOf(inspection, gone),
    link: spreadsheetUrl(id, tabId(gone.tab)),
  };
}

const planId = ({ inspection, drift }: Looked): string => (drift ? `${planIdOf([inspection])}:${driftId(drift)}` : '');

/**
 * What putting it back would write; nothing is written. Without groups when it is there already. Two reads.
 *
 * @throws AppError BAD_INPUT for what is no tab of ours
 */
export function planPutBack(ports: Ports, definition: DepartmentDefinition, gone: Gone): ActionPlan {
  const looked = lookAt(ports, definition, gone);
  const { inspection, drift, tab, name } = looked;
  if (!drift) return { planId: '', groups: [], notes: [t('Уже на месте', 'It is there already')] };
  const { language } = inspection.record;
  const title = inspection.tabs.get(tab.key)?.state.title ?? pick(tab.title, language);
  const affects = affectsOf(drift, definition, inspection, dependentsIn(definition, language)).join(', ');
  return {
    planId: planId(looked),
    groups: [{ book: bookOf(definition, inspection.workbook), title, lines: [planOf(drift, name, tab.title, '')] }],
    notes: [
      t(
        'Прежние данные — в истории версий файла: Файл → История версий.',
        'The former data are in the version history of the file: File → Version history.',
      ),
      ...(affects === '' ? [] : [t(`Снова заработает: ${affects}.`, `This works again: ${affects}.`)]),
    ],
  };
}

/**
 * Puts it back as the plan said, or nothing. It is a run that can be undone.
 *
 * @throws AppError STALE_PLAN when the workbook changed since the plan; BUSY while somebody else's run goes on
 */
export function putBack(
  ports: Ports,
  definition: DepartmentDefinition,
  { planId: agreed, ...gone }: Gone & { readonly planId: string },
): PutBackReport {
  const startedMs = ports.now();
  const looked = lookAt(ports, definition, gone);
  const { inspection, drift, link, name, tab } = looked;
  if (!drift) return { done: false, link };
  if (planId(looked) !== agreed) throw new AppError('STALE_PLAN', 'the workbook changed since the plan was shown', {});
  const pulse = inspection.workbook === 'pulse' ? inspection : openWorkbook(ports, requireDepartment(ports), 'pulse');
  refuseWhileOthersRun(ports, pulse.snapshot);
  const work = workOf(ports, inspection, [drift], new Map([[driftId(drift), 'putBack']]), false);
  const words = {
    what: t('Возвращено', 'Put back'),
    result: t(`«${name.ru}»`, `“${name.en}”`),
    details: gone.column === undefined ? t('', '') : tab.title,
  };
  carryOut(ports, definition, pulse.snapshot, [work], words, startedMs, false);
  return { done: true, link };
}
