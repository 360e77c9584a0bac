/** Results of posts after one, seven and thirty days; posts are compared by the seventh day. */
import { t } from '../../shared/text';
import { RESULT_AGES } from '../../shared/codes/content';
import { f, row, type Formula } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, choice, date, integer, longText, money, note, ratio, reference } from '../columns';

const parts = f`${row('reactions')};${row('comments')};${row('saves')};${row('shares')}`;
const er = f`IF(OR(${row('reach')}="";COUNT(${parts})=0);"";IF(${row('reach')}=0;"";SUM(${parts})/${row('reach')}))`;

const over = (numerator: string, denominator: string): Formula =>
  f`IF(OR(${row(numerator)}="";${row(denominator)}="");"";IF(${row(denominator)}=0;"";${row(numerator)}/${row(denominator)}))`;

/** A post that cost nothing has no price of a lead. */
const cpl = f`IF(OR(${row('cost')}="";${row('leads')}="");"";IF(OR(${row('cost')}=0;${row('leads')}=0);"";${row('cost')}/${row('leads')}))`;

export const postResults: TableTab = {
  kind: 'table',
  key: 'post_results',
  workbook: 'library',
  title: t('Результаты постов', 'Post results'),
  purpose: t(
    'Что дал каждый пост через 1, 7 и 30 дней. Сравниваем по седьмому дню.',
    'What each post brought after 1, 7 and 30 days. Posts are compared by the seventh day.',
  ),
  color: '#db2777',
  capacity: 300,
  frozenColumns: 2,
  columns: [
    reference('post', 'Пост', 'Post', 'content_plan', 'post_id', { required: true, widthPx: 90 }),
    choice('age', 'Через', 'After', RESULT_AGES, { widthPx: 90 }),
    date('taken', 'Снято', 'Taken on'),
    integer('reach', 'Охват', 'Reach'),
    integer('impressions', 'Показы', 'Impressions'),
    integer('reactions', 'Реакции', 'Reactions', { widthPx: 90 }),
    integer('comments', 'Комментарии', 'Comments', { widthPx: 110 }),
    integer('saves', 'Сохранения', 'Saves', { widthPx: 110 }),
    integer('shares', 'Репосты', 'Shares', { widthPx: 90 }),
    integer('clicks', 'Клики', 'Clicks'),
    integer('subscribers', 'Подписки', 'Subscribers', { widthPx: 100 }),
    integer('leads', 'Лиды', 'Leads', {
      ...note(
        'Лиды, у которых utm_content начинается с номера поста.',
        'Leads whose utm_content begins with the number of the post.',
      ),
    }),
    integer('deals', 'Сделки', 'Deals', { ...note('Сделки из этих лидов.', 'Deals that came of these leads.') }),
    money('cost', 'Затраты', 'Cost', { ...note('Производство и продвижение.', 'Production and boosting.') }),
    calculated(
      ratio(
        'er',
        'ER',
        'ER',
        note(
          '(реакции + комментарии + сохранения + репосты) ÷ охват.',
          '(reactions + comments + saves + shares) ÷ reach.',
        ),
      ),
      er,
    ),
    calculated(ratio('click_rate', 'Клики ÷ охват', 'Clicks ÷ reach', { widthPx: 120 }), over('clicks', 'reach')),
    calculated(money('cpl', 'CPL', 'CPL', note('Затраты ÷ лиды.', 'Cost ÷ leads.')), cpl),
    longText('learning', 'Вывод', 'Learning', { widthPx: 280 }),
  ],
};
