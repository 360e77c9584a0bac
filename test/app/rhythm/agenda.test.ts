/** The agenda of a meeting: its parts, minutes, what is carried over, and the money at risk. */
import fc from 'fast-check';
import { carriedItems, placeItems, type AgendaItem, type PastItem } from '../../../src/app/rhythm/agendaItems';
import { decisionTasks, deviationTasks, goalTasks } from '../../../src/app/rhythm/taskSources';
import { workdaysFrom } from '../../../src/shared/workdays';
import { monthlyItems, type MonthFacts } from '../../../src/app/rhythm/monthlyItems';
import { funnelRepair } from '../../../src/metrics/funnelRepair';
import { fixedItems, weeklyItems, type WeekFacts } from '../../../src/app/rhythm/weeklyItems';
import { currentBlock, riskRows, type RiskRow } from '../../../src/metrics/rnp/atRisk';
import { DEFAULT_THRESHOLDS } from '../../../src/metrics/rnp/status';
import { segmentsOfMonth } from '../../../src/shared/isoWeek';
import { t } from '../../../src/shared/text';

const CALENDAR = { daysOff: new Set(['2026-03-09']), workingDaysOff: new Set<string>() };

const FACTS: WeekFacts = {
  day: '2026-03-23',
  asOf: '2026-03-20',
  tasks: [],
  risks: [],
  money: (value) => t(`${value} ₽`, `₽${value}`),
  channelName: (code) => code.toUpperCase(),
  disputes: [],
  hypotheses: [],
  uncovered: [],
};
const texts = (items: readonly AgendaItem[], kind: string): string[] =>
  items.filter((item) => item.kind === kind).map((item) => item.text.ru);

describe('weekly agenda', () => {
  it('of a quiet week holds the commitments only', () => {
    expect(weeklyItems(FACTS).map((item) => item.key)).toEqual(['commitments']);
  });

  it('says what was done and asks about what was not', () => {
    const task = (id: string, status: string, due: string) => ({
      id,
      title: `Задача ${id}`,
      owner: 'Анна',
      status,
      due,
    });
    const items = weeklyItems({
      ...FACTS,
      tasks: [
        task('TK1', 'done', '2026-03-18'),
        task('TK2', 'doing', '2026-03-19'),
        task('TK3', 'cancelled', '2026-03-19'),
        task('TK4', 'todo', '2026-03-30'),
      ],
    });
    expect(texts(items, 'done')).toEqual([
      'Задачи прошлой недели: сделано 1 из 2',
      'Не сделано к 19.03.2026: Задача TK2, Анна. Почему и новый срок?',
    ]);
  });

  it('takes five deviations by money', () => {
    const risk = (metric: RiskRow['metric'], money: number | null): RiskRow => ({
      metric,
      channel: '',
      status: 'red',
      plan: 1,
      forecast: 1,
      gap: -1,
      money,
    });
    const risks = [
      risk('leads', 500),
      risk('sql', 400),
      risk('cpl', 300),
      risk('deals', 200),
      risk('revenue', 100),
      risk('mql', null),
    ];
    const items = texts(weeklyItems({ ...FACTS, risks }), 'rnp');
    expect(items).toHaveLength(5);
    expect(items[0]).toBe('Лиды: вне плана, на кону 500 ₽. Причина и действие?');
    // amber has the word of the RNP, and the source is named as people name it
    const amber: RiskRow = { ...risk('ctr', 0), status: 'amber', channel: 'vk' };
    expect(weeklyItems({ ...FACTS, risks: [amber] })[0]).toMatchObject({
      text: t(
        'CTR, VK: внимание, объём это перекрывает. Причина и действие?',
        'CTR, VK: attention, the volume makes up for it. Cause and action?',
      ),
      sourceRef: t('CTR, VK', 'CTR, VK'),
    });
  });

  it('asks for fresh data, decisions on hypotheses and two weeks of content', () => {
    const items = weeklyItems({
      ...FACTS,
      asOf: '2026-03-10',
      hypotheses: [
        { id: 'HY1', title: 'Калькулятор', status: 'running', result: '', decision: '' },
        { id: 'HY2', title: 'Второй звонок', status: 'done', result: 'win', decision: '' },
        { id: 'HY3', title: 'Решённая', status: 'done', result: 'win', decision: 'Внедрить' },
      ],
      uncovered: [{ network: 'vk', planned: 1, needed: 4 }],
      disputes: [{ id: 'DS1', text: 'LD7, отказ неверен' }],
    });
    expect(texts(items, 'data')).toEqual(['Данные только по 10.03.2026: кто загрузит свежие?']);
    expect(items.filter((item) => item.kind === 'hypotheses').map((item) => item.key)).toEqual([
      'hypothesis:HY2',
      'hypothesis:HY1',
    ]);
    expect(texts(items, 'content')[0]).toContain('1 из 4 постов');
    expect(texts(items, 'leads')[0]).toContain('LD7');
  });

  it('has its parts in order with the minutes of the specification: 5, 20, 3, 7, 10, 3, 7', () => {
    const item = (kind: string): AgendaItem => ({
      key: kind,
      kind,
      text: t('а', 'a'),
      sourceRef: t('', ''),
      carriedFrom: '',
    });
    const placed = placeItems(['content', 'commitments', 'leads', 'done', 'rnp', 'hypotheses', 'data'].map(item));
    expect(placed.map(({ kind, minutes, order }) => [order, kind, minutes])).toEqual([
      [1, 'done', 5],
      [2, 'rnp', 20],
      [3, 'data', 3],
      [4, 'leads', 7],
      [5, 'hypotheses', 10],
      [6, 'content', 3],
      [7, 'commitments', 7],
    ]);
    expect(placeItems(Array.from({ length: 9 }, () => item('done'))).every((each) => each.minutes >= 1)).toBe(true);
  });
});

