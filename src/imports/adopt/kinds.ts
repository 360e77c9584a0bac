/** What a table of the team can be taken over as: the columns of each kind and how people name them. */
import { t, type Text } from '../../shared/text';
import { FILE_COLUMNS, type FileColumnType } from '../fileKinds';

export type AdoptKind = 'leads' | 'spend' | 'plan' | 'content_plan';

export const ADOPT_KINDS: readonly { readonly kind: AdoptKind; readonly title: Text }[] = [
  { kind: 'leads', title: t('Лиды', 'Leads') },
  { kind: 'spend', title: t('Расходы', 'Spend') },
  { kind: 'plan', title: t('План или РНП', 'Plan or RNP') },
  { kind: 'content_plan', title: t('Контент-план', 'Content plan') },
];

/** `month` reads a month in any form; `choice` a word of a closed list. */
export type AdoptType = FileColumnType | 'month' | 'choice';

export interface AdoptColumn {
  readonly key: string;
  readonly title: Text;
  readonly type: AdoptType;
  readonly required: boolean;
  readonly aliases: readonly string[];
}

const column = (
  key: string,
  type: AdoptType,
  title: Text,
  aliases: readonly string[] = [],
  required = false,
): AdoptColumn => ({ key, type, title, required, aliases: [title.ru, title.en, ...aliases] });

const REQUIRED = true;

/** Numbers of the plan; also the rows of an RNP that has periods as columns. */
export const PLAN_MEASURES: readonly AdoptColumn[] = [
  column('spend', 'money', t('Расход', 'Spend'), [
    'Расходы',
    'Бюджет',
    'Затраты',
    'Расход на рекламу',
    'Рекламный бюджет',
    'Budget',
    'Cost',
    'Ad spend',
  ]),
  column('impr', 'count', t('Показы', 'Impressions'), ['Impr', 'Охват показов']),
  column('clicks', 'count', t('Клики', 'Clicks'), ['Переходы', 'Визиты', 'Visits']),
  column('leads', 'count', t('Лиды', 'Leads'), [
    'Заявки',
    'Кол-во лидов',
    'Количество лидов',
    'Обращения',
    'Кол-во заявок',
    'Leads count',
  ]),
  column('mql', 'count', t('MQL', 'MQL'), ['Квал лиды', 'Квал. лиды', 'Квалы', 'Целевые лиды', 'Qualified leads']),
  column('sql', 'count', t('SQL', 'SQL'), ['Принятые лиды', 'Accepted leads']),
  column('meetings', 'count', t('Встречи', 'Meetings'), ['Демо', 'Показы демо', 'Встречи проведены', 'Demos', 'Calls']),
  column('proposals', 'count', t('КП', 'Proposals'), ['Предложения', 'Отправлено КП', 'Quotes']),
  column('deals', 'count', t('Сделки', 'Deals'), [
    'Продажи',
    'Кол-во сделок',
    'Количество сделок',
    'Оплаты',
    'Клиенты',
    'Sales',
    'Won',
    'Customers',
  ]),
  column('revenue', 'money', t('Выручка', 'Revenue'), [
    'Оборот',
    'Сумма продаж',
    'Сумма сделок',
    'Выручка с НДС',
    'Income',
  ]),
];

const PLAN_COLUMNS: readonly AdoptColumn[] = [
  column('month', 'month', t('Месяц', 'Month'), ['Период', 'Дата', 'Period', 'Date'], REQUIRED),
  column('channel', 'text', t('Канал', 'Channel'), ['Источник', 'Площадка', 'Source', 'Platform']),
  ...PLAN_MEASURES,
];

