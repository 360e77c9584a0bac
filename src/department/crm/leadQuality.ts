/** What the leads of each channel are worth to sales: shares that are accepted, refused as not ours, and won. */
import { lazy } from '../../shared/lazy';
import { t } from '../../shared/text';
import { cell, column, f, type Formula } from '../../blueprint/formula';
import type { PanelCell, PanelTab } from '../../blueprint/tab';
import { computed, heading, numbered, words } from '../panels/kit/cells';

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

const TITLE = t('Качество лидов', 'Lead quality');
const PURPOSE = t(
  'Какие каналы дают лидов, которых берут продажи. Заполняется само по фактам.',
  'Which channels give leads that sales take. Fills itself from facts.',
);

/** Thousands of formulas: built only when a workbook is made or compared. */
const panelCells = lazy((): readonly PanelCell[] => [
  ...heading(['title', 'purpose'], 'name', TITLE, PURPOSE),
  words('header', 'name', t('Канал', 'Channel'), 'header'),
  ...HEADERS.map(([key, title, note]) => words('header', key, title, 'header', { note })),
  ...LINES.flatMap(lineCells),
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
  rows: [{ key: 'title' }, { key: 'purpose' }, { key: 'header' }, ...LINES.map((key) => ({ key }))],
  frozenRows: 3,
  get cells() {
    return panelCells();
  },
};
