/** Answers of the server for tests of the panel alone, typed by the contract: a change of the contract is a change here. */
import type {
  Api,
  Catalogue,
  HealthAspectView,
  HealthCheckView,
  JobView,
  JournalView,
  Method,
  Overview,
  PanelError,
  UndoView,
} from '../../../src/panel/contract';
import { panelError } from '../../../src/panel/errors';
import { AppError, type ErrorCode } from '../../../src/shared/errors';
import { t, type Language } from '../../../src/shared/text';

const BOOK = 'https://docs.google.com/spreadsheets/d/book/edit';
const tab = (gid: number): string => `${BOOK}#gid=${gid}`;

const lastRun: NonNullable<UndoView['run']> = {
  runId: 'aaaa0001-1',
  at: '2026-03-30T12:00',
  who: 'owner@example.com',
  what: t('Обновление', 'Refresh'),
  rows: 21,
  documents: 0,
  cells: 0,
};

export type Department = Extract<Overview, { state: 'department' }>;

export const department = (language: Language): Department => ({
  state: 'department',
  language,
  company: 'Ромашка Логистика и партнёры',
  currency: 'RUB',
  month: '2026-03-01',
  asOf: '2026-03-29',
  headline: [
    ['spend', t('Расход', 'Spend'), 'money', 800000, 916169, 1.27, 'red'],
    ['leads', t('Лиды', 'Leads'), 'count', 200, 449, 2.48, 'green'],
    ['cpl', t('CPL', 'CPL'), 'money', 4000, 2040, 0.51, 'green'],
    ['sql', t('SQL', 'SQL'), 'count', 40, 30, 0.83, 'amber'],
    ['revenue', t('Выручка', 'Revenue'), 'money', null, null, null, 'none'],
  ].map(([metric, title, unit, plan, fact, toDate, status]) => ({
    metric,
    title,
    unit,
    plan,
    fact,
    toDate,
    status,
  })) as Department['headline'],
  week: {
    from: '2026-03-23',
    to: '2026-03-29',
    metrics: {
      spend: { plan: 190476.19, fact: 223552.16 },
      leads: { plan: 47, fact: 116 },
      cpl: { plan: 4000, fact: 1927.17 },
      sql: { plan: 9, fact: 25 },
      revenue: { plan: null, fact: null },
    },
  },
  sample: true,
  rnp: tab(3),
  counts: { leads: 2885, spendRows: 1470, openTasks: 43, overdueTasks: 1 },
  workbooks: [
    { title: 'Пульс', url: BOOK },
    { title: 'Библиотека', url: `${BOOK}?2` },
  ],
  folder: { title: 'Папка отдела', url: 'https://drive.google.com/drive/folders/folder' },
  lastRun: { at: '2026-03-30T12:00', who: 'owner@example.com', what: 'Обновление РНП', result: 'новых 315' },
  nextActions: [
    { text: t('Разберите красные строки РНП', 'Look at the red rows of the RNP'), link: tab(3) },
    { text: t('Обновите РНП за неделю', 'Refresh the RNP for the week'), screen: 'refresh' },
  ],
  problems: [],
  unfinished: null,
  running: null,
});

export const catalogue: Catalogue = {
  channels: [
    { code: 'yandex', name: t('Яндекс Директ', 'Yandex Direct'), chosen: true },
    { code: 'seo', name: t('SEO', 'SEO'), chosen: false },
  ],
  roles: [{ code: 'head', name: t('Руководитель', 'Head'), chosen: true }],
  currencies: ['RUB', 'USD'],
  timeZone: 'Europe/Moscow',
};

export const newFile = (language: Language, unfinished: JobView | null = null): Overview => ({
  state: 'none',
  language,
  catalogue,
  noAccess: false,
  unfinished,
});

const check = (state: HealthCheckView['state'], share: number | null): HealthCheckView => ({
  title: t('У каждого показателя есть план', 'Every metric has a plan'),
  share,
  state,
  action: t('Дополните план', 'Complete the plan'),
  link: tab(5),
  missing: share === 1 ? [] : [{ text: t('Нет плана: SQL', 'No plan: SQL'), link: `${tab(5)}&range=C4` }],
  why: state === 'unknown' ? t('Книга не открыта', 'The workbook is not open') : null,
});

const STATES: readonly HealthAspectView['state'][] = ['complete', 'draft', 'stale', 'missing', 'n_a'];

export const job = (done: number, total = 4): JobView => ({
  jobId: 'job',
  kind: 'refresh',
  done,
  total,
  label: t('Считаю факты, списки и повестку встреч', 'Counting facts, lists and the agenda'),
  finished: false,
});

export const finishedJob: JobView = {
  ...job(4),
  finished: true,
  result: {
    summary: t('РНП обновлён', 'The RNP is refreshed'),
    changes: 3,
    links: [{ title: 'РНП', url: tab(3) }],
    problems: [
      {
        severity: 'warning',
        code: 'x',
        what: t('Число вписано поверх формулы', 'A number was typed over a formula'),
        where: { tab: 'РНП', row: 12, column: 'Факт', value: '5', link: tab(3) },
        why: t('Оно оставлено', 'It was kept'),
        action: t('Проверьте', 'Look at it'),
      },
    ],
  },
};

/** What the server says of an error of this kind. */
export const refusal = (code: ErrorCode): PanelError => panelError(new AppError(code, 'test', {}));

