/** Why leads of the chosen months and channel are lost: the reasons named most; equal to src/metrics/lossReasons. */
import { cell, cells, f, label, type Formula } from '../../../blueprint/formula';
import type { PanelCell } from '../../../blueprint/tab';
import { REJECT_REASONS } from '../../../shared/codes/leads';
import { t } from '../../../shared/text';
import type { LossBasis } from '../../../metrics/lossReasons';
import { ISSUE_OF } from '../../crm/issueOf';
import { computed, words } from '../kit/cells';
import { between, forChannel, sumWhere } from '../kit/sums';
import { ROWS, WHY, WHY_LINES } from './layout';
import { helper } from './source';

const FIRST = ROWS[0] ?? '';
const LAST = ROWS[REJECT_REASONS.length - 1] ?? '';
const over = (key: string) => cells({ row: FIRST, column: key }, { row: LAST, column: key });
const SIZE = REJECT_REASONS.length;

/** A code as it stands in a table that the refresh fills. */
const word = (code: string): Formula => f`${label(t(code, code))}`;

/** Leads refused for a reason: created in the months, or refused in them when the funnel is by period. */
function countOf(reason: string): Formula {
  const count = (basis: LossBasis): Formula =>
    forChannel(
      helper('code'),
      'channel',
      [
        ...between('month', helper('from'), helper('to')),
        { column: 'basis', test: word(basis) },
        { column: 'reason', test: word(reason) },
      ],
      (conditions) => sumWhere('loss_reasons', 'refused', conditions),
    );
  return f`IF(${helper('by_period')}=1;${count('period')};${count('cohort')})`;
}

/** All reasons in hidden cells: how often, with the place in the list behind it, so that no two are equal. */
const ranks = (): PanelCell[] =>
  REJECT_REASONS.flatMap((reason, index) => {
    const row = ROWS[index] ?? '';
    return [
      words(row, WHY.name, reason.label, 'hidden'),
      computed(
        row,
        WHY.rank,
        'integer',
        f`IF(${helper('to')}="";0;(${countOf(reason.code)})*${SIZE}+${SIZE - 1 - index})`,
        'hidden',
      ),
    ];
  });

const HEADERS = {
  name: t('Причина', 'Reason'),
  [WHY.count]: t('Отказов', 'Refused'),
  [WHY.share]: t('Доля отказов', 'Share'),
  [WHY.whose]: t('Чья задача', 'Whose matter'),
} as const;

function lineCells(row: string, index: number): PanelCell[] {
  const rank = f`LARGE(${over(WHY.rank)};${index + 1})`;
  const count = cell(row, WHY.count);
  const shown = (value: Formula): Formula => f`IF(${count}="";"";${value})`;
  const name = cell(row, 'name');
  // ranks hold the place of a reason behind its count: what they add up to without the places is all refusals
  const all = f`((SUM(${over(WHY.rank)})-${(SIZE * (SIZE - 1)) / 2})/${SIZE})`;
  const whose = REJECT_REASONS.reduceRight<Formula>(
    (rest, reason) => f`IF(${name}=${label(reason.label)};${label(ISSUE_OF[reason.issueOf])};${rest})`,
    f`""`,
  );
  return [
    computed(row, WHY.count, 'integer', f`IF(${rank}<${SIZE};"";INT(${rank}/${SIZE}))`),
    computed(row, 'name', 'text', shown(f`INDEX(${over(WHY.name)};MATCH(${rank};${over(WHY.rank)};0))`), 'label'),
    computed(row, WHY.share, 'ratio', shown(f`${count}/${all}`)),
    computed(row, WHY.whose, 'text', shown(whose), 'muted'),
  ];
}

/** Header and the first reasons. */
export const reasonCells = (): PanelCell[] => [
  words('why_section', 'name', t('Почему теряем: главные причины', 'Why leads are lost: main reasons'), 'section'),
  ...Object.entries(HEADERS).map(([key, title]) => words('why_header', key, title, 'header')),
  ...WHY_LINES.flatMap(lineCells),
  ...ranks(),
];