describe('carry-over', () => {
  const past = (more: Partial<PastItem> = {}): PastItem => ({
    key: 'hypothesis:HY1',
    kind: 'hypotheses',
    text: 'Решить',
    sourceRef: '',
    carriedFrom: '',
    outcome: '',
    state: 'open',
    minutes: 5,
    ...more,
  });

  it('brings an unfinished item back once, the second time it has to be decided anew or dropped', () => {
    expect(carriedItems([past()], 'MT004', []).map((item) => [item.key, item.carriedFrom])).toEqual([
      ['hypothesis:HY1', 'MT004'],
    ]);
    expect(carriedItems([past({ carriedFrom: 'MT003' })], 'MT004', [])).toEqual([]);
  });

  it.each([
    ['has an outcome', { outcome: 'Решили' }],
    ['is solved', { state: 'solved' }],
    ['is dropped', { state: 'dropped' }],
    ['lost its cause', { minutes: 0 }],
    ['is about that week', { kind: 'commitments' }],
  ])('leaves out what %s', (_name, more) => {
    expect(carriedItems([past(more)], 'MT004', [])).toEqual([]);
  });

  it('does not double what the data ask for anyway', () => {
    const fresh: AgendaItem = {
      key: 'hypothesis:HY1',
      kind: 'hypotheses',
      text: t('а', 'a'),
      sourceRef: t('', ''),
      carriedFrom: '',
    };
    expect(carriedItems([past()], 'MT004', [fresh])).toEqual([]);
  });
});

describe('longer meetings', () => {
  it('have their fixed parts', () => {
    expect(fixedItems('monthly')).toHaveLength(6);
    expect(fixedItems('quarterly')).toHaveLength(6);
    expect(fixedItems('one_to_one')).toEqual([]);
  });

  // docs/formulas.md#funnel: 200 → 60 → 30 → 6 with plans 40, 50, 25 %; a check of 360,000
  it('the monthly one names the bottleneck and the channels to stop, once the data tell', () => {
    const cohort = { month: '2026-01-01', leads: 200, mql: 60, sql: 30, meetings: 30, proposals: 30, deals: 6 };
    const plan = { month: '2026-01-01', leads: 100, mql: 40, sql: 20, meetings: 20, proposals: 20, deals: 5 };
    const facts: MonthFacts = {
      repair: funnelRepair([{ ...cohort, revenue: 2_160_000 }], [plan], '2026-03-15', 30),
      verdicts: [
        { channel: 'vk', verdict: 'stop', reason: 'negative_romi', move: null },
        { channel: 'seo', verdict: 'ok', reason: 'on_target', move: null },
      ],
      channelName: (code) => code.toUpperCase(),
      currency: 'RUB',
    };
    const said = (from: MonthFacts) =>
      monthlyItems(from)
        .filter((item) => item.kind === 'economics')
        .map((item) => item.text.en);
    expect(said(facts)).toEqual([
      'Verdicts of channels. ▼ stop: VK. Where is the money to go?',
      'Bottleneck of the funnel. Leads → MQL: 30% of planned 40%; at its plan it would add ₽720,000. Who repairs it?',
    ]);
    expect(said({ ...facts, repair: null, verdicts: [] })).toEqual(
      fixedItems('monthly')
        .filter((item) => item.kind === 'economics')
        .map((item) => item.text.en),
    );
  });
});

