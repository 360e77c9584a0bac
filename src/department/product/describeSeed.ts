/** Descriptions of the demo's products, by code. */
import { addDays } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { segmentName } from '../control/segmentSeed';
import { samplePerson } from '../team/seed';

interface Description {
  readonly segment?: string;
  readonly values: SeedRow;
}

const lines = (...parts: readonly Text[]): Text =>
  t(parts.map((part) => part.ru).join('\n'), parts.map((part) => part.en).join('\n'));

const DESCRIPTIONS: Readonly<Record<string, Description>> = {
  checklist: {
    values: {
      problem: t('Непонятно, с чего начать искать потери', 'It is not clear where to begin looking for losses'),
      how_it_works: lines(
        t('Скачать файл', 'Download the file'),
        t('Пройти склад с 12 вопросами', 'Walk the warehouse with 12 questions'),
        t('Отметить участки, где есть потери', 'Mark the zones with losses'),
      ),
      included: t('Файл на две страницы', 'A file of two pages'),
      not_included: t('Разбор с экспертом', 'An expert’s review'),
      result: t('20 минут до первого списка потерь', '20 minutes to a first list of losses'),
      price_model: 'one_time',
    },
  },
  audit: {
    segment: '3pl',
    values: {
      problem: t('Потери видны только итогом месяца', 'Losses are seen only as the month’s total'),
      how_it_works: lines(
        t('Приезжаем на два дня', 'We come for two days'),
        t('Считаем участки и смены', 'We count zones and shifts'),
        t('Отдаём отчёт: где, сколько, почему', 'You get a report: where, how much, why'),
        t('Показываем, что починить без системы', 'We show what to repair without a system'),
      ),
      included: lines(t('Выезд на два дня', 'Two days on site'), t('Отчёт по участкам', 'A report by zone')),
      not_included: lines(
        t('Настройка учётной системы', 'Setting up the ERP'),
        t('Командировка дальше 300 км', 'Travel beyond 300 km'),
      ),
      result: t('Потери по участкам с точностью 5 %', 'Losses by zone within 5 %'),
      proof: t('28 аудитов за прошлый год', '28 audits last year'),
      price_model: 'project',
      payment_terms: t(
        'Предоплата 100 %, засчитывается во внедрение',
        'Full prepayment, counted towards the implementation',
      ),
      delivery_days: 5,
    },
  },
  wms: {
    segment: '3pl',
    values: {
      problem: t(
        'Товар теряется, а на каком участке — не видно; штрафы платит склад',
        'Goods get lost and nobody sees in which zone; the warehouse pays the fines',
      ),
      how_it_works: lines(
        t('Аудит: где теряется товар', 'Audit: where goods get lost'),
        t('Настройка участков и смен за 10 дней', 'Zones and shifts set up within 10 days'),
        t('Обучение смен на рабочем месте', 'Shifts trained on the job'),
        t('Запуск на 21-й день', 'Launch on day 21'),
        t('Инвентаризация и оплата, когда она сошлась', 'Stocktake, and payment once it balances'),
      ),
      included: lines(
        t('Настройка, перенос остатков, обучение трёх смен', 'Set-up, transfer of stock, training of three shifts'),
        t('Отчёт по участкам', 'The report by zone'),
        t('Поддержка 60 дней', 'Support for 60 days'),
      ),
      not_included: lines(
        t('Терминалы и сеть', 'Terminals and network'),
        t('Доработка учётной системы клиента', 'Changes to the client’s ERP'),
      ),
      result: t('Расхождение инвентаризации ниже 0,3 %', 'Stocktake differences below 0.3 %'),
      proof: t(
        '14 актов внедрения за прошлый год, пункт 4.2 договора',
        '14 acceptance certificates last year, clause 4.2 of the contract',
      ),
      price_model: 'project',
      payment_terms: t(
        '30 % на старте, 70 % после инвентаризации без расхождений',
        '30 % at the start, 70 % after a stocktake without differences',
      ),
      delivery_days: 21,
      warranty: t('12 месяцев', '12 months'),
      limits: t('Меньше 500 м²; своя команда разработки', 'Under 500 m²; an own development team'),
      faq: lines(
        t(
          'Остановятся ли отгрузки? Нет, запуск идёт по участкам.',
          'Will shipments stop? No, zones go live one by one.',
        ),
        t('Нужны ли терминалы? Можно начать с телефонов.', 'Are terminals needed? Phones will do at first.'),
        t('Кто обучит ночную смену? Мы, на рабочем месте.', 'Who trains the night shift? We do, on the job.'),
        t(
          'С чем связывается? С учётной системой через файл или API.',
          'What does it connect to? The ERP by file or API.',
        ),
        t('Что если не сойдётся? Тогда вы не платите 70 %.', 'What if it does not balance? Then 70 % are not paid.'),
      ),
      objections: lines(
        t(
          'Дорого: средняя 3PL платит 180 тысяч штрафов за квартал.',
          'Expensive: a usual 3PL pays 180 thousand of fines a quarter.',
        ),
        t(
          'Уже есть модуль в учётной системе: он показывает итог, а не участок.',
          'The ERP has a module: it shows the total, not the zone.',
        ),
        t(
          'Нет времени: от вас нужен один человек на четыре часа в неделю.',
          'No time: we need one of your people four hours a week.',
        ),
      ),
    },
  },
  terminals: {
    segment: '3pl',
    values: {
      problem: t('Бумажные листы врут', 'Paper sheets lie'),
      how_it_works: lines(
        t('Подбираем модель под склад', 'We choose a model for the warehouse'),
        t('Настраиваем до отправки', 'Set up before shipping'),
        t('Меняем за день, если сломался', 'Replaced within a day when broken'),
      ),
      included: t('Терминал, чехол, настройка', 'Terminal, case, set-up'),
      not_included: t('Сеть Wi-Fi', 'Wi-Fi network'),
      result: t('Сборка паллеты быстрее на треть', 'A pallet is packed a third faster'),
      price_model: 'per_unit',
      payment_terms: t('Предоплата', 'Prepayment'),
      delivery_days: 10,
      warranty: t('24 месяца', '24 months'),
    },
  },
  support: {
    segment: '3pl',
    values: {
      problem: t('Ночью некому ответить', 'Nobody answers at night'),
      how_it_works: lines(
        t('Пишете в чат', 'You write in the chat'),
        t('Инженер отвечает за 15 минут', 'An engineer answers within 15 minutes'),
        t('Обновления ставим без остановки', 'Updates come without a stop'),
      ),
      included: t('Чат, обновления, отчёт раз в месяц', 'Chat, updates, a monthly report'),
      not_included: t('Доработки дольше двух часов', 'Changes longer than two hours'),
      result: t('Ответ за 15 минут', 'An answer within 15 minutes'),
      price_model: 'subscription',
      payment_terms: t('Раз в месяц', 'Monthly'),
    },
  },
};

/** More columns of a demo product. */
export function describedRow(row: SeedRow, answers: DepartmentAnswers): SeedRow {
  const found = DESCRIPTIONS[String(row.code)];
  if (!found) return row;
  return {
    ...row,
    ...found.values,
    ...(found.segment === undefined ? {} : { for_whom: segmentName(found.segment) }),
    owner: samplePerson(answers, 'head'),
    novice_score: 4,
    novice_date: addDays(answers.today, -40),
    novice_by: t('Новый сотрудник продаж', 'A newcomer of sales'),
  };
}
