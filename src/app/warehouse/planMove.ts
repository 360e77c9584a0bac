/** Where leads live, and the plan of a move: what moves, what stays, what people should know. Nothing is written. */
import { AppError } from '../../shared/errors';
import { fingerprint } from '../../shared/hash';
import { plural, t, type Text } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import { countLeads } from '../../metrics/sql/leadStore';
import type { WorkbookSnapshot } from '../../reconcile/snapshot';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment } from '../setup/open';
import type { DepartmentRecord } from '../setup/record';
import { readTables } from '../tables/readTables';
import { requireColumns, tableOf } from '../tables/requireColumns';
import type { TableData } from '../tables/tableRead';
import { CELL_LIMIT, cellsOf } from './cellLimit';
import type { WarehousePlace } from './port';
import { idOfLead, isMovable, tableName } from './storedLeads';
import type { WarehousePlan, WarehousePlanInput, WarehouseView } from './views';

export interface PlannedMove {
  readonly snapshot: WorkbookSnapshot;
  readonly record: DepartmentRecord;
  readonly place: WarehousePlace;
  readonly plan: WarehousePlan;
  /** Last row of the tab that holds a lead, or leads in the table: what the steps go through. */
  readonly reach: number;
  /** Last row of the tab that holds anything. */
  readonly tail: number;
}

/** Ids that occur for the first time, of leads that can move. */
export function movable(leads: TableData): ReadonlySet<number> {
  const seen = new Set<string>();
  const rows = new Set<number>();
  for (const { row, values } of leads.rows) {
    const id = idOfLead(values);
    if (!isMovable(values) || seen.has(id)) continue;
    seen.add(id);
    rows.add(row);
  }
  return rows;
}

const PERSONAL = ['contact', 'company'] as const;

function readLeads(ports: Ports, definition: DepartmentDefinition, snapshot: WorkbookSnapshot): TableData {
  const tab = tableOf(definition, 'leads');
  return readTables(ports.sheets, snapshot, [{ tab, columns: ['lead_id', 'created', ...PERSONAL] }]).table('leads');
}

export function warehouseView(ports: Ports, definition: DepartmentDefinition): WarehouseView {
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  const { warehouse } = record;
  return {
    place: warehouse
      ? { project: warehouse.project, dataset: warehouse.dataset, location: warehouse.location, rows: warehouse.rows }
      : null,
    rows: readLeads(ports, definition, snapshot).rows.length,
    cells: cellsOf(snapshot),
    limit: CELL_LIMIT,
    permission: ports.warehouse.permission(),
  };
}

const leadsWord = (n: number): Text => ({
  ru: plural('ru', n, { one: 'лид', few: 'лида', many: 'лидов', other: 'лида' }),
  en: plural('en', n, { one: 'lead', other: 'leads' }),
});

const counted = (n: number): Text => t(`${n} ${leadsWord(n).ru}`, `${n} ${leadsWord(n).en}`);

function outNotes(leads: TableData, moves: number, place: WarehousePlace): Text[] {
  const stays = leads.rows.length - moves;
  const personal = leads.rows.filter(({ values }) => PERSONAL.some((key) => (values[key] ?? '') !== '')).length;
  return [
    ...(stays > 0
      ? [
          t(
            `Останутся на вкладке: ${counted(stays).ru} без номера, без даты или с повторным номером`,
            `Stay on the tab: ${counted(stays).en} without an id, without a date or with a repeated id`,
          ),
        ]
      : []),
    t(
      'Руками лиды в BigQuery не правят: правьте в CRM и загружайте выгрузку. Строки, которые вы дописываете на вкладку «Лиды», считаются вместе с ними',
      'Leads in BigQuery are not edited by hand: edit them in the CRM and import its export. Rows that you add to the Leads tab are counted with them',
    ),
    t(
      `Хранятся в регионе ${place.location}; увидит их каждый, кому открыт проект «${place.project}». Строк с данными людей (компания или контакт): ${personal}`,
      `They are stored in the region ${place.location}, and everyone with access to the project “${place.project}” sees them. Rows with personal data (company or contact): ${personal}`,
    ),
    t(
      'Формулы в ваших собственных колонках станут значениями, примечания к ячейкам лидов не переедут',
      'Formulas in columns of your own become values; notes on cells of leads do not move',
    ),
    t(
      'Коллегам, которые обновляют РНП, нужны роли «BigQuery Job User» и «BigQuery Data Editor» в этом проекте; BigQuery берёт плату с проекта',
      'Teammates who refresh the RNP need the roles “BigQuery Job User” and “BigQuery Data Editor” in this project; BigQuery charges the project',
    ),
    t('Обратно — той же карточкой: «Вернуть лиды в книгу»', 'The way back is this card too: “Bring the leads back”'),
  ];
}

