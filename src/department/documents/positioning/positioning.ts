/** Positioning: facts of the workbook, five parts in order, the statement, and the tests that it must pass. */
import { t } from '../../../shared/text';
import type { DocBlock, DocumentModel } from '../../../blueprint/document';
import { productLines, segmentLines } from '../catalogueLines';
import type { DocumentData } from '../data';
import { sampleOr } from '../sample';
import { line, writer, type Writer } from '../words';
import { EXAMPLE, exampleStatement } from './example';
import { fedSections } from './fed';

const NO_PRODUCTS = t(
  'Продукты не заполнены: внесите их на вкладке «Продукты».',
  'No products yet: enter them on the Products tab.',
);
const NO_SEGMENTS = t(
  'Сегменты не заполнены: внесите их на вкладке «Сегменты».',
  'No segments yet: enter them on the Segments tab.',
);

function facts(w: Writer, data: DocumentData): DocBlock[] {
  const company = [
    ...(data.company ? [line(`${w.say(t('Компания', 'Company'))}: ${data.company}`)] : []),
    ...(data.product ? [line(`${w.say(t('Продукт', 'Product'))}: ${data.product}`)] : []),
  ];
  return [
    w.h1(t('Что мы продаём', 'What we sell')),
    w.managed(
      'company',
      company,
      t('Компания не названа: впишите её в настройках.', 'No company yet: name it in the settings.'),
    ),
    w.managed('products', productLines(data, true), NO_PRODUCTS),
    w.h1(t('Для кого', 'For whom')),
    w.managed('segments', segmentLines(data), NO_SEGMENTS),
  ];
}

/** The five parts of A. Dunford, “Obviously Awesome”, each following from the one before. */
function parts(w: Writer, data: DocumentData): DocBlock[] {
  return [
    w.h1(t('1. С чем нас сравнивают', '1. What we are compared with')),
    ...sampleOr(
      w,
      data,
      EXAMPLE.alternatives,
      t(
        'Назовите три-четыре настоящие замены, в том числе «ничего не делать»: что клиент выберет, если нас не станет.',
        'Name three or four real alternatives, “doing nothing” among them: what the client picks if we are gone.',
      ),
    ),
    w.h1(t('2. Что есть только у нас и чем это доказано', '2. What only we have, and what proves it')),
    ...sampleOr(
      w,
      data,
      EXAMPLE.attributes,
      t(
        'Свойство — доказательство (случай, число, документ) — у кого из названных выше этого нет. Без доказательства не пишем.',
        'Property, then proof (a case, a number, a document), then which of the above lacks it. No proof, no line.',
      ),
    ),
    w.h1(t('3. Что это даёт клиенту', '3. What it gives the client')),
    ...sampleOr(
      w,
      data,
      EXAMPLE.value,
      t('Свойство → «и что с того?» → деньги или время.', 'Property → “so what?” → money or time.'),
    ),
    w.h1(t('4. Кому это важнее всего', '4. Who cares most')),
    ...sampleOr(
      w,
      data,
      EXAMPLE.bestFit,
      t(
        'Признаки, по которым такого клиента видно до разговора, и событие, после которого он ищет решение.',
        'Signs by which such a client is seen before the talk, and the event after which they look for a solution.',
      ),
    ),
    w.h1(t('5. Категория', '5. Category')),
    ...sampleOr(
      w,
      data,
      EXAMPLE.category,
      t(
        'В какой категории нас сразу поймут: существующая, её часть или новая (новую придётся объяснять).',
        'The category in which we are understood at once: existing, a part of one, or new (a new one has to be explained).',
      ),
    ),
  ];
}

