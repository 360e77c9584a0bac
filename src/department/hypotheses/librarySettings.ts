/** Rules of the library, and its read-only copies of the lists that live in Pulse. */
import { t } from '../../shared/text';
import { SCORE_METHODS } from '../../shared/codes/lists';
import { column, f } from '../../blueprint/formula';
import type { FormTab } from '../../blueprint/tab';
import { choiceList, date, text } from '../columns';
import { mirror, mirrorLists } from '../mirrorLists';

/** How hypotheses are scored and how far ahead content is planned. */
export const librarySettings: FormTab = {
  kind: 'form',
  key: 'library_settings',
  workbook: 'library',
  title: t('Правила', 'Rules'),
  purpose: t('Как оценивать гипотезы и планировать контент.', 'How hypotheses are scored and content is planned.'),
  color: '#64748b',
  sections: [
    {
      title: t('Гипотезы', 'Hypotheses'),
      fields: [
        {
          key: 'score_method',
          label: t('Способ оценки', 'Scoring method'),
          type: 'choice',
          owner: 'team',
          value: 'ice_product',
          list: choiceList(SCORE_METHODS),
          hint: t(
            'Один на всю таблицу: смена способа пересчитает места, сами оценки останутся',
            'One for the whole table: changing it re-ranks, the estimates stay',
          ),
        },
        {
          key: 'hit_rate',
          label: t('Насколько сбываются прогнозы', 'How far forecasts come true'),
          type: 'ratio',
          owner: 'formula',
          formula: f`IF(COUNT(${column('learnings', 'hit')})=0;"";SUMIFS(${column('learnings', 'real')};${column('learnings', 'hit')};">-1000000")/SUMIFS(${column('learnings', 'expected')};${column('learnings', 'hit')};">-1000000"))`,
          hint: t(
            'Сумма приростов ÷ сумма ожиданий по вкладке «Выводы»: ниже 60 % значит, что уверенность завышена',
            'Uplifts ÷ expectations of the Learnings tab: below 60 % means that confidence is too high',
          ),
        },
      ],
    },
    {
      title: t('Контент', 'Content'),
      fields: [
        {
          key: 'horizon',
          label: t('На сколько дней вперёд держать план', 'Days of content to plan ahead'),
          type: 'integer',
          owner: 'team',
          value: 14,
          hint: t('Правило двух недель: план всегда есть на 14 дней', 'Two-week rule: 14 days are always planned'),
        },
      ],
    },
  ],
};

/** Read-only copies of the Pulse lists, for drop-downs and workdays of this workbook. */
export const lists = mirrorLists({
  key: 'lists',
  workbook: 'library',
  capacity: 120,
  columns: [
    mirror(text('channels', 'Каналы', 'Channels'), 'channels', 'name'),
    mirror(text('products', 'Продукты', 'Products'), 'products', 'name'),
    mirror(text('segments', 'Сегменты', 'Segments'), 'segments', 'name'),
    mirror(text('people', 'Люди', 'People'), 'team', 'person'),
    mirror(date('days_off', 'Выходные в будни', 'Weekdays off'), 'calendar', 'day_off'),
  ],
});
