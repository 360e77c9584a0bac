/** D-LANDING: the brief of a page: facts and texts fed from the workbook, around them what only the team can decide. */
import { fromSerial } from '../../shared/civilDate';
import { LANDING_SECTIONS } from '../../shared/codes/landing';
import { pick, t, type Text } from '../../shared/text';
import type { DocBlock, DocumentModel, ManagedLine } from '../../blueprint/document';
import type { Scalar } from '../../blueprint/values';
import type { DocumentData } from '../documents/data';
import { formatMoney, formatNumber, formatShare } from '../documents/numbers';
import { isSample } from '../documents/sample';
import { item, line, writer, type Writer } from '../documents/words';

type Row = Readonly<Record<string, Scalar>>;

const textOf = (row: Row, key: string): string => String(row[key] ?? '').trim();
const numberOf = (row: Row, key: string): number | null => {
  const value = row[key];
  return typeof value === 'number' ? value : null;
};

const fact = (w: Writer, name: Text, value: string, url?: string): ManagedLine[] =>
  value === '' ? [] : [item(`${w.say(name)}: ${value}`, url)];

function priceOf(data: DocumentData, product: string): string {
  const price = data.products.find((each) => each.name === product)?.details.price ?? '';
  if (price === '' || !Number.isFinite(Number(price))) return '';
  return Number(price) === 0
    ? pick(t('бесплатно', 'free'), data.language)
    : formatMoney(Number(price), data.currency, data.language);
}

function goalLines(w: Writer, landing: Row): ManagedLine[] {
  return [
    ...fact(w, t('Статус', 'Status'), textOf(landing, 'status')),
    ...fact(w, t('Цель', 'Goal'), textOf(landing, 'goal')),
    ...fact(w, t('Откуда трафик', 'Traffic source'), textOf(landing, 'traffic')),
    ...fact(w, t('Что знает посетитель', 'Visitor’s awareness'), textOf(landing, 'awareness')),
    ...fact(w, t('Адрес', 'Address'), textOf(landing, 'url') || textOf(landing, 'published_url')),
    ...fact(w, t('Ответственный', 'Owner'), textOf(landing, 'owner')),
  ];
}

function audienceLines(w: Writer, data: DocumentData, landing: Row): ManagedLine[] {
  const segment = textOf(landing, 'segment');
  const known = data.segments.find((each) => each.name === segment)?.details;
  return [
    ...fact(w, t('Сегмент', 'Segment'), segment),
    ...fact(w, t('Портрет', 'Who they are'), known?.who ?? ''),
    ...fact(w, t('Не наши', 'Not ours'), known?.anti_fit ?? ''),
  ];
}

function offerLines(w: Writer, data: DocumentData, landing: Row): ManagedLine[] {
  const product = textOf(landing, 'product');
  const known = data.products.find((each) => each.name === product)?.details;
  return [
    ...fact(w, t('Продукт', 'Product'), product),
    ...fact(w, t('В одной фразе', 'In one sentence'), known?.one_liner ?? ''),
    ...fact(w, t('Цена', 'Price'), priceOf(data, product)),
    ...fact(w, t('Предложение', 'Offer'), textOf(landing, 'offer')),
  ];
}

/** The texts of the page by part, and which parts still lack one. */
function copyLines(w: Writer, data: DocumentData, code: string): ManagedLine[] {
  const rows = data
    .rows('landing_sections')
    .filter((row) => textOf(row, 'landing') === code && textOf(row, 'text') !== '');
  const inPart = (row: Row, part: (typeof LANDING_SECTIONS)[number]): boolean =>
    [part.code, part.label.ru, part.label.en].includes(textOf(row, 'section'));
  const lines = LANDING_SECTIONS.flatMap((part): ManagedLine[] => {
    const own = rows.filter((row) => inPart(row, part));
    if (own.length === 0) return [];
    return [
      { kind: 'paragraph', text: w.say(part.label), bold: true },
      ...own.map((row) => {
        const heading = textOf(row, 'heading');
        const body = textOf(row, 'text').replaceAll('\n', ' / ');
        return item(heading === '' ? body : `${heading}: ${body}`);
      }),
    ];
  });
  const lacking = LANDING_SECTIONS.filter((part) => !rows.some((row) => inPart(row, part))).map((part) =>
    w.say(part.label),
  );
  const link = data.links.tabs.landing_sections?.url;
  return [
    ...lines,
    ...(lacking.length === 0 ? [] : [line(`${w.say(t('Ещё не написано', 'Not written yet'))}: ${lacking.join(', ')}`)]),
    ...(link === undefined ? [] : [line(w.say(t('Править тексты', 'Edit the texts')), link)]),
  ];
}

