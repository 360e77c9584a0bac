/** The marketing strategy to the end of the year: numbers are fed from the workbooks, thoughts are the team's. */
import { t, type Text } from '../../shared/text';
import type { DocumentModel } from '../../blueprint/document';
import { productLines, segmentLines } from '../documents/catalogueLines';
import type { DocumentData } from '../documents/data';
import { sampleOr } from '../documents/sample';
import { writer } from '../documents/words';
import { budgetLines, channelLines, followLines, goalLines, roleLines, startLines, themeLines } from './documentFacts';

/** Worked text of the demo company; each part has its own list. */
const EXAMPLE = {
  lessons: [
    t(
      'Поиск даёт половину сделок, но цена лида за год выросла: новые сегменты важнее новых ключей',
      'Search brings half of the deals, but a lead costs more than a year ago: new segments matter more than new keywords',
    ),
    t(
      'Кейсы с цифрами приводят меньше людей, чем статьи, и втрое больше SQL',
      'Case studies with figures bring fewer people than articles and three times as many SQL',
    ),
    t(
      'Каждый пятый лид терялся на недозвоне: второй звонок через два часа вернул треть',
      'One lead in five was lost to no answer: a second call in two hours brought a third of them back',
    ),
  ],
  focus: [
    t(
      '3PL до 20 тысяч м²: штрафы клиентов болят каждый месяц, решение принимает директор склада',
      '3PL up to 20,000 m²: fines hurt every month, the warehouse head decides',
    ),
    t(
      'Опт с сезонными пиками: ищут замену ручному учёту до осени',
      'Wholesale with seasonal peaks: they look for a replacement of manual records before autumn',
    ),
    t(
      'Не берём склады до 500 м² и компании со своей командой внедрения',
      'We do not take warehouses under 500 m² and companies with their own implementation team',
    ),
  ],
  position: [
    t(
      'Запускаем WMS за 21 день, платите после инвентаризации без расхождений',
      'WMS in 21 days, and you pay after a stocktake without differences',
    ),
  ],
  products: [
    t(
      'Вход: чек-лист «12 потерь склада» и аудит за 29 000 ₽; на аудит идёт не меньше 30 % MQL',
      'Entry: the checklist “12 losses of a warehouse” and the audit; at least 30 % of MQL take the audit',
    ),
    t(
      'Основной продукт: внедрение; к нему предлагаем терминалы и поддержку в день подписания',
      'Core: implementation; terminals and support are offered on the day of signing',
    ),
  ],
  risks: [
    t(
      'Директ дорожает больше чем на 15 %: переносим резерв в партнёров и отраслевые площадки',
      'Direct gets dearer by more than 15 %: the reserve goes to partners and industry sites',
    ),
    t(
      'Внедренцы заняты: при 45 SQL в месяц продаём очередь, а не скидку',
      'Implementers are busy: at 45 SQL a month we sell a place in the queue, not a discount',
    ),
    t(
      'Уйдёт автор контента: рубрики и шаблоны описаны, запас постов на две недели',
      'The content author leaves: rubrics and templates are written down, two weeks of posts in store',
    ),
  ],
  hires: [
    t(
      'Аналитик на полставки с третьего квартала: без него вердикты по каналам запаздывают на месяц',
      'A half-time analyst from the third quarter: without one, verdicts on channels are a month late',
    ),
  ],
  dates: [
    t(
      'Март: запуск страницы для 3PL. Май: праздники, бюджет ниже. Сентябрь: выставка, пик спроса',
      'March: page for 3PL. May: holidays, a smaller budget. September: the exhibition, demand peaks',
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Text[]>>;

/** The strategy, as it should be for these data. */
export function strategyDocument(data: DocumentData): DocumentModel {
  const w = writer(data.language);
  const own = (example: readonly Text[], hint: Text) => sampleOr(w, data, example, hint);
  return {
    key: 'strategy',
    kind: w.say(t('Стратегия', 'Strategy')),
    title: w.say(t('Стратегия маркетинга', 'Marketing strategy')),
    forWhom: w.say(t('Руководство, маркетинг и продажи', 'Management, marketing and sales')),
    blocks: [
      w.title(`${data.company}: ${w.say(t('стратегия маркетинга', 'marketing strategy'))}`),
      w.p(
        t(
          'До конца года: откуда идём, куда и на что тратим. Числа обновляются из книг, выводы и решения пишет команда. Пересматриваем на сессии квартала.',
          'To the end of the year: where we start, where we go and what we spend. Numbers are fed from the workbooks, the team writes conclusions and decisions. Reviewed at the quarterly session.',
        ),
      ),
      w.h1(t('1. Откуда начинаем', '1. Where we start')),
      w.managed(
        'start',
        startLines(data),
        t('Фактов пока нет: загрузите лиды и расходы.', 'No facts yet: import leads and spend.'),
      ),
      w.h2(t('Чему научил прошлый год', 'What last year taught us')),
      ...own(
        EXAMPLE.lessons,
        t(
          'Три вывода с числами: что сработало, что нет, что удивило.',
          'Three conclusions with figures: what worked, what did not, what was a surprise.',
        ),
      ),
      w.h1(t('2. Цель', '2. The goal')),
      w.managed(
        'goals',
        goalLines(data),
        t('Целей пока нет: впишите их на вкладку «Цели».', 'No goals yet: enter them on the Goals tab.'),
      ),
      w.h1(t('3. Рынок и кому продаём', '3. The market and whom we sell to')),
      w.managed(
        'segments',
        segmentLines(data),
        t(
          'Сегменты не заполнены: внесите их на вкладке «Сегменты».',
          'No segments yet: enter them on the Segments tab.',
        ),
      ),
      w.h2(t('На ком сосредоточимся и почему', 'Whom we focus on, and why')),
      ...own(
        EXAMPLE.focus,
        t(
          'Один-два сегмента: какая боль, кто решает, почему сейчас. И кого не берём.',
          'One or two segments: which pain, who decides, why now. And whom we do not take.',
        ),
      ),
      w.h1(t('4. Позиционирование', '4. Positioning')),
      ...own(
        EXAMPLE.position,
        t(
          'Одна фраза из документа «Позиционирование»: почему выбирают нас.',
          'One sentence of the Positioning document: why we are chosen.',
        ),
      ),
      w.h1(t('5. Продукты в фокусе', '5. Products in focus')),
      w.managed(
        'products',
        productLines(data, false),
        t(
          'Продукты не заполнены: внесите их на вкладке «Продукты».',
          'No products yet: enter them on the Products tab.',
        ),
      ),
      ...own(
        EXAMPLE.products,
        t(
          'Какой продукт привлекает, какой зарабатывает, что предлагаем следом.',
          'Which product attracts, which earns, what is offered next.',
        ),
      ),
      w.h1(t('6. Каналы и их роли', '6. Channels and their roles')),
      w.managed(
        'channels',
        channelLines(data),
        t('Каналы не заполнены: внесите их на вкладке «Каналы».', 'No channels yet: enter them on the Channels tab.'),
      ),
      w.h1(t('7. Бюджет и план', '7. Budget and plan')),
      w.managed(
        'budget',
        budgetLines(data),
        t('План пуст: заполните вкладку «План».', 'The plan is empty: fill the Plan tab.'),
      ),
      w.h1(t('8. Что проверим: темы гипотез', '8. What we test: themes of hypotheses')),
      w.managed(
        'themes',
        themeLines(data),
        t('Гипотез пока нет: запишите десять и оцените.', 'No hypotheses yet: write ten and score them.'),
      ),
      w.h1(t('9. Команда и наём', '9. Team and hiring')),
      w.managed(
        'roles',
        roleLines(data),
        t('Команда не заполнена: внесите роли на вкладке «Команда».', 'No team yet: enter roles on the Team tab.'),
      ),
      ...own(
        EXAMPLE.hires,
        t('Кого не хватает под цель и с какого месяца.', 'Who is missing for the goal, and from which month.'),
      ),
      w.h1(t('10. Риски и что делаем', '10. Risks and what we do')),
      ...own(
        EXAMPLE.risks,
        t(
          'Риск, признак, по которому его видно, и заранее выбранный ответ.',
          'The risk, the sign by which it is seen, and the answer chosen in advance.',
        ),
      ),
      w.h1(t('11. Даты года', '11. Dates of the year')),
      ...own(
        EXAMPLE.dates,
        t(
          'Запуски, выставки, праздники, пики спроса по месяцам.',
          'Launches, exhibitions, holidays, peaks of demand by month.',
        ),
      ),
      w.h1(t('12. Как следим', '12. How we follow it')),
      w.managed(
        'follow',
        followLines(data),
        t(
          'Вкладки с планом удалены: верните их из истории версий.',
          'The tabs of the plan were deleted: bring them back from the version history.',
        ),
      ),
    ],
  };
}
