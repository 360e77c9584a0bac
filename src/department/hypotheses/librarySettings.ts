import { t } from '../../shared/text';
import { SCORE_METHODS } from '../../shared/codes/lists';
import type { FormTab, TableTab } from '../../blueprint/tab';
import { choiceList, text } from '../columns';

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

const mirror = (key: string, ru: string, en: string, tab: string, column: string): TableTab['columns'][number] => ({
  ...text(key, ru, en, { owner: 'pulse', widthPx: 220 }),
  mirrorOf: { tab, column },
});

/** Read-only copies of the Pulse lists, for drop-downs of this workbook. */
export const lists: TableTab = {
  kind: 'table',
  key: 'lists',
  workbook: 'library',
  title: t('Справочники', 'Lists'),
  purpose: t(
    'Копии списков из «Пульса» для выпадающих списков. Меняйте их в «Пульсе».',
    'Copies of the Pulse lists for drop-downs. Change them in Pulse.',
  ),
  hidden: true,
  capacity: 120,
  columns: [
    mirror('channels', 'Каналы', 'Channels', 'channels', 'name'),
    mirror('products', 'Продукты', 'Products', 'products', 'name'),
    mirror('segments', 'Сегменты', 'Segments', 'segments', 'name'),
    mirror('people', 'Люди', 'People', 'team', 'person'),
  ],
};
