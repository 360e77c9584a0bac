/** First meetings: the coming weekly one for everybody; in the demo four that were held, with decisions, and the agenda of the next. */
import { addDays, weekday } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { samplePerson } from '../team/seed';

const ATTENDEES = t('Маркетинг и руководитель продаж', 'Marketing and the head of sales');
const HELD = 4;

const idOf = (prefix: string, number: number): string => `${prefix}${String(number).padStart(3, '0')}`;

/** Monday of the coming week, or today when it is one. */
const nextMonday = (today: string): string => addDays(today, (8 - weekday(today)) % 7);

const person = (answers: DepartmentAnswers, key: string, role: string): SeedRow => {
  const name = samplePerson(answers, role);
  return name === '' ? {} : { [key]: name };
};

/** Rows of the meetings tab. */
export function meetingRows(answers: DepartmentAnswers): SeedRow[] {
  const next = nextMonday(answers.today);
  const common = { type: 'weekly', time: '10:00', minutes: 60 };
  const people = answers.sample
    ? { ...person(answers, 'chair', 'head'), ...person(answers, 'scribe', 'analyst'), attendees: ATTENDEES }
    : {};
  const held = answers.sample
    ? Array.from({ length: HELD }, (_, index): SeedRow => {
        const day = addDays(next, -7 * (HELD - index));
        return {
          ...common,
          ...people,
          meeting_id: idOf('MT', index + 1),
          planned_at: day,
          status: 'held',
          held_at: day,
          minutes_at: day,
          score: 4 + (index % 2),
        };
      })
    : [];
  return [
    ...held,
    { ...common, ...people, meeting_id: idOf('MT', held.length + 1), planned_at: next, status: 'planned' },
  ];
}

interface Decided {
  readonly meeting: number;
  readonly kind: string;
  readonly text: Text;
  readonly role: string;
  readonly dueDays: number;
}

const DECIDED: readonly Decided[] = [
  {
    meeting: 1,
    kind: 'decision',
    text: t(
      'Считаем лидом только заявку с телефоном и названием компании',
      'A lead is a request with a phone and the company’s name',
    ),
    role: 'head',
    dueDays: 0,
  },
  {
    meeting: 2,
    kind: 'risk',
    text: t(
      'Весной у 3PL отпуска: заявок в мае будет меньше, держим резерв',
      '3PL are on leave in May: fewer requests, keep the reserve',
    ),
    role: 'head',
    dueDays: 0,
  },
  {
    meeting: 3,
    kind: 'decision',
    text: t(
      'Кейсы публикуем только с цифрами и подписью клиента',
      'Case studies are published with figures and the client’s consent only',
    ),
    role: 'content',
    dueDays: 0,
  },
  {
    meeting: 4,
    kind: 'task',
    text: t(
      'Сверить заявки из VK с CRM: почему 6 из 22 не дошли',
      'Check VK requests against the CRM: why 6 of 22 did not arrive',
    ),
    role: 'crm',
    dueDays: 4,
  },
  {
    meeting: 4,
    kind: 'task',
    text: t(
      'Перенести 60 тысяч из VK в Директ на отраслевые запросы',
      'Move 60,000 from VK to Direct, to industry queries',
    ),
    role: 'performance',
    dueDays: 2,
  },
];

/** Decisions of the demo's meetings. */
export function decisionRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const next = nextMonday(answers.today);
  return DECIDED.map((each, index) => ({
    decision_id: idOf('DC', index + 1),
    meeting: idOf('MT', each.meeting),
    kind: each.kind,
    text: each.text,
    ...person(answers, 'owner', each.role),
    due: addDays(next, -7 * (HELD + 1 - each.meeting) + 7 + each.dueDays),
  }));
}

/** The last item of every weekly meeting; the add-on writes the same words. */
export const COMMITMENTS = t(
  'Каждый называет одно дело недели, число и день',
  'Everyone names one thing of the week, a number and a day',
);

/** Agenda of the coming meeting as the first refresh will complete it. */
export function agendaRows(answers: DepartmentAnswers): SeedRow[] {
  const meeting = idOf('MT', answers.sample ? HELD + 1 : 1);
  const items: readonly (readonly [kind: string, item: Text, minutes: number, key?: string])[] = answers.sample
    ? [
        [
          'leads',
          t(
            'Спорные отказы: договориться с продажами о признаках целевого лида',
            'Disputed rejections: agree with sales on what a lead on target is',
          ),
          7,
        ],
        ['commitments', COMMITMENTS, 7, 'commitments'],
      ]
    : [
        [
          'plan',
          t(
            'Цель месяца и план по каналам: договориться и утвердить',
            'Goal of the month and plan by channel: agree and approve',
          ),
          20,
        ],
        ['data', t('Кто и когда загружает лиды и расходы', 'Who imports leads and spend, and when'), 10],
        ['commitments', COMMITMENTS, 7, 'commitments'],
      ];
  return items.map(([kind, item, minutes, key], index) => ({
    meeting,
    order: index + 1,
    kind,
    item,
    minutes,
    state: 'open',
    ...(key === undefined ? {} : { item_key: key }),
  }));
}