const TYPED: { readonly [M in Method]?: ReturnType<Api[M]> } = {
  health: {
    total: 76,
    band: t('В порядке, есть дыры', 'Fine, with gaps'),
    checked: { aspects: 17, of: 17 },
    aspects: Array.from({ length: 17 }, (_, index) => ({
      number: index + 1,
      title: t(`Сторона отдела ${index + 1}`, `Aspect ${index + 1}`),
      score: STATES[index % 5] === 'n_a' ? null : 100 - index * 4,
      state: STATES[index % 5] ?? 'complete',
      checks: [check('checked', 1), check('checked', 0), check('unknown', null)],
    })),
    next: [{ text: t('Дополните план', 'Complete the plan'), aspect: t('План', 'Plan'), points: 4, link: tab(5) }],
    integrity: [
      {
        key: 'names',
        title: t('Имён, которых нет в списках', 'Names that are in no list'),
        count: 1,
        action: t('Выберите имя из списка', 'Pick a name of the list'),
        link: tab(6),
        places: [
          { text: t('«Задачи», Кто: «Олег» нет в списке', '“Tasks”, Owner: “Oleg” is not in the list'), link: tab(6) },
        ],
      },
      {
        key: 'pay',
        title: t('Показателей премии без плана', 'Metrics of bonuses without a plan'),
        count: null,
        action: t('Впишите план', 'Enter the plan'),
        link: null,
        places: [],
      },
    ],
    closed: [t('Книга «Люди» вам не открыта', 'The workbook “People” is not open to you')],
  },
  documents: {
    missing: [],
    noIndex: null,
    plan: null,
    index: null,
    documents: [
      {
        key: 'a',
        title: 'Стратегия маркетинга',
        kind: 'Стратегия',
        url: BOOK,
        updated: '2026-03-30T12:00',
        state: 'fine',
        name: null,
        moved: false,
        canMake: true,
      },
      {
        key: 'b',
        title: 'Книга новичка',
        kind: 'Команда',
        url: null,
        updated: null,
        state: 'planned',
        name: null,
        moved: false,
        canMake: true,
      },
    ],
  },
  landings: {
    pages: [
      {
        code: 'a',
        title: 'WMS',
        status: 'Работает',
        blocking: [],
        advice: [t('Нет отзывов', 'No proof')],
        published: null,
      },
    ],
    address: '',
    contactsMasked: true,
    settingsLink: tab(7),
    registerLink: tab(8),
    textsLink: tab(12),
  },
  settings: {
    languageLeft: [],
    language: 'ru',
    company: 'Ромашка',
    currency: 'RUB',
    timeZone: 'Europe/Moscow',
    settingsLink: tab(7),
    channelsLink: tab(9),
    calendarLink: tab(10),
    owner: 'owner@example.com',
    version: '1',
  },
  changes: {
    planId: 'p',
    items: [
      {
        id: '1',
        workbook: 'pulse',
        book: t('Пульс', 'Pulse'),
        plan: t('Написать снова нашу формулу: Лиды, F13', 'Write our formula again: Leads, F13'),
        affects: [],
        tab: 'РНП',
        broken: true,
        text: t('Вместо формулы число', 'A number instead of a formula'),
        where: 'F13',
        now: '449',
        conflict: false,
        link: tab(3),
        choices: ['putBack', 'keep', 'ignore'],
      },
    ],
    updates: [{ book: t('Пульс', 'Pulse'), title: 'РНП', lines: [t('Новая подпись', 'A new label')] }],
    closed: [],
  },
  lastRun: { run: lastRun },
  journal: {
    runs: [
      ['aaaa0001', t('Обновление РНП', 'RNP refresh'), t('строк фактов: новых 21', 'fact rows: 21 new'), 'done'],
      ['aaaa0002', t('Загрузка лидов', 'Import of leads'), t('новых 315', 'new 315'), 'undone'],
      [
        'aaaa0003',
        t('Обновление РНП', 'RNP refresh'),
        t('Google не выполнил запрос', 'Google did not carry out the request'),
        'failed',
      ],
      [
        'aaaa0004',
        t('Язык отдела', 'Language of the department'),
        t('Остановлен после шага 2', 'Stopped after step 2'),
        'stopped',
      ],
      ['aaaa0005', t('Обновление РНП', 'RNP refresh'), t('', ''), 'running'],
    ].map(([id, what, result, state], at) => ({
      id,
      at: `2026-03-${30 - at}T12:00`,
      who: 'owner@example.com',
      what,
      result,
      state,
      link: tab(3),
      last: at === 0,
    })) as JournalView['runs'],
    kept: 50,
    undo: lastRun,
    link: tab(12),
  },
  cancelJob: {},
  closing: { periods: [], link: tab(11), off: false, backlog: null },
  schedule: {
    state: 'off',
    owner: '',
    day: 1,
    hour: 7,
    timeZone: 'Europe/Moscow',
    next: null,
    last: null,
    digest: [],
    overdue: false,
  },
  importContext: {
    today: '2026-03-30',
    currency: 'RUB',
    vat: { leads: 'excl', spend: 'excl' },
    channels: [],
    stages: [],
    sources: [],
    headers: [],
    stagesLink: null,
    sourcesLink: null,
  },
  planCreate: {
    sample: [{ title: t('Задачи', 'Tasks'), rows: 12, first: 'Настроить сквозную аналитику' }],
    groups: [
      {
        title: 'Ромашка · Пульс',
        lines: Array.from({ length: 6 }, (_, index) => t(`Создать вкладку ${index}`, `Make the tab ${index}`)),
      },
    ],
  },
  sampleData: {
    tabs: [{ book: t('Пульс', 'Pulse'), title: t('Задачи', 'Tasks'), remove: 21, kept: 2 }],
    remove: 21,
    kept: 2,
    closed: [],
    token: 'token',
    done: false,
  },
};

/** Answers of the methods that the screens load. */
export const ANSWERS: Readonly<Record<string, unknown>> = TYPED;
