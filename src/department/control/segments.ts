import { t } from '../../shared/text';
import { SEGMENT_PRIORITIES } from '../../shared/codes/lists';
import type { TableTab } from '../../blueprint/tab';
import { choice, id, longText, note, text } from '../columns';
import { ICP_COLUMNS } from '../market/segmentColumns';

/** Segments with those whom the product does not suit. */
export const segments: TableTab = {
  kind: 'table',
  key: 'segments',
  workbook: 'pulse',
  title: t('Сегменты', 'Segments'),
  purpose: t('Кому продаём и кому не продаём.', 'Whom we sell to, and whom not.'),
  color: '#64748b',
  capacity: 40,
  frozenColumns: 2,
  rowKey: 'code',
  columns: [
    id('code', 'Код', 'Code'),
    text('name', 'Сегмент', 'Segment', { required: true, widthPx: 200 }),
    choice('priority', 'Приоритет', 'Priority', SEGMENT_PRIORITIES, { widthPx: 100 }),
    longText(
      'who',
      'Портрет',
      'Who they are',
      note('Отрасль, размер, регион, кто решает, что болит.', 'Industry, size, region, who decides, what hurts.'),
    ),
    longText(
      'anti_fit',
      'Антипортрет',
      'Anti-fit',
      note(
        'Кому мы не подходим: по этим признакам лид не передают в продажи.',
        'Whom we do not suit: such leads are not passed to sales.',
      ),
    ),
    text('aliases', 'Другие названия', 'Other names', { widthPx: 220 }),
    ...ICP_COLUMNS,
  ],
};
