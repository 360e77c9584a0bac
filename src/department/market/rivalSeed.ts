/** Competitors of the demo, walks through their funnels, and its market (all invented). */
import { addDays } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { segmentName } from '../control/segmentSeed';

const NAMES: readonly Text[] = [
  t('МегаСклад WMS', 'MegaSklad WMS'),
  t('Полка.Про', 'Shelf.Pro'),
  t('ЛогистСофт', 'LogistSoft'),
  t('Складской модуль учётной системы', 'The warehouse module of the ERP'),
  t('Excel и опытный кладовщик', 'A spreadsheet and a storekeeper'),
  t('Ничего не менять', 'Change nothing'),
];

export function competitorRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample)
    return [
      {
        competitor_id: 'CO001',
        name: t('Ничего не менять', 'Change nothing'),
        kind: 'substitute',
        lacks: t('Впишите, во что обходится клиенту бездействие', 'Enter what doing nothing costs the client'),
        last_checked: answers.today,
      },
    ];
  const ago = (days: number): string => addDays(answers.today, -days);
  const rows: readonly SeedRow[] = [
    {
      kind: 'direct',
      url: 'https://example.com/megasklad',
      segments: segmentName('3pl'),
      offer: t('Полный комплекс для больших складов', 'The whole range for large warehouses'),
      price_from: 2_400_000,
      model: t('Проект и лицензии', 'Project and licences'),
      usp: t('Больше всего внедрений', 'Most launches'),
      channels: t('Директ, тендеры, выставки', 'Direct, tenders, fairs'),
      strengths: t('Имя, много отраслей', 'A name, many industries'),
      weaknesses: t('Запуск от шести месяцев', 'Launch from six months'),
      lacks: t('Запуск за 21 день, оплата после инвентаризации', 'Launch in 21 days, payment after the stocktake'),
      watch: t('Вакансии, канал, библиотека рекламы', 'Vacancies, channel, ad library'),
      threat: 4,
      last_checked: ago(18),
    },
    {
      kind: 'direct',
      url: 'https://example.com/shelf',
      segments: segmentName('wholesale'),
      offer: t('Облако с помесячной оплатой', 'Cloud with monthly payment'),
      price_from: 19_000,
      model: t('Подписка за рабочее место', 'Subscription a seat'),
      usp: t('Старт за день', 'Start within a day'),
      channels: t('SEO, вебинары', 'SEO, webinars'),
      strengths: t('Цена входа', 'Entry price'),
      weaknesses: t('Нет участков и смен', 'No zones and shifts'),
      lacks: t('Отчёт по участкам, внедрение на месте', 'A report by zone, launch on site'),
      watch: t('Рассылка, YouTube', 'Mailing, YouTube'),
      threat: 4,
      last_checked: ago(12),
    },
    {
      kind: 'direct',
      url: 'https://example.com/logist',
      segments: segmentName('3pl'),
      offer: t('WMS с услугами интегратора', 'WMS with an integrator’s services'),
      price_from: 900_000,
      model: t('Проект', 'Project'),
      usp: t('Сильные доработки', 'Strong customisation'),
      channels: t('Партнёры', 'Partners'),
      strengths: t('Гибкость', 'Flexibility'),
      weaknesses: t('Цена растёт по ходу проекта', 'The price grows during the project'),
      lacks: t('Твёрдая цена и срок в договоре', 'A firm price and date in the contract'),
      watch: t('Новости партнёров', 'Partners’ news'),
      threat: 3,
      last_checked: ago(40),
    },
    {
      kind: 'indirect',
      offer: t('Уже куплен и настроен', 'Bought and set up already'),
      price_from: 0,
      model: t('В составе учётной системы', 'A part of the ERP'),
      usp: t('Ничего не надо менять', 'Nothing has to change'),
      strengths: t('Бесплатно для клиента', 'Free for the client'),
      weaknesses: t('Видно итог, а не участок', 'The total is seen, not the zone'),
      lacks: t('Учёт по участкам и смены', 'Zones and shifts'),
      threat: 4,
      last_checked: ago(25),
    },
    {
      kind: 'substitute',
      offer: t('Таблица и пересчёт ночью', 'A spreadsheet and recounts at night'),
      strengths: t('Привычно', 'Familiar'),
      weaknesses: t('Зависит от одного человека', 'Depends on one person'),
      lacks: t('Отчёт без бессонной ночи', 'A report without a sleepless night'),
      threat: 3,
      last_checked: ago(30),
    },
    {
      kind: 'substitute',
      offer: t('Платить штрафы и терпеть', 'Pay the fines and bear it'),
      strengths: t('Не требует решения', 'Needs no decision'),
      weaknesses: t('180 тысяч за квартал у средней 3PL', '180 thousand a quarter for a usual 3PL'),
      lacks: t('Понятный счёт потерь', 'A clear count of losses'),
      threat: 5,
      last_checked: ago(20),
    },
  ];
  return rows.map((row, index) => ({
    competitor_id: `CO${String(index + 1).padStart(3, '0')}`,
    name: NAMES[index] ?? '',
    ...row,
  }));
}