describe('money at risk', () => {
  // the worked month of the specification: 15 March 2026, plan 200 leads and 800,000, fact 78 leads and 352,000
  const segment = segmentsOfMonth('2026-03')[0]?.key ?? '';
  const input = {
    facts: [{ segment, month: '2026-03', channel: 'vk_ads', spend: 352_000, leads: 78 }],
    plan: [{ month: '2026-03', channel: 'vk_ads', spend: 800_000, leads: 200, revenue: 3_600_000 }],
    calendar: CALENDAR,
    asOf: '2026-03-15',
    thresholds: DEFAULT_THRESHOLDS,
  };

  it('is the gap times the revenue that a unit carries, and for a price the gap times the forecast count', () => {
    const block = currentBlock(input, '');
    const rows = block ? riskRows(block, '') : [];
    // leads: forecast 182, 18 short, 18,000 of revenue a lead; CPL: 4,513 against 4,000 on 182 leads
    expect(rows.find((row) => row.metric === 'leads')?.money).toBeCloseTo(18 * 18_000, 6);
    expect(rows.find((row) => row.metric === 'cpl')?.money).toBeCloseTo((352_000 / 78 - 4000) * 182, 6);
    expect(rows.map((row) => row.status)).toEqual(expect.arrayContaining(['amber']));
    const money = rows.flatMap((row) => row.money ?? []);
    expect(money).toEqual([...money].sort((left, right) => right - left));
  });

  // docs/formulas.md, money at risk: plan 400,000 impressions, 10,000 clicks (CTR 2.5 %), 3.6 million, so a click carries 360
  const clicks = (impr: number, count: number, spend = 800_000) => {
    const facts = [{ segment, month: '2026-03', channel: 'vk_ads', spend, impr, clicks: count }];
    const plan = [
      { month: '2026-03', channel: 'vk_ads', spend: 800_000, impr: 400_000, clicks: 10_000, revenue: 3_600_000 },
    ];
    const block = currentBlock({ ...input, facts, plan, asOf: '2026-03-31' }, '');
    return (metric: string) => block && riskRows(block, '').find((row) => row.metric === metric)?.money;
  };

  it.each([
    // 600 clicks are missing, whatever the 600,000 impressions above the plan might have brought
    ['a million impressions bring 9,400 clicks', 1_000_000, 9_400, 600 * 360],
    ['as many impressions as planned bring 4,000 clicks', 400_000, 4_000, 6_000 * 360],
    // the other half of the shortage is that of the impressions
    ['half the impressions bring 2,500 clicks', 200_000, 2_500, 2_500 * 360],
    ['more impressions made up for it in full', 1_000_000, 12_000, 0],
  ])('of CTR is what this step alone costs: %s', (_name, impr, count, want) =>
    expect(clicks(impr, count)('ctr')).toBeCloseTo(want, 6),
  );

  it('is all that was paid where nothing came of it', () =>
    expect(clicks(400_000, 0, 500_000)('cpc')).toBeCloseTo(500_000, 6));

  it('of a rate never exceeds what the plan is to bring', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: 0, max: 90_000 }), (impr, count) => {
        expect(clicks(impr, count)('ctr') ?? 0).toBeLessThanOrEqual(3_600_000);
      }),
      { numRuns: 40 },
    ));

  it('knows nothing without data', () => {
    expect(currentBlock({ ...input, asOf: null }, '')).toBeNull();
  });
});

describe('tasks of the rhythm', () => {
  it('come one from each decision, due in a week when no day was named', () => {
    const decision = { id: 'DC004', meeting: 'MT4', text: 'Сверить заявки', owner: 'Анна', due: null };
    expect(decisionTasks([decision], '2026-03-16', 'ru')[0]).toMatchObject({
      sourceRef: 'DC004',
      due: '2026-03-23',
      owner: 'Анна',
    });
  });

  it('come from red rows only, once a month for a metric', () => {
    const risk = (metric: RiskRow['metric'], status: RiskRow['status']): RiskRow => ({
      metric,
      channel: '',
      status,
      plan: 1,
      forecast: 1,
      gap: 0,
      money: 0,
    });
    const tasks = deviationTasks(
      [risk('leads', 'red'), risk('cpl', 'amber')],
      '2026-03-15',
      'Анна',
      '2026-03-16',
      CALENDAR,
      'ru',
    );
    expect(tasks.map((task) => [task.sourceRef, task.due])).toEqual([['2026-03/leads', '2026-03-19']]);
  });

  it('come from goals of channels, due three workdays before the month with the checklist of the channel’s kind', () => {
    const goal = {
      id: 'GO9',
      title: 'Апрель: лиды, Директ',
      channel: 'Директ',
      kind: 'paid_search',
      owner: '',
      start: '2026-04-01',
    };
    const [task] = goalTasks([goal], '2026-03-16', CALENDAR, 'ru');
    expect(task).toMatchObject({ due: '2026-03-27', goal: 'GO9', sourceType: 'goal' });
    expect(task?.definitionOfDone).toContain('третий день');
    expect(goalTasks([{ ...goal, start: '2026-03-01' }], '2026-03-16', CALENDAR, 'ru')[0]?.due).toBe('2026-03-19');
    expect(workdaysFrom('2026-03-10', -1, CALENDAR)).toBe('2026-03-06');
  });
});