const CHECKS: readonly (readonly [string, Text])[] = [
  ['mobile', t('на телефоне читается', 'reads well on a phone')],
  ['consent', t('есть согласие и политика', 'consent and policy are there')],
  ['events', t('отправка видна в счётчике', 'sending shows in the analytics')],
  ['utm_crm', t('метки доходят до заявки', 'tags reach the lead')],
];

function resultLines(w: Writer, data: DocumentData, landing: Row): ManagedLine[] {
  const share = (key: string): string => {
    const value = numberOf(landing, key);
    return value === null ? '' : formatShare(value, data.language);
  };
  const count = (key: string): string => {
    const value = numberOf(landing, key);
    return value === null ? '' : formatNumber(value, data.language);
  };
  const tests = [numberOf(landing, 'test_lead_at'), numberOf(landing, 'test_lead_seen')].filter(
    (value) => value !== null,
  );
  const done = CHECKS.filter(([key]) => landing[key] === true).map(([, name]) => w.say(name));
  const open = CHECKS.filter(([key]) => landing[key] !== true).map(([, name]) => w.say(name));
  return [
    ...fact(w, t('Посещения', 'Visits'), count('visits')),
    ...fact(w, t('Заявки', 'Leads'), count('leads')),
    ...fact(w, t('Конверсия, план', 'Conversion, plan'), share('cr_plan')),
    ...fact(w, t('Конверсия, факт', 'Conversion, fact'), share('cr_fact')),
    ...fact(
      w,
      t('Последняя тестовая заявка', 'Latest test lead'),
      tests.length === 0 ? '' : fromSerial(Math.max(...tests)),
    ),
    ...fact(w, t('Проверено', 'Checked'), done.join(', ')),
    ...fact(w, t('Не проверено', 'Not checked'), open.join(', ')),
  ];
}

/** What the team writes itself: the demo's answer, or what to write. */
const team = (w: Writer, sample: boolean, example: readonly Text[], hint: Text): DocBlock[] =>
  sample ? [w.bullets(example)] : [w.prompt(hint)];

function teamParts(w: Writer, sample: boolean): DocBlock[] {
  return [
    w.h1(t('Задача посетителя его словами', 'The visitor’s job in their own words')),
    ...team(
      w,
      sample,
      [
        t(
          '«Когда конец месяца и инвентаризация не сходится, я хочу найти, на каком участке теряется товар, чтобы не платить из кармана склада»',
          '“When the month ends and the stocktake does not balance, I want to find the zone where goods get lost, so that the warehouse does not pay for it”',
        ),
        t(
          'Что пробовали до нас: таблица, пересчёт по ночам, второй кладовщик на сборке',
          'Tried before us: a spreadsheet, counting at night, a second storekeeper for picking',
        ),
      ],
      t(
        '«Когда {ситуация}, я хочу {что}, чтобы {результат}». Возьмите цитату из интервью, а не придумайте. Например: «Когда клиент требует отчёт к утру, я хочу собрать его за час, чтобы не сидеть ночью».',
        '“When {situation}, I want {what}, so that {result}”. Take a quote of an interview, do not invent it. For example: “When a client wants a report by morning, I want to make it in an hour, so as not to sit up at night”.',
      ),
    ),
    w.h1(t('Пять секунд', 'Five seconds')),
    ...team(
      w,
      sample,
      [
        t(
          'Показали первый экран пяти людям не из команды: четверо назвали, что это и для кого',
          'The first screen was shown to five outsiders: four named what it is and for whom',
        ),
        t(
          'Пятый решил, что это курсы: в подзаголовок добавили «учёт склада»',
          'The fifth took it for training: “warehouse management” went into the sub-headline',
        ),
      ],
      t(
        'Покажите первый экран пяти людям на пять секунд и запишите, что они запомнили. Меньше четырёх из пяти назвали «что и для кого»: переписываем заголовок.',
        'Show the first screen to five people for five seconds and note what they remember. Fewer than four of five name “what and for whom”: rewrite the headline.',
      ),
    ),
    w.h1(t('Возражения, на которые отвечает страница', 'Objections that the page answers')),
    ...team(
      w,
      sample,
      [
        t(
          '«Склад встанет на неделю» → вопрос про остановку и шаг «остатки переносим ночью»',
          '“The warehouse will stop for a week” → the question on stopping, and “stock is moved over at night”',
        ),
        t(
          '«Заплатим, а не заработает» → оплата после инвентаризации, пункт 4.2',
          '“We pay and it does not work” → payment after the stocktake, clause 4.2',
        ),
      ],
      t(
        'Возражение → где на странице ответ. Возражение без ответа: новая строка в «Вопросы и ответы».',
        'Objection → where the page answers it. One without an answer becomes a new row of “Questions and answers”.',
      ),
    ),
    w.h1(t('Проверка перед запуском', 'Checks before launch')),
    w.bullets([
      t(
        'На телефоне: первый экран без прокрутки вбок, кнопка видна, форма заполняется одной рукой',
        'On a phone: no sideways scrolling, the button is seen, the form can be filled with one hand',
      ),
      t(
        'Согласие на обработку данных не отмечено заранее, ссылка на политику открывается',
        'The consent is not ticked beforehand, the link to the policy opens',
      ),
      t('Отправка формы видна в счётчике как цель', 'Sending the form shows as a goal in the analytics'),
      t(
        'Открыли страницу с utm-метками, отправили тестовую заявку: метки в карточке заявки',
        'Opened with UTM tags, a test lead sent: the tags are in the lead',
      ),
      t(
        'Тестовая заявка помечена как тест и не попала в лиды',
        'The test lead is marked as a test and does not count as a lead',
      ),
      t(
        'После отправки человек видит, что будет дальше и когда',
        'After sending, the person sees what happens next and when',
      ),
      t('Дата запуска и кто проверил: ________', 'Launch date and who checked: ________'),
    ]),
    w.h1(t('Что меняли и что вышло', 'What was changed and what came of it')),
    ...team(
      w,
      sample,
      [
        t(
          'Заголовок «Автоматизация склада» → «Склад 3PL без пересорта»: конверсия 2,6 % → 3,9 % на 2 400 посещений',
          'Headline “Warehouse automation” → “A 3PL warehouse without mis-sorts”: conversion 2.6 % → 3.9 % over 2,400 visits',
        ),
        t(
          'Из формы убрали почту: звонков больше, доля нецелевых не выросла',
          'The e-mail left the form: more calls, and the share of wrong leads did not grow',
        ),
      ],
      t(
        'Дата, что изменили, конверсия до и после, сколько посещений. Меняйте по одному, иначе непонятно, что сработало.',
        'Date, what was changed, conversion before and after, how many visits. One change at a time, or nobody knows what worked.',
      ),
    ),
  ];
}

