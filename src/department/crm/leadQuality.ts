/** What the leads of each channel are worth to sales: shares that are accepted, refused as not ours, and won. */
import { lazy } from '../../shared/lazy';
import { t } from '../../shared/text';
import { REJECT_REASONS } from '../../shared/codes/leads';
import { cell, cells, column, f, field, label, type Formula } from '../../blueprint/formula';
import type { PanelCell, PanelTab } from '../../blueprint/tab';
import type { LossBasis } from '../../metrics/lossReasons';
import { computed, heading, numbered, words } from '../panels/kit/cells';
import { sumWhere } from '../panels/kit/sums';
import { DISPUTE_ROWS, disputeCells } from './disputeRates';
import { ISSUE_OF } from './issueOf';

/** Channels that the panel has room for. */
const LINES = numbered('line', 16);

const HEADERS = [
  ['leads', t('Лиды', 'Leads'), t('Без спама и дублей, за всё время.', 'Without spam and duplicates, over all time.')],
  ['mql', t('Доля MQL', 'MQL share'), t('MQL ÷ лиды.', 'MQL ÷ leads.')],
  ['sql', t('Приняли продажи', 'Accepted by sales'), t('SQL ÷ лиды.', 'SQL ÷ leads.')],
  ['not_ours', t('Нецелевые', 'Not ours'), t('Лиды со статусом «Нецелевой» ÷ лиды.', 'Disqualified leads ÷ leads.')],
  ['deals', t('Дошли до сделки', 'Became deals'), t('Сделки ÷ лиды.', 'Deals ÷ leads.')],
] as const;

function lineCells(row: string, index: number): PanelCell[] {
  const [name, code, leads] = [cell(row, 'name'), cell(row, 'code'), cell(row, 'leads')];
  const sumOf = (metric: string): Formula =>
    f`SUMIFS(${column('facts', metric)};${column('facts', 'channel')};${code})`;
  const share = (part: Formula): Formula => f`IF(OR(${leads}="";${leads}=0);"";${part}/${leads})`;
  return [
    computed(row, 'name', 'text', f`IFERROR(INDEX(${column('channels', 'name')};${index + 1})&"";"")`, 'label'),
    computed(row, 'code', 'text', f`IF(${name}="";"";INDEX(${column('channels', 'code')};${index + 1})&"")`, 'hidden'),
    computed(row, 'leads', 'integer', f`IF(${code}="";"";${sumOf('leads')})`),
    computed(row, 'mql', 'ratio', share(sumOf('mql'))),
    computed(row, 'sql', 'ratio', share(sumOf('sql'))),
    computed(row, 'not_ours', 'ratio', share(sumOf('not_ours'))),
    computed(row, 'deals', 'ratio', share(sumOf('deals'))),
  ];
}

/** A code as it stands in a table that the refresh fills. */
const word = (code: string): Formula => f`${label(t(code, code))}`;

const reasonRow = (code: string): string => `reason_${code}`;

/** Leads of these months, the current one with them, tell why people refuse now. */
const REASON_MONTHS = 3;

function reasonCells(line: string, index: number): PanelCell[] {
  const reason = REJECT_REASONS[index];
  if (!reason) return [];
  const since = f`EOMONTH(${field('settings', 'as_of')};-${REASON_MONTHS})`;
  const count = sumWhere('loss_reasons', 'refused', [
    { column: 'basis', test: word('cohort' satisfies LossBasis) },
    { column: 'reason', test: word(reason.code) },
    { column: 'month', test: f`">"&${since}` },
  ]);
  const all = cells(
    { row: reasonRow(REJECT_REASONS[0]?.code ?? ''), column: 'leads' },
    { row: reasonRow(REJECT_REASONS.at(-1)?.code ?? ''), column: 'leads' },
  );
  const own = cell(line, 'leads');
  return [
    words(line, 'name', reason.label, 'label'),
    computed(line, 'leads', 'integer', f`IF(${field('settings', 'as_of')}="";"";${count})`),
    computed(line, 'mql', 'ratio', f`IF(${own}="";"";IF(SUM(${all})=0;"";${own}/SUM(${all})))`),
    words(line, 'sql', ISSUE_OF[reason.issueOf], 'muted'),
  ];
}

const TITLE = t('Качество лидов', 'Lead quality');
const PURPOSE = t(
  'Какие каналы дают лидов, которых берут продажи, почему отказывают и о чём спорят. Заполняется само.',
  'Which channels give leads that sales take, why leads are refused, and what is disputed. Fills itself.',
);

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  words('header', 'name', t('Канал', 'Channel'), 'header'),
  ...HEADERS.map(([key, title, note]) => words('header', key, title, 'header', { note })),
  ...LINES.flatMap(lineCells),
  words(
    'reasons',
    'name',
    t('Почему отказывают: лиды трёх последних месяцев', 'Why leads are refused: leads of the last three months'),
    'section',
  ),
  words('reasons_header', 'name', t('Причина', 'Reason'), 'header'),
  words('reasons_header', 'leads', t('Отказов', 'Refused'), 'header'),
  words('reasons_header', 'mql', t('Доля отказов', 'Share'), 'header'),
  words('reasons_header', 'sql', t('Чья задача', 'Whose matter'), 'header'),
  ...REJECT_REASONS.flatMap(({ code }, index) => reasonCells(reasonRow(code), index)),
  ...disputeCells(),
]);

export const leadQuality: PanelTab = {
  kind: 'panel',
  key: 'lead_quality',
  workbook: 'pulse',
  title: TITLE,
  purpose: PURPOSE,
  color: '#0f766e',
  columns: [
    { key: 'name', sizePx: 240 },
    { key: 'code', hidden: true },
    ...HEADERS.map(([key]) => ({ key, sizePx: 130 })),
  ],
  rows: [
    ...['title', 'purpose', 'header', ...LINES, 'gap', 'reasons', 'reasons_header'].map((key) => ({ key })),
    ...REJECT_REASONS.map(({ code }) => ({ key: reasonRow(code) })),
    ...['gap_disputes', 'disputes', ...DISPUTE_ROWS].map((key) => ({ key })),
  ],
  frozenRows: 3,
  get cells() {
    return panelCells();
  },
};
