import { t } from '../../shared/text';
import { CHANNEL_KINDS, CHANNEL_STATES } from '../../shared/codes/lists';
import type { TableTab } from '../../blueprint/tab';
import { choice, flag, id, money, note, ratio, reference, text } from '../columns';

/** Sources of leads: the one list that every report and import goes by. */
export const channels: TableTab = {
  kind: 'table',
  key: 'channels',
  workbook: 'pulse',
  title: t('Каналы', 'Channels'),
  purpose: t(
    'Откуда приходят лиды. Новый канал добавляется строкой и сразу появляется во всех отчётах.',
    'Where leads come from. A new channel is a new row and shows up in every report at once.',
  ),
  color: '#64748b',
  capacity: 60,
  frozenColumns: 2,
  rowKey: 'code',
  columns: [
    id('code', 'Код', 'Code', {
      ...note(
        'Латиница, цифры и _. По коду каналы узнаются в выгрузках; не меняйте его.',
        'Latin letters, digits and _. Exports are matched by it; do not change it.',
      ),
      widthPx: 130,
    }),
    text('name', 'Канал', 'Channel', {
      required: true,
      ...note('Как команда называет канал.', 'What the team calls the channel.'),
    }),
    choice('kind', 'Вид', 'Kind', CHANNEL_KINDS, { widthPx: 160 }),
    flag('paid', 'Платный', 'Paid', {
      ...note(
        'Отметьте, если за канал платят площадке. Бесплатные каналы не портят цену лида.',
        'Tick if a platform is paid for it. Free channels do not distort cost per lead.',
      ),
      widthPx: 90,
    }),
    choice('state', 'Состояние', 'State', CHANNEL_STATES),
    reference('owner', 'Ответственный', 'Owner', 'team', 'person'),
    text(
      'utm_source',
      'utm_source',
      'utm_source',
      note('Что стоит в метке utm_source этого канала.', 'What utm_source of this channel says.'),
    ),
    text('aliases', 'Другие названия', 'Other names', {
      widthPx: 240,
      ...note(
        'Как канал называется в CRM и рекламных кабинетах, через запятую.',
        'What the CRM and ad platforms call it, separated by commas.',
      ),
    }),
    ratio('plan_share', 'Доля лидов в плане', 'Share of planned leads', {
      widthPx: 130,
      ...note(
        'По этой доле лиды года делятся на каналы. Доли складываются в 100 %.',
        'Leads of the year are split over channels by it. Shares add up to 100 %.',
      ),
    }),
    money('plan_cpl', 'Плановый CPL', 'Planned CPL', {
      widthPx: 120,
      ...note(
        'Сколько готовы платить за лид канала. 0 у бесплатных.',
        'What a lead of the channel may cost. 0 for free channels.',
      ),
    }),
  ],
};
