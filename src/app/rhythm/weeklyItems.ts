/** What the coming weekly meeting is about, and the fixed parts of the monthly and quarterly ones. */
import { isOpen } from '../../metrics/taskLoad';
import { addDays } from '../../shared/civilDate';
import { shownDay } from '../../shared/shown';
import { plural, t, type Text } from '../../shared/text';
import { POSTS } from '../../department/content/countedWords';
import { COMMITMENTS } from '../../department/meetings/seed';
import { stakeText } from '../../department/meetings/stakeText';
import { STATUS_WORDS } from '../../shared/codes/status';
import { metricOf } from '../../metrics/dictionary';
import type { RiskRow } from '../../metrics/rnp/atRisk';
import type { AgendaItem } from './agendaItems';
import type { ClosingItem } from './closingItems';

export interface WeekFacts {
  /** Day of the meeting, ISO. */
  readonly day: string;
  readonly asOf: string | null;
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string;
    readonly owner: string;
    readonly status: string;
    readonly due: string | null;
  }[];
  /** Off plan, the most money first. */
  readonly risks: readonly RiskRow[];
  /** The likely cause of a deviation in words; null when the data do not tell. */
  readonly causeOf?: (risk: RiskRow) => Text | null;
  /** Large corrections of closed weeks that nobody accepted yet. */
  readonly corrections?: readonly ClosingItem[];
  /** Sources that keep weeks from being closed, each with its owner. */
  readonly waiting?: readonly ClosingItem[];
  /** Money in words, in the department's currency. */
  readonly money: (value: number) => Text;
  readonly channelName: (code: string) => string;
  /** Open disputes about leads; empty when the department keeps none. */
  readonly disputes: readonly { readonly id: string; readonly text: string }[];
  readonly hypotheses: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: string;
    readonly result: string;
    readonly decision: string;
  }[];
  /** Networks whose two weeks are not planned. */
  readonly uncovered: readonly { readonly network: string; readonly planned: number; readonly needed: number }[];
}

const item = (key: string, kind: string, text: Text, source: Text | string = ''): AgendaItem => ({
  key,
  kind,
  text,
  sourceRef: typeof source === 'string' ? t(source, source) : source,
  carriedFrom: '',
});

/** At most so many things of a part are discussed. */
const TOP = 5;

function doneItems(facts: WeekFacts): AgendaItem[] {
  const from = addDays(facts.day, -7);
  const due = facts.tasks.filter(
    (task) => task.due !== null && task.due >= from && task.due < facts.day && task.status !== 'cancelled',
  );
  const done = due.filter((task) => task.status === 'done').length;
  const late = facts.tasks.filter((task) => task.due !== null && task.due < facts.day && isOpen(task));
  const summary =
    due.length === 0
      ? []
      : [
          item(
            'done',
            'done',
            t(
              `Задачи прошлой недели: сделано ${done} из ${due.length}`,
              `Tasks of last week: ${done} of ${due.length} done`,
            ),
          ),
        ];
  const lateItems = [...late]
    .sort((left, right) => ((left.due ?? '') < (right.due ?? '') ? -1 : 1))
    .slice(0, TOP)
    .map((task) => {
      const who = task.owner === '' ? '' : `, ${task.owner}`;
      const due = shownDay(task.due ?? '');
      return item(
        `task:${task.id}`,
        'done',
        t(
          `Не сделано к ${due.ru}: ${task.title}${who}. Почему и новый срок?`,
          `Not done by ${due.en}: ${task.title}${who}. Why, and the new day?`,
        ),
        task.id,
      );
    });
  return [...summary, ...lateItems];
}

function rnpItems(facts: WeekFacts): AgendaItem[] {
  return facts.risks.slice(0, TOP).map((risk) => {
    const metric = metricOf(risk.metric).name;
    const channel = risk.channel === '' ? '' : `, ${facts.channelName(risk.channel)}`;
    const colour = STATUS_WORDS[risk.status];
    const stake = stakeText(risk.money, facts.money);
    const cause = facts.causeOf?.(risk) ?? null;
    return item(
      `rnp:${risk.metric}:${risk.channel}`,
      'rnp',
      t(
        `${metric.ru}${channel}: ${colour.ru}${stake ? `, ${stake.ru}` : ''}. ${cause ? `Вероятно: ${cause.ru}. Так ли это, и что делаем?` : 'Причина и действие?'}`,
        `${metric.en}${channel}: ${colour.en}${stake ? `, ${stake.en}` : ''}. ${cause ? `Probably: ${cause.en}. Is it so, and what do we do?` : 'Cause and action?'}`,
      ),
      t(`${metric.ru}${channel}`, `${metric.en}${channel}`),
    );
  });
}

/** Days after which data are late for a weekly meeting. */
const LATE_DAYS = 7;

const dataItems = (facts: WeekFacts): AgendaItem[] =>
  facts.asOf !== null && facts.asOf >= addDays(facts.day, -LATE_DAYS)
    ? []
    : [
        item(
          'data:late',
          'data',
          facts.asOf === null
            ? t(
                'Данных ещё нет: кто и когда загрузит лиды и расходы?',
                'There are no data yet: who imports leads and spend, and when?',
              )
            : t(
                `Данные только по ${shownDay(facts.asOf).ru}: кто загрузит свежие?`,
                `Data end on ${facts.asOf}: who imports the rest?`,
              ),
        ),
      ];