const POST_COLUMNS: readonly AdoptColumn[] = [
  column(
    'publish_at',
    'date',
    t('Выходит', 'Goes out'),
    ['Дата', 'Дата выхода', 'Дата публикации', 'День', 'Когда', 'Date', 'Publish date', 'Publication date'],
    REQUIRED,
  ),
  column(
    'network',
    'text',
    t('Площадка', 'Network'),
    ['Соцсеть', 'Канал', 'Где', 'Платформа', 'Куда', 'Channel', 'Platform', 'Social network'],
    REQUIRED,
  ),
  column(
    'title',
    'text',
    t('Тема', 'Title'),
    ['Заголовок', 'Тема поста', 'Название', 'Пост', 'О чём', 'Идея', 'Topic', 'Post', 'Idea'],
    REQUIRED,
  ),
  column('rubric', 'text', t('Рубрика', 'Rubric'), ['Категория', 'Category', 'Pillar']),
  column('format', 'choice', t('Формат', 'Format'), ['Тип', 'Тип контента', 'Type']),
  column('goal', 'choice', t('Цель', 'Goal'), ['Цель поста', 'Objective']),
  column('hook', 'text', t('Первая фраза', 'Hook'), ['Хук']),
  column('key_message', 'text', t('Главная мысль', 'Key message'), [
    'Текст',
    'Описание',
    'Тезисы',
    'ТЗ',
    'Text',
    'Description',
    'Copy',
  ]),
  column('cta', 'text', t('Призыв', 'Call to action'), ['CTA', 'Призыв к действию']),
  column('landing', 'text', t('Куда ведёт', 'Landing'), ['Ссылка в посте', 'Посадочная', 'URL', 'Link']),
  column('owner', 'text', t('Автор', 'Author'), ['Ответственный', 'Копирайтер', 'Исполнитель', 'Owner', 'Writer']),
  column('status', 'choice', t('Статус', 'Status'), ['Готовность', 'Состояние', 'State']),
  column('published_url', 'text', t('Опубликовано', 'Published at'), [
    'Ссылка на пост',
    'Ссылка',
    'Post link',
    'Published link',
  ]),
  column('reach', 'count', t('Охват', 'Reach'), ['Просмотры', 'Views']),
  column('reactions', 'count', t('Реакции', 'Reactions'), ['Лайки', 'Вовлечения', 'Likes', 'Engagements']),
  column('clicks', 'count', t('Клики', 'Clicks'), ['Переходы']),
  column('leads', 'count', t('Лиды', 'Leads'), ['Заявки']),
];

const MORE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'leads.lead_id': ['№ лида', '№', 'Номер заявки', '№ заявки', 'Код'],
  'leads.created': ['Дата', 'Дата заявки', 'Дата обращения', 'Когда пришёл', 'Date'],
  'leads.channel': ['Откуда', 'Откуда узнали', 'Рекламный канал', 'Площадка'],
  'leads.amount': ['Сумма, руб', 'Чек', 'Сумма оплаты', 'Выручка'],
  'leads.won_at': ['Дата оплаты', 'Оплата', 'Дата закрытия'],
  'leads.reject_reason': ['Почему отказ', 'Причина'],
  'spend.cost': ['Бюджет', 'Сумма', 'Потратили', 'Открутка', 'Budget', 'Amount'],
  'spend.channel': ['Рекламный канал', 'Кабинет', 'Рекламная площадка', 'Account'],
  'spend.campaign': ['РК', 'Кампания / объявление', 'Название РК'],
};

const fileColumns = (kind: 'leads' | 'spend'): readonly AdoptColumn[] =>
  FILE_COLUMNS[kind].map((each) => ({
    ...each,
    // a team's own list often has no numbers of leads: they are made then
    required: each.required && each.key !== 'lead_id',
    aliases: [...each.aliases, ...(MORE_ALIASES[`${kind}.${each.key}`] ?? [])],
  }));

/** Columns by kind; earlier aliases win over later ones. */
export const ADOPT_COLUMNS: Readonly<Record<AdoptKind, readonly AdoptColumn[]>> = {
  leads: fileColumns('leads'),
  spend: fileColumns('spend'),
  plan: PLAN_COLUMNS,
  content_plan: POST_COLUMNS,
};