function landingDocument(data: DocumentData, landing: Row): DocumentModel {
  const w = writer(data.language);
  const code = textOf(landing, 'code');
  const title = textOf(landing, 'title') || code;
  const empty = t(
    'Пока не заполнено: внесите на вкладке «Посадочные».',
    'Not filled in yet: enter it on the tab “Landing pages”.',
  );
  const link = data.links.tabs.landings?.url;
  const register: ManagedLine[] =
    link === undefined ? [] : [line(w.say(t('Строка в реестре посадочных', 'Its row in the register')), link)];
  return {
    key: `landing:${code}`,
    kind: w.say(t('Посадочная', 'Landing page')),
    title: `${w.say(t('Посадочная', 'Landing page'))}: ${title}`,
    forWhom: w.say(t('Маркетинг, дизайнер, копирайтер', 'Marketing, designer, copywriter')),
    blocks: [
      w.title(`${w.say(t('Посадочная', 'Landing page'))}: ${title}`),
      w.p(
        t(
          'ТЗ и тексты одной страницы. Факты и тексты обновляются из книги, остальное пишет команда.',
          'Brief and texts of one page. Facts and texts are fed from the workbook, the team writes the rest.',
        ),
      ),
      w.h1(t('Цель и откуда приходят', 'Goal and where visitors come from')),
      w.managed('goal', [...goalLines(w, landing), ...register], empty),
      w.h1(t('Для кого', 'For whom')),
      w.managed('audience', audienceLines(w, data, landing), empty),
      w.h1(t('Что предлагаем', 'What we offer')),
      w.managed('offer', offerLines(w, data, landing), empty),
      w.h1(t('Тексты страницы по порядку', 'Texts of the page in order')),
      w.managed('copy', copyLines(w, data, code), empty),
      ...teamParts(w, isSample(data) && code === 'wms-3pl'),
      w.h1(t('Результат', 'Result')),
      w.managed('result', resultLines(w, data, landing), empty),
    ],
  };
}

/** A brief for every page of the register that has a code. */
export const landingDocuments = (data: DocumentData): DocumentModel[] =>
  data
    .rows('landings')
    .filter((landing) => textOf(landing, 'code') !== '')
    .map((landing) => landingDocument(data, landing));