const hypothesisText = (status: string, title: string): Text | null => {
  switch (status) {
    case 'decide':
      return t(`Решить по итогам: ${title}`, `Decide on the result: ${title}`);
    case 'running':
      return t(`Идёт: ${title}. Успеваем набрать данные?`, `Running: ${title}. Will the data be enough?`);
    case 'planned':
      return t(`Запустить: ${title}. Чего не хватает?`, `To start: ${title}. What is missing?`);
    default:
      return null;
  }
};

function hypothesisItems(facts: WeekFacts): AgendaItem[] {
  const order = ['decide', 'running', 'planned'];
  return facts.hypotheses
    .map((each) => {
      const ended = ['done', 'stopped'].includes(each.status) && each.decision === '';
      return { ...each, status: ended ? 'decide' : each.status };
    })
    .filter((each) => order.includes(each.status))
    .sort((left, right) => order.indexOf(left.status) - order.indexOf(right.status))
    .slice(0, TOP)
    .flatMap((each) => {
      const text = hypothesisText(each.status, each.title);
      return text ? [item(`hypothesis:${each.id}`, 'hypotheses', text, each.id)] : [];
    });
}

/** Items of the weekly meeting. */
export const weeklyItems = (facts: WeekFacts): AgendaItem[] => [
  ...doneItems(facts),
  ...rnpItems(facts),
  ...dataItems(facts),
  ...(facts.corrections ?? [])
    .slice(0, TOP)
    .map((each) => item(`restated:${each.key}`, 'data', each.text, each.source)),
  ...(facts.waiting ?? []).slice(0, TOP).map((each) => item(`waiting:${each.key}`, 'data', each.text, each.source)),
  ...facts.disputes
    .slice(0, TOP)
    .map((each) =>
      item(`dispute:${each.id}`, 'leads', t(`Спор о лиде: ${each.text}`, `Lead dispute: ${each.text}`), each.id),
    ),
  ...hypothesisItems(facts),
  ...facts.uncovered.map((each) =>
    item(
      `content:${each.network.toLowerCase()}`,
      'content',
      t(
        `${each.network}: на две недели есть ${each.planned} из ${each.needed} ${plural('ru', each.needed, POSTS.ru)}. Кто заполнит?`,
        `${each.network}: ${each.planned} of ${each.needed} ${plural('en', each.needed, POSTS.en)} for two weeks. Who fills the plan?`,
      ),
      each.network,
    ),
  ),
  item('commitments', 'commitments', COMMITMENTS),
];

const MONTHLY: readonly (readonly [key: string, kind: string, text: Text])[] = [
  [
    'plan_fact',
    'plan',
    t(
      'План/факт месяца: что выполнено, причины отклонений',
      'Plan/fact of the month: what was reached, causes of deviations',
    ),
  ],
  [
    'verdicts',
    'economics',
    t(
      'Вердикты по каналам: что остановить, что усилить, куда перенести бюджет',
      'Verdicts of channels: what to stop, what to scale, where to move money',
    ),
  ],
  [
    'bottleneck',
    'economics',
    t('Узкое место воронки: где теряем больше всего денег', 'Bottleneck of the funnel: where most money is lost'),
  ],
  [
    'pay',
    'team',
    t('Премии месяца: факты утверждены, вопросы разобраны', 'Bonuses of the month: facts approved, questions answered'),
  ],
  [
    'next_plan',
    'plan',
    t('План следующего месяца: утвердить и записать дату', 'Plan of the next month: approve it and write the date'),
  ],
  ['forecast', 'plan', t('Прогноз до конца года против цели', 'Forecast to the end of the year against the goal')],
];

const QUARTERLY: readonly (readonly [key: string, kind: string, text: Text])[] = [
  [
    'market',
    'market',
    t('Рынок и конкуренты: что изменилось за квартал', 'Market and competitors: what changed in the quarter'),
  ],
  [
    'positioning',
    'market',
    t('Позиционирование: верно ли ещё, чем доказано', 'Positioning: is it still true, and what proves it'),
  ],
  ['strategy', 'plan', t('Стратегия: что меняем до конца года', 'Strategy: what we change to the end of the year')],
  [
    'portfolio',
    'economics',
    t('Портфель каналов: доли, новые пробы, что закрываем', 'Channels: shares, new trials, what we close'),
  ],
  ['team', 'team', t('Команда и наём: кого не хватает под цель', 'Team and hiring: who is missing for the goal')],
  ['themes', 'hypotheses', t('Темы гипотез на квартал', 'Themes of hypotheses for the quarter')],
];

/** Fixed parts of the longer meetings; none for other types. */
export const fixedItems = (type: string): AgendaItem[] =>
  (type === 'monthly' ? MONTHLY : type === 'quarterly' ? QUARTERLY : []).map(([key, kind, text]) =>
    item(`${type}:${key}`, kind, text),
  );
