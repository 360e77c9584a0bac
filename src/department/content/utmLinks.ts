/** Register of tagged links: parts are typed in any words, the add-on makes the tags, the link, and says what is wrong. */
import { t } from '../../shared/text';
import { CAMPAIGN_GOALS, MEDIUMS } from '../../shared/codes/content';
import type { TableTab } from '../../blueprint/tab';
import { choice, date, id, longText, month, note, reference, text, url } from '../columns';

export const utmLinks: TableTab = {
  kind: 'table',
  key: 'utm',
  workbook: 'library',
  title: t('UTM-метки', 'UTM tags'),
  purpose: t(
    'Все ссылки с метками. Впишите части, дополнение соберёт ссылку при обновлении или сразу из панели.',
    'Every tagged link. Type the parts; the add-on builds the link at the refresh, or at once from the panel.',
  ),
  color: '#db2777',
  capacity: 200,
  frozenColumns: 2,
  rowKey: 'utm_id',
  columns: [
    id('utm_id', 'Номер', 'Number', {
      ...note('Можно не писать: дополнение поставит.', 'May be left out: the add-on sets it.'),
    }),
    text('title', 'Что это', 'What it is', { required: true, widthPx: 240 }),
    url('landing', 'Куда ведёт', 'Landing', {
      widthPx: 260,
      ...note('Адрес без меток, с https://.', 'The address without tags, with https://.'),
    }),
    text('source', 'Площадка', 'Source', {
      widthPx: 110,
      ...note(
        'utm_source: yandex, google, vk, telegram, dzen, email или имя партнёра.',
        'utm_source: yandex, google, vk, telegram, dzen, email or the partner’s name.',
      ),
    }),
    choice('medium', 'Вид трафика', 'Medium', MEDIUMS, {
      widthPx: 110,
      ...note(
        'utm_medium: по нему платный трафик отличают от бесплатного.',
        'utm_medium: tells paid from free traffic.',
      ),
    }),
    month('month', 'Месяц', 'Month'),
    text('product', 'Продукт', 'Product', { widthPx: 110, ...note('Одним словом, можно по-русски.', 'One word.') }),
    text('segment', 'Сегмент', 'Segment', { widthPx: 110 }),
    text('geo', 'Гео', 'Geo', { widthPx: 80 }),
    choice('goal', 'Цель', 'Goal', CAMPAIGN_GOALS, { widthPx: 80 }),
    text('content', 'Пост или объявление', 'Post or ad', {
      widthPx: 150,
      ...note(
        'utm_content: номер поста и формат либо макрос площадки, например {ad_id}.',
        'utm_content: number and format of the post, or a macro of the platform such as {ad_id}.',
      ),
    }),
    text('term', 'Ключ', 'Term', {
      widthPx: 120,
      ...note(
        'utm_term: ключевое слово или макрос, например {keyword}.',
        'utm_term: keyword or macro such as {keyword}.',
      ),
    }),
    reference('owner', 'Кто завёл', 'Made by', 'lists', 'people'),
    date('created', 'Заведена', 'Created'),
    text('campaign', 'utm_campaign', 'utm_campaign', {
      owner: 'pulse',
      widthPx: 190,
      ...note('Собирается сама: месяц_продукт_сегмент_гео_цель.', 'Made of month_product_segment_geo_goal.'),
    }),
    url('link', 'Ссылка с меткой', 'Tagged link', { owner: 'pulse', widthPx: 320 }),
    longText('check', 'Проверка', 'Check', { owner: 'pulse', widthPx: 260 }),
  ],
};
