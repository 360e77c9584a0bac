/** The demo company's landing page (invented): WMS for contract warehouses. It agrees with the demo's products and positioning. */
import { t, type Text } from '../../shared/text';
import type { LandingSection } from '../../shared/codes/landing';

/** One row of a part: its heading and its text. */
export interface TextRow {
  readonly section: LandingSection;
  readonly heading?: Text;
  readonly text: Text;
}

/** A row of a part. */
export const row = (section: LandingSection, text: Text, heading?: Text): TextRow => ({
  section,
  text,
  ...(heading ? { heading } : {}),
});

/** Texts of the working page. */
export const WMS_TEXTS: readonly TextRow[] = [
  row(
    'headline',
    t('Склад 3PL без пересорта: учёт запускаем за 21 день', 'A 3PL warehouse without mis-sorts: live in 21 days'),
  ),
  row(
    'subheadline',
    t(
      'Покажем, на каком участке теряется товар, и наведём там порядок. Платите после инвентаризации без расхождений.',
      'We find the zone where goods get lost and put it in order. You pay after a stocktake without differences.',
    ),
  ),
  row(
    'for_whom',
    t(
      'Склады ответственного хранения 2–20 тыс. м², где работают 50–250 человек.',
      'Contract warehouses of 2–20 thousand m² with 50–250 staff.',
    ),
  ),
  row(
    'for_whom',
    t(
      'Операционные директора, которым выставляют штрафы за чужой пересорт.',
      'Operations directors who are charged fines for mis-sorts.',
    ),
  ),
  row(
    'for_whom',
    t(
      'складу меньше 500 м² и компании со своей командой разработки учётной системы.',
      'a warehouse under 500 m², or a company with its own ERP developers.',
    ),
    t('Не подойдёт:', 'Not for:'),
  ),
  row(
    'proof',
    t('от договора до первой отгрузки в новой системе', 'from the contract to the first shipment in the new system'),
    t('21 день', '21 days'),
  ),
  row(
    'proof',
    t('запущены за прошлый год, по каждому есть акт', 'launched last year, each with a certificate'),
    t('14 складов', '14 warehouses'),
  ),
  row(
    'proof',
    t(
      'договора: оплата после инвентаризации без расхождений',
      'of the contract: payment after a stocktake without differences',
    ),
    t('Пункт 4.2', 'Clause 4.2'),
  ),
  row(
    'problem',
    t(
      'Конец месяца, инвентаризация не сошлась, а где потерялся товар, никто не знает.',
      'The month ends, the stocktake does not balance, and nobody knows where the goods went.',
    ),
  ),
  row(
    'problem',
    t(
      'Таблица и учётная система показывают итог, но не участок: приёмка, хранение, сборка или отгрузка.',
      'The spreadsheet and the ERP show the total but not the zone: receiving, storage, picking or shipping.',
    ),
    t('Видно только итог', 'Only the total is seen'),
  ),
  row(
    'problem',
    t(
      'Клиент находит пересорт раньше вас и выставляет счёт.',
      'The client finds the mis-sort before you do and sends an invoice.',
    ),
    t('Штрафы идут из кармана склада', 'The warehouse pays the fines'),
  ),
  row(
    'problem',
    t(
      'Новый сотрудник собирает без ошибок только через два-три месяца.',
      'A new picker works without errors only after two or three months.',
    ),
    t('Всё держится на опытных кладовщиках', 'It all rests on experienced storekeepers'),
  ),
  row(
    'steps',
    t(
      'Два дня на складе: считаем потери по участкам и показываем, сколько стоит каждый.',
      'Two days on site: losses by zone, and what each of them costs.',
    ),
    t('Аудит', 'Audit'),
  ),
  row(
    'steps',
    t(
      'Адресное хранение, терминалы, роли. Склад не останавливаем, переносим остатки ночью.',
      'Storage by address, terminals, roles. The warehouse keeps working; stock is moved over at night.',
    ),
    t('Запуск за 21 день', 'Launch in 21 days'),
  ),
  row(
    'steps',
    t(
      'Проверяем остатки вместе с вами. Не сошлось: ищем причину и не выставляем счёт.',
      'We check the stock with you. If it does not balance, we look for the cause and send no invoice.',
    ),
    t('Инвентаризация и оплата', 'Stocktake and payment'),
  ),
  row(
    'included',
    t('Обследование склада и карта адресного хранения', 'Survey of the warehouse and a map of storage addresses'),
  ),
  row(
    'included',
    t('Обмен с учётной системой: заказы, остатки, документы', 'Exchange with the ERP: orders, stock, documents'),
  ),
  row('included', t('Обучение смен на рабочих местах', 'Training of shifts at their workplaces')),
  row('included', t('Отчёт о потерях по участкам с первого дня', 'A report of losses by zone from the first day')),
  row('included', t('Месяц сопровождения после запуска', 'A month of support after the launch')),
  row(
    'cases',
    t(
      'Пересорт 1,8 % → 0,3 % за два месяца, штрафы клиентов снизились с 410 до 60 тыс. ₽ в месяц.',
      'Mis-sorts from 1.8 % to 0.3 % in two months; clients’ fines from ₽410,000 to ₽60,000 a month.',
    ),
    t('Оператор 3PL, 8 тыс. м²', '3PL operator, 8 thousand m²'),
  ),
  row(
    'cases',
    t(
      'Инвентаризация вместо трёх суток занимает одну смену, отгрузки на это время не останавливают.',
      'A stocktake takes one shift instead of three days, and shipping goes on meanwhile.',
    ),
    t('Оптовик автозапчастей, 5 тыс. м²', 'Car parts wholesaler, 5 thousand m²'),
  ),
  row(
    'cases',
    t(
      'Новый сборщик выходит на норму за четыре дня: терминал ведёт его по адресам.',
      'A new picker reaches the norm in four days: the terminal leads from address to address.',
    ),
    t('Склад косметики, 3 тыс. м²', 'Cosmetics warehouse, 3 thousand m²'),
  ),
  row(
    'comparison',
    t(
      'Показывает остаток, но не участок потерь\nОтчёт по участкам с первого дня',
      'Shows the stock, not the zone of losses\nA report by zone from the first day',
    ),
    t('Таблица и опытный кладовщик', 'A spreadsheet and an experienced storekeeper'),
  ),
  row(
    'comparison',
    t(
      'Внедрение от трёх месяцев, оплата вперёд\n21 день, оплата после инвентаризации',
      'Three months and more, paid in advance\n21 days, paid after the stocktake',
    ),
    t('Крупная WMS', 'A large WMS'),
  ),
  row(
    'comparison',
    t('Штрафы каждый месяц\nРасходы на один месяц перехода', 'Fines every month\nThe cost of one month of transition'),
    t('Ничего не менять', 'Changing nothing'),
  ),
  row(
    'price',
    t(
      'Обычное внедрение на склад до 10 тыс. м². Терминалы и поддержка считаются отдельно.',
      'A usual implementation for a warehouse of up to 10 thousand m². Terminals and support are priced separately.',
    ),
    t('360 000 ₽', '₽360,000'),
  ),
  row(
    'price',
    t('Аудит за 29 000 ₽ вычитается из цены внедрения.', 'The audit at ₽29,000 is deducted from the price.'),
  ),
  row(
    'price',
    t(
      'Поддержка после первого месяца: 12 000 ₽ в месяц, по желанию.',
      'Support after the first month: ₽12,000 a month, if you want it.',
    ),
  ),
  row(
    'faq',
    t(
      'Нет. Остатки переносим ночью, смены переходят на новый учёт по очереди.',
      'No. Stock is moved over at night, and shifts change one after another.',
    ),
    t('Придётся ли останавливать склад?', 'Do we have to stop the warehouse?'),
  ),
  row(
    'faq',
    t(
      'Да: обмениваемся заказами, остатками и документами. Список готовых обменов пришлём после аудита.',
      'Yes: orders, stock and documents. The list of ready exchanges comes after the audit.',
    ),
    t('Работает ли с нашей учётной системой?', 'Does it work with our ERP?'),
  ),
  row(
    'faq',
    t(
      'Вы не платите. Ищем причину вместе и пересчитываем; это пункт 4.2 договора.',
      'You do not pay. We look for the cause together and count again; it is clause 4.2 of the contract.',
    ),
    t('Что если инвентаризация не сойдётся?', 'What if the stocktake does not balance?'),
  ),
  row(
    'faq',
    t(
      'Терминалы нужны на сборке и приёмке. Если они у вас есть, проверим и настроим их.',
      'They are needed for picking and receiving. If you have some, we check and set them up.',
    ),
    t('Нужно ли покупать терминалы?', 'Do we need to buy terminals?'),
  ),
  row(
    'faq',
    t(
      'Один человек на стороне склада, два-три часа в день в первую неделю, потом час.',
      'One person on your side: two or three hours a day in the first week, then one hour.',
    ),
    t('Сколько времени нужно от нашей команды?', 'How much of our team’s time does it take?'),
  ),
  row(
    'guarantee',
    t(
      'Запуск ведут те же люди, что будут поддерживать склад потом: руководитель проекта, логист и инженер. Если через 21 день система не работает, каждый следующий день за наш счёт.',
      'The launch is led by the people who support the warehouse later: a project lead, a logistician and an engineer. If the system does not work on day 21, every further day is at our cost.',
    ),
    t('Отвечаем сроком и деньгами', 'We answer with time and money'),
  ),
  row(
    'cta',
    t(
      'Расскажем, какие участки проверить в первую очередь, и назовём срок для вашего склада.',
      'We tell you which zones to check first and name the term for your warehouse.',
    ),
    t('Получить расчёт', 'Get an estimate'),
  ),
  row(
    'after',
    t(
      'В течение рабочего часа позвонит инженер: пять вопросов о складе.',
      'Within one working hour an engineer calls: five questions about the warehouse.',
    ),
  ),
  row(
    'after',
    t(
      'На следующий день пришлём расчёт срока и цены на одной странице.',
      'The next day you get one page with the term and the price.',
    ),
  ),
  row(
    'after',
    t(
      'Если подходит, назначим аудит. Если нет, чек-лист «12 потерь склада» останется у вас.',
      'If it suits you, we set a date for the audit. If not, the checklist “12 warehouse losses” is yours to keep.',
    ),
  ),
];