const PULSE = t('Пульс', 'Pulse');
const BIGQUERY = t('BigQuery', 'BigQuery');

function planOut(leads: TableData, place: WarehousePlace): Omit<WarehousePlan, 'planId'> {
  const moves = movable(leads).size;
  return {
    direction: 'out',
    moves,
    stays: leads.rows.length - moves,
    groups: [
      {
        book: PULSE,
        title: leads.state?.title ?? '',
        lines: [t(`Уйдёт: ${counted(moves).ru}`, `Leaves the tab: ${counted(moves).en}`)],
      },
      {
        book: BIGQUERY,
        title: `${place.project} · ${place.dataset}`,
        lines: [t(`Появится: ${counted(moves).ru}`, `Comes in: ${counted(moves).en}`)],
      },
    ],
    steps: [
      t(
        `Создать в проекте «${place.project}» набор данных «${place.dataset}» и таблицу лидов, если их нет`,
        `Make the dataset “${place.dataset}” and the table of leads in the project “${place.project}”, unless they are there`,
      ),
      t(`Скопировать туда ${counted(moves).ru} со всеми колонками`, `Copy ${counted(moves).en} there with all columns`),
      t('Сверить каждую строку', 'Compare every row'),
      t(
        'Только после этого убрать переехавшие строки с вкладки «Лиды» — одной операцией',
        'Only then take the moved rows off the Leads tab, in one operation',
      ),
    ],
    notes: outNotes(leads, moves, place),
  };
}

function planBack(moves: number, snapshot: WorkbookSnapshot, leads: TableData): Omit<WarehousePlan, 'planId'> {
  const state = snapshot.tabs.get('leads');
  const needed = cellsOf(snapshot) + moves * (state?.columnCount ?? 0);
  if (needed > CELL_LIMIT)
    throw new AppError('BAD_INPUT', 'the leads do not fit into the workbook', {
      text: t('Лиды не поместятся в книгу', 'The leads do not fit into the workbook'),
      why: t(
        `Нужно ${needed} ячеек, а Google допускает в файле ${CELL_LIMIT}`,
        `${needed} cells are needed, and Google allows ${CELL_LIMIT} in a file`,
      ),
      action: { text: t('Оставить лиды в BigQuery', 'Leave the leads in BigQuery') },
    });
  return {
    direction: 'back',
    moves,
    stays: leads.rows.length,
    groups: [
      {
        book: PULSE,
        title: leads.state?.title ?? '',
        lines: [t(`Появится: ${counted(moves).ru}`, `Comes in: ${counted(moves).en}`)],
      },
    ],
    steps: [
      t(`Записать на вкладку «Лиды» ${counted(moves).ru}`, `Write ${counted(moves).en} to the Leads tab`),
      t('Считать факты снова по вкладке', 'Count facts from the tab again'),
    ],
    notes: [
      t(
        'Таблица в BigQuery остаётся: удалите её в консоли, когда убедитесь, что всё на месте',
        'The table in BigQuery stays: delete it in the console when you see that everything is here',
      ),
    ],
  };
}

/** @throws AppError NO_ACCESS when BigQuery refuses, BAD_INPUT when the leads are there already or do not fit */
export function planMove(ports: Ports, definition: DepartmentDefinition, input: WarehousePlanInput): PlannedMove {
  const { snapshot, record } = openWorkbook(ports, requireDepartment(ports), 'pulse');
  requireColumns(snapshot, tableOf(definition, 'leads'), ['lead_id', 'created'], record.language);
  const { warehouse } = record;
  if ((input.direction === 'out') === (warehouse !== undefined))
    throw new AppError('BAD_INPUT', 'the leads are there already', {
      text: warehouse
        ? t('Лиды уже в BigQuery', 'The leads are in BigQuery already')
        : t('Лиды уже в книге', 'The leads are in the workbook already'),
    });
  const place: WarehousePlace = warehouse ?? {
    project: input.project,
    dataset: 'marketing_pulse',
    table: `leads_${record.departmentId.replace(/\W/g, '').slice(0, 16).toLowerCase()}`,
    location: input.location,
  };
  const leads = readLeads(ports, definition, snapshot);
  // refuses here and not in the middle of a move
  const answer = ports.warehouse.query(place, {
    sql: warehouse ? countLeads(tableName(place)) : 'SELECT 0 AS leads',
  });
  const stored = Number(answer[0]?.leads ?? 0);
  const body = warehouse ? planBack(stored, snapshot, leads) : planOut(leads, place);
  const planId = fingerprint([place, body.direction, body.moves, body.stays, snapshot.revisions.at(-1) ?? 0]);
  const tail = leads.rows.at(-1)?.row ?? 0;
  return { snapshot, record, place, plan: { planId, ...body }, reach: warehouse ? stored : tail, tail };
}
