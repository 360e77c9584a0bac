/** Positioning in five parts for each segment, and the claims that stand behind it with their proofs. */
import { t, type Text } from '../../shared/text';
import { f, label, row, type Formula } from '../../blueprint/formula';
import type { TableTab } from '../../blueprint/tab';
import { calculated, date, flag, id, integer, longText, note, reference, text } from '../columns';

const COLOR = '#be185d';

/** Slots of the statement, each of which has to be filled. */
export const STATEMENT_SLOTS = [
  'segment',
  'need',
  'product',
  'category',
  'benefit',
  'alternative',
  'differentiator',
] as const;

const join = (parts: readonly Formula[]): Formula => parts.reduce((left, right) => f`${left}&${right}`);
const say = (ru: string, en: string): Formula => f`${label(t(ru, en))}`;
const slot = (key: string): Formula => f`${row(key)}`;

const anyEmpty = STATEMENT_SLOTS.reduce<Formula>(
  (left, key, index) => (index === 0 ? f`${row(key)}=""` : f`${left};${row(key)}=""`),
  f``,
);

/** Statement by G. Moore: For … who …, … is a … that … . Unlike …, we … . */
const statement = f`IF(OR(${anyEmpty});"";${join([
  say('Для сегмента «', 'For '),
  slot('segment'),
  say('», которому нужно ', ' who need '),
  slot('need'),
  say(', ', ', '),
  slot('product'),
  say(' — это ', ' is '),
  slot('category'),
  say(', которая ', ' that '),
  slot('benefit'),
  say('. В отличие от варианта «', '. Unlike '),
  slot('alternative'),
  say('», мы ', ', we '),
  slot('differentiator'),
  say('.', '.'),
])})`;

/** Words that promise nothing, by their unchanging part. */
export const BANNED: readonly Text[] = [
  t('качественн', 'high-quality'),
  t('индивидуальный подход', 'individual approach'),
  t('динамично развивающ', 'dynamic'),
  t('надёжн', 'reliable'),
  t('под ключ', 'turnkey'),
];

const EMPTY_WORD = t('▲ пустое слово: ', '▲ an empty word: ');
const said = f`LOWER(${row('usp_short')}&" "&${row('benefit')}&" "&${row('differentiator')}&" "&${row('why_us')})`;
const bannedCheck = BANNED.reduceRight<Formula>(
  (rest, word) => f`IF(ISNUMBER(FIND(${label(word)};${said}));${label(EMPTY_WORD)}&${label(word)};${rest})`,
  f`""`,
);

const tests = note(
  'Скольким из пяти клиентов УТП понятно с первого раза.',
  'How many clients of five understood the USP at once.',
);

export const positioningTab: TableTab = {
  kind: 'table',
  key: 'positioning',
  workbook: 'library',
  title: t('Позиционирование', 'Positioning'),
  purpose: t(
    'Пять частей по порядку для каждого сегмента. Формула собирается сама, доказательства — на вкладке «Утверждения».',
    'Five parts in order for each segment. The statement builds itself, proofs are on the Claims tab.',
  ),
  color: COLOR,
  capacity: 12,
  frozenColumns: 1,
  columns: [
    reference('segment', 'Сегмент', 'Segment', 'lists', 'segments', { required: true, widthPx: 150 }),
    longText('alternatives', '1. С чем сравнивают', '1. Alternatives', {
      required: true,
      widthPx: 240,
      ...note('Настоящие замены, и «ничего не делать» среди них.', 'Real alternatives, “doing nothing” among them.'),
    }),
    longText('attributes', '2. Что есть только у нас', '2. Unique attributes', {
      required: true,
      widthPx: 240,
      ...note('Доказательство каждого — на вкладке «Утверждения».', 'The proof of each is on the Claims tab.'),
    }),
    longText('values', '3. Что это даёт', '3. Value', {
      required: true,
      widthPx: 240,
      ...note('Свойство → и что с того → деньги или время.', 'Attribute → so what → money or time.'),
    }),
    longText('best_fit', '4. Кому важнее всего', '4. Best fit', { required: true, widthPx: 220 }),
    text('category', '5. Категория', '5. Category', {
      required: true,
      widthPx: 200,
      ...note('Как назвать нас одним существительным.', 'What we are, in one noun.'),
    }),
    text('need', 'Что им нужно', 'What they need', {
      widthPx: 200,
      ...note('Глаголом: «перестать платить за пересорт».', 'With a verb: “to stop paying for mis-sorts”.'),
    }),
    reference('product', 'Продукт', 'Product', 'lists', 'products', { widthPx: 180 }),
    text('benefit', 'Главная выгода', 'Main benefit', { widthPx: 220 }),
    reference('alternative', 'Главная замена', 'Main alternative', 'competitors', 'name', {
      widthPx: 180,
      ...note('С вкладки «Конкуренты».', 'Of the Competitors tab.'),
    }),
    text('differentiator', 'Наше отличие', 'Our difference', { widthPx: 220 }),
    calculated(longText('statement', 'Формула', 'Statement', { widthPx: 360 }), statement),
    text('usp_short', 'УТП, до 12 слов', 'USP, up to 12 words', { widthPx: 260 }),
    longText('why_us', 'Почему мы: 30 секунд', 'Why us: 30 seconds', { widthPx: 320 }),
    calculated(text('words_check', 'Проверка слов', 'Words', { widthPx: 220 }), bannedCheck),
    integer('understood', 'Поняли из 5', 'Understood, of 5', { widthPx: 100, ...tests }),
    flag('sales_repeat', 'Продажи повторяют', 'Sales repeat it', { widthPx: 120 }),
    date('reviewed', 'Пересмотрено', 'Reviewed'),
    integer('version', 'Версия', 'Version', {
      widthPx: 80,
      ...note('Прибавьте единицу, когда меняете позиционирование.', 'Add one when the positioning changes.'),
    }),
  ],
};

export const claims: TableTab = {
  kind: 'table',
  key: 'claims',
  workbook: 'library',
  title: t('Утверждения', 'Claims'),
  purpose: t(
    'Что мы говорим о себе и чем это доказано. Без доказательства утверждение не выходит на сайт.',
    'What we say of ourselves, and what proves it. A claim without a proof does not go to the site.',
  ),
  color: COLOR,
  capacity: 40,
  frozenColumns: 2,
  rowKey: 'claim_id',
  columns: [
    id('claim_id', 'Номер', 'Number', { ...note('CL001, CL002 и дальше.', 'CL001, CL002 and so on.') }),
    longText('claim', 'Что утверждаем', 'Claim', { required: true, widthPx: 280 }),
    reference('segment', 'Для сегмента', 'For segment', 'lists', 'segments', {
      widthPx: 150,
      ...note('Пусто: для всех.', 'Empty: for all.'),
    }),
    longText('proof', 'Чем доказано', 'Proof', {
      required: true,
      widthPx: 280,
      ...note(
        'Случай, число, документ. Со ссылкой, если она есть.',
        'A case, a number, a document. With a link if there is one.',
      ),
    }),
    reference('absent_at', 'У кого этого нет', 'Who lacks it', 'competitors', 'name', { required: true, widthPx: 200 }),
    longText('so_what', 'И что с того клиенту', 'So what for the client', { widthPx: 240 }),
    date('checked', 'Проверено', 'Checked'),
  ],
};