/** Statement by G. Moore, “Crossing the Chasm”, and what is made of it. */
function words(w: Writer, data: DocumentData): DocBlock[] {
  return [
    w.h1(t('Формула', 'Statement')),
    ...sampleOr(
      w,
      data,
      [exampleStatement(data.company)],
      t(
        'Для {сегмент}, которым {потребность}, {продукт} — это {категория}, которая {выгода}. В отличие от {замена}, мы {отличие}.',
        'For {segment} who {need}, {product} is a {category} that {benefit}. Unlike {alternative}, we {difference}.',
      ),
    ),
    w.h1(t('УТП', 'USP')),
    ...sampleOr(
      w,
      data,
      EXAMPLE.usp,
      t('До 12 слов: понятно вслух и проверяемо.', 'Up to 12 words: clear when spoken, and checkable.'),
    ),
    w.h1(t('Почему мы, а не конкуренты: ответ за 30 секунд', 'Why us and not the competitors, in 30 seconds')),
    ...sampleOr(
      w,
      data,
      EXAMPLE.whyUs,
      t(
        'Четыре-пять фраз, которые продавец произнесёт вслух: замена, чем она плоха, наше отличие, доказательство, шаг.',
        'Four or five sentences that a salesperson says aloud: the alternative, where it fails, our difference, the proof, the next step.',
      ),
    ),
  ];
}

function tests(w: Writer): DocBlock[] {
  return [
    w.h1(t('Как не пишем', 'Words we do not use')),
    w.bullets([
      t(
        '«Качественный», «надёжный», «лучший»: без числа это пустое слово',
        '“High-quality”, “reliable”, “best”: empty without a number',
      ),
      t(
        '«Индивидуальный подход»: назовите, что именно меняется под клиента',
        '“Individual approach”: name what exactly changes for the client',
      ),
      t(
        '«Динамично развивающаяся компания»: клиенту это ничего не даёт',
        '“Dynamic company”: it gives the client nothing',
      ),
      t('«Под ключ» и «полный комплекс»: перечислите, что входит', '“Turnkey” and “full range”: list what is included'),
    ]),
    w.h1(t('Проверки', 'Tests')),
    w.bullets([
      t(
        'Пять клиентов из пяти пересказали УТП верно. Дата и кто спрашивал: ________',
        'Five clients of five retold the USP correctly. Date and who asked: ________',
      ),
      t(
        'Продажи произносят ответ «почему мы» своими словами. Дата: ________',
        'Sales say the “why us” answer in their own words. Date: ________',
      ),
      t(
        'У каждого свойства есть доказательство, и его нет хотя бы у одного конкурента',
        'Every property has a proof, and at least one competitor lacks it',
      ),
      t(
        'В формуле нет пустых мест, а замена в ней — из части 1',
        'The statement has no empty slot, and its alternative comes from part 1',
      ),
      t(
        'Первый экран сайта, реклама и коммерческое предложение говорят то же самое',
        'The first screen of the site, the ads and the proposal say the same',
      ),
      t('Пересмотр раз в полгода. Следующий: ________', 'Reviewed every half-year. Next: ________'),
    ]),
  ];
}

/** The positioning document, as it should be for these data. */
export function positioning(data: DocumentData): DocumentModel {
  const w = writer(data.language);
  return {
    key: 'positioning',
    kind: w.say(t('Позиционирование', 'Positioning')),
    title: w.say(t('Позиционирование и УТП', 'Positioning and USP')),
    forWhom: w.say(t('Маркетинг и продажи', 'Marketing and sales')),
    blocks: [
      w.title(`${data.company}: ${w.say(t('позиционирование и УТП', 'positioning and USP'))}`),
      w.p(
        t(
          'Почему клиент выбирает нас, а не конкурента, и чем это доказано. Пять частей идут по порядку: каждая следует из прежней. Продукты, сегменты, утверждения и конкуренты обновляются из книги, остальное пишет команда.',
          'Why a client chooses us and not a competitor, and what proves it. Five parts in order: each follows from the one before. Products, segments, claims and competitors are fed from the workbook, the team writes the rest.',
        ),
      ),
      ...facts(w, data),
      ...fedSections(w, data),
      ...parts(w, data),
      ...words(w, data),
      ...tests(w),
    ],
  };
}
