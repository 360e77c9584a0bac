/** Positioning: five parts in order, the statement, and the tests that it must pass; fed with products and segments. */
import { t, type Text } from '../../shared/text';
import type { DocBlock, DocumentModel } from '../../blueprint/document';
import type { DocumentData, NamedData } from './data';
import { formatMoney, item, line, writer, type Writer } from './words';

/** Segments and products of the demo department: with them the document reads as a finished one. */
const isSample = (data: DocumentData): boolean =>
  data.segments.some((segment) => segment.code === '3pl') && data.products.some((product) => product.code === 'wms');

/** The demo's text, or the hint what to write. */
const part = (w: Writer, data: DocumentData, example: readonly Text[], hint: Text): DocBlock[] =>
  isSample(data) ? [w.bullets(example)] : [w.prompt(hint)];

function productLine(product: NamedData, data: DocumentData): string {
  const price = Number(product.details.price);
  const shown =
    product.details.price && Number.isFinite(price) ? ` — ${formatMoney(price, data.currency, data.language)}` : '';
  return `${product.name}${shown}${product.details.one_liner ? `. ${product.details.one_liner}` : ''}`;
}

export function positioning(data: DocumentData): DocumentModel {
  const w = writer(data.language);
  const tab = (key: string): string | undefined => data.links.tabs[key]?.url;
  const segmentLines = data.segments.flatMap((segment) => [
    item(
      `${segment.name}${segment.details.priority ? ` (${segment.details.priority})` : ''}: ${segment.details.who ?? ''}`,
    ),
    ...(segment.details.anti_fit ? [item(`${w.say(t('Не наши', 'Not ours'))}: ${segment.details.anti_fit}`)] : []),
  ]);
  return {
    key: 'positioning',
    kind: 'positioning',
    title: w.say(t('Позиционирование и УТП', 'Positioning and USP')),
    forWhom: w.say(t('Маркетинг и продажи', 'Marketing and sales')),
    blocks: [
      w.title(`${data.company}: ${w.say(t('позиционирование и УТП', 'positioning and USP'))}`),
      w.p(
        t(
          'Почему клиент выбирает нас, а не конкурента, и чем это доказано. Пять частей идут по порядку: каждая следует из прежней.',
          'Why a client chooses us and not a competitor, and what proves it. Five parts in order: each follows from the one before.',
        ),
      ),
      w.h1(t('Что мы продаём', 'What we sell')),
      w.managed(
        'products',
        [
          ...data.products.map((product) => item(productLine(product, data))),
          ...(data.products.length > 0 ? [line(w.say(t('Все продукты', 'All products')), tab('products'))] : []),
        ],
        t(
          'Продукты не заполнены: внесите их на вкладке «Продукты».',
          'No products yet: enter them on the Products tab.',
        ),
      ),
      w.h1(t('Для кого', 'For whom')),
      w.managed(
        'segments',
        [
          ...segmentLines,
          ...(segmentLines.length > 0 ? [line(w.say(t('Все сегменты', 'All segments')), tab('segments'))] : []),
        ],
        t(
          'Сегменты не заполнены: внесите их на вкладке «Сегменты».',
          'No segments yet: enter them on the Segments tab.',
        ),
      ),
      w.h1(t('1. С чем нас сравнивают', '1. What we are compared with')),
      ...part(
        w,
        data,
        [
          t('Таблица Excel и опытный кладовщик', 'A spreadsheet and an experienced storekeeper'),
          t('Складской модуль учётной системы', 'The warehouse module of the ERP'),
          t('Крупная WMS с внедрением на полгода', 'A large WMS that takes half a year'),
          t('Ничего не менять и платить штрафы', 'Changing nothing and paying the fines'),
        ],
        t(
          'Назовите три-четыре настоящие замены, в том числе «ничего не делать».',
          'Name three or four real alternatives, “doing nothing” among them.',
        ),
      ),
      w.h1(t('2. Что есть только у нас', '2. What only we have')),
      ...part(
        w,
        data,
        [
          t(
            'Запуск за 21 день: доказывают 14 актов внедрения',
            'Launch in 21 days: 14 acceptance certificates prove it',
          ),
          t(
            'Оплата после инвентаризации без расхождений: пункт 4.2 договора',
            'Payment after a stocktake without differences: clause 4.2 of the contract',
          ),
        ],
        t(
          'Свойства, которых нет хотя бы у одного названного конкурента. У каждого — доказательство: случай, число, документ.',
          'Properties that at least one named competitor lacks; each with a proof: a case, a number, a document.',
        ),
      ),
      w.h1(t('3. Что это даёт клиенту', '3. What it gives the client')),
      ...part(
        w,
        data,
        [
          t(
            '21 день → расходы на переход один месяц, а не шесть',
            '21 days → one month of transition cost instead of six',
          ),
          t(
            'Оплата после инвентаризации → риск на нас, а не на директоре склада',
            'Payment after the stocktake → the risk is ours, not the warehouse director’s',
          ),
        ],
        t('Свойство → «и что с того?» → деньги или время.', 'Property → “so what?” → money or time.'),
      ),
      w.h1(t('4. Кому это важнее всего', '4. Who cares most')),
      ...part(
        w,
        data,
        [
          t(
            '3PL и опт с 50–250 сотрудниками, у которых инвентаризация не сошлась в этом квартале',
            '3PL and wholesale with 50–250 staff whose stocktake did not balance this quarter',
          ),
        ],
        t('По каким признакам узнать такого клиента.', 'By what signs to recognise such a client.'),
      ),
      w.h1(t('5. Категория', '5. Category')),
      ...part(
        w,
        data,
        [t('WMS с быстрым запуском для складов 2–20 тыс. м²', 'Fast-launch WMS for warehouses of 2–20 thousand m²')],
        t('В какой категории нас сразу поймут.', 'The category in which we are understood at once.'),
      ),
      w.h1(t('Формула', 'Statement')),
      ...part(
        w,
        data,
        [
          t(
            'Для 3PL и оптовиков, которым нужно перестать платить за пересорт, СкладСофт — это WMS с быстрым запуском, которая сводит расхождения к долям процента. В отличие от больших WMS, мы запускаемся за 21 день и получаем деньги после инвентаризации.',
            'For 3PL and wholesalers who must stop paying for mis-sorts, StockSoft is a fast-launch WMS that brings differences down to fractions of a percent. Unlike large WMS, we launch in 21 days and are paid after the stocktake.',
          ),
        ],
        t(
          'Для {сегмент}, которым {потребность}, {продукт} — это {категория}, которая {выгода}. В отличие от {замена}, мы {отличие}.',
          'For {segment} who {need}, {product} is a {category} that {benefit}. Unlike {alternative}, we {difference}.',
        ),
      ),
      w.h1(t('УТП', 'USP')),
      ...part(
        w,
        data,
        [
          t(
            'Запускаем WMS за 21 день, платите после инвентаризации без расхождений',
            'WMS live in 21 days; you pay after a stocktake without differences',
          ),
        ],
        t('До 12 слов: понятно вслух и проверяемо.', 'Up to 12 words: clear when spoken, and checkable.'),
      ),
      w.h1(t('Почему мы, а не конкуренты: ответ за 30 секунд', 'Why us and not the competitors, in 30 seconds')),
      w.prompt(
        t('Напишите так, чтобы продавец мог произнести это вслух.', 'Write it so that a salesperson can say it aloud.'),
      ),
      w.h1(t('Проверки', 'Tests')),
      w.bullets([
        t('Понято пятью клиентами из пяти, дата', 'Understood by five clients of five, date'),
        t('Продажи повторяют формулу своими словами', 'Sales repeat the statement in their own words'),
        t(
          'Запрещённые слова: «качественный», «индивидуальный подход», «динамично развивающаяся»',
          'Banned words: “high-quality”, “individual approach”, “dynamic company”',
        ),
        t('Пересмотр раз в полгода', 'Reviewed every half-year'),
      ]),
    ],
  };
}