export function walkRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const walk = (
    number: number,
    competitor: number,
    ago: number,
    [response, touches, days, price]: readonly [number, number, number, number],
    marks: readonly [number, number, number, number, number],
    more: SeedRow,
  ): SeedRow => ({
    walk_id: `WT${String(number).padStart(3, '0')}`,
    competitor: NAMES[competitor] ?? '',
    date: addDays(answers.today, -ago),
    legend: t('Склад 4 000 м², 60 человек, пересорт', 'A warehouse of 4,000 m², 60 people, mis-sorts'),
    channel: t('Форма на сайте', 'Form on the site'),
    first_response_min: response,
    touches_14d: touches,
    days_pursued: days,
    price_at_touch: price,
    speed: marks[0],
    expertise: marks[1],
    script: marks[2],
    offer_score: marks[3],
    persistence: marks[4],
    ...more,
  });
  return [
    walk(1, 0, 35, [190, 4, 9, 3], [2, 4, 3, 3, 3], {
      qualified: true,
      demo: true,
      proposal: true,
      steps: t(
        'День 1: звонок через 3 часа\nДень 2: письмо\nДень 5: показ\nДень 9: КП',
        'Day 1: a call after 3 hours\nDay 2: an email\nDay 5: a demo\nDay 9: a proposal',
      ),
      diagnosis: t(
        'Показ сильный, но звонят поздно: наш шанс — 30 минут',
        'A strong demo, but they call late: our chance is 30 minutes',
      ),
      ideas: 'HY002',
    }),
    walk(2, 1, 28, [6, 9, 14, 1], [5, 2, 4, 4, 5], {
      qualified: false,
      demo: true,
      proposal: false,
      steps: t(
        'Минута 6: чат\nДень 1: доступ\nДалее письмо через день',
        'Minute 6: a chat\nDay 1: access\nThen an email every other day',
      ),
      diagnosis: t(
        'Взять: доступ сразу и цепочка писем. Не делать: письма без повода',
        'Take: access at once and a chain of emails. Avoid: emails without a reason',
      ),
    }),
    walk(3, 2, 22, [1440, 2, 3, 2], [1, 5, 3, 4, 1], {
      qualified: true,
      demo: false,
      proposal: true,
      steps: t(
        'День 2: звонок эксперта\nДень 3: КП, дальше тишина',
        'Day 2: an expert’s call\nDay 3: a proposal, then silence',
      ),
      diagnosis: t(
        'Разговор эксперта убеждает: дать продажам инженера на первый показ',
        'An expert’s talk convinces: give sales an engineer for the first demo',
      ),
    }),
  ];
}

/** Worked example of the specification: 4,200 warehouses × 360,000; 1,150 serviceable; 5 %. */
export function marketRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  return [
    {
      year: Number(answers.today.slice(0, 4)),
      segment: segmentName('3pl'),
      accounts: 4200,
      source: t('Справочник складов, выгрузка отдела', 'A register of warehouses, our export'),
      acv: 360_000,
      serviceable: 1150,
      obtainable: 0.05,
      reason: 'capacity',
      capacity: 25_920_000,
      top_down: 1_800_000_000,
    },
  ];
}
