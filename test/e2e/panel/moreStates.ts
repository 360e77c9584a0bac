/** States of the sections inside of screens: lists that are full, plans that are shown, choices that are asked for. */
import type { Page } from 'playwright-core';
import type {
  ActionPlan,
  AdoptView,
  ClosingView,
  ConnectionsView,
  DocumentChangesView,
  LanguagePlanView,
  LinkMapView,
  ScheduleView,
} from '../../../src/panel/contract';
import { t, type Language } from '../../../src/shared/text';
import { A } from '../../../sidebar/adoptStrings';
import { C as CONNECT } from '../../../sidebar/connectStrings';
import { C as CLOSING } from '../../../sidebar/closingStrings';
import { L as LANGUAGE } from '../../../sidebar/languageStrings';
import { LINKS } from '../../../sidebar/linkStrings';
import { W } from '../../../sidebar/strings';
import { department, refusal } from './answers';
import { go, type State } from './state';

const BOOK = 'https://docs.google.com/spreadsheets/d/book/edit';

const press = async (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).first().click();
const thenPress =
  (screen: string, name: (language: Language) => string) =>
  async (page: Page, language: Language): Promise<void> => {
    await go(screen)(page, language);
    await press(page, name(language));
  };

const documentChanges: DocumentChangesView = {
  changes: [
    {
      document: 'strategy',
      section: 'goals',
      title: 'Стратегия маркетинга на 2026 год',
      link: BOOK,
      kind: 'edited',
      heading: 'Цели года',
      now: 'Выручка от маркетинга: 60 000 000 ₽\nНовая строка команды',
      wanted: 'Выручка от маркетинга: 48 000 000 ₽',
      news: true,
      seen: 'x',
      choices: ['putBack', 'keep', 'ignore'],
    },
    {
      document: 'strategy',
      section: 'people',
      title: 'Стратегия маркетинга на 2026 год',
      link: BOOK,
      kind: 'removed',
      heading: 'Команда',
      now: '',
      wanted: 'Анна Белова, руководитель маркетинга',
      news: false,
      seen: 'y',
      choices: ['keep', 'ignore'],
    },
  ],
  done: 2,
  total: 2,
  next: null,
};

const linkMap: LinkMapView = {
  nodes: [
    {
      key: 'plan',
      title: 'План',
      place: 'Пульс',
      url: BOOK,
      state: 'there',
      feeds: [{ key: 'rnp', how: t('формулами', 'by formulas'), parts: ['План месяца', 'Канал'] }],
      fedBy: [],
      affects: ['rnp'],
    },
    { key: 'rnp', title: 'РНП', place: 'Пульс', url: BOOK, state: 'gone', feeds: [], fedBy: [], affects: [] },
  ],
  broken: [
    {
      text: t('Вкладку «РНП» удалили', 'The tab “RNP” was deleted'),
      affects: ['plan'],
      gone: { kind: 'tab', workbook: 'pulse', tab: 'rnp' } as never,
      url: null,
    },
  ],
};
const putBackPlan: ActionPlan = {
  planId: 'p',
  groups: [
    {
      book: t('Пульс', 'Pulse'),
      title: 'РНП',
      lines: [t('Вернуть вкладку «РНП», без прежних данных', 'Put the tab “RNP” back, without its former data')],
    },
  ],
  notes: [t('Снова заработает: Обзор.', 'This works again: Overview.')],
};

const SOURCE = { fileId: 'f', file: 'Отчёт отдела продаж', sheetId: 1, title: 'Заявки 2025–2026' };

const adopted: AdoptView = {
  kind: 'leads',
  kinds: [
    { kind: 'leads', title: t('Лиды', 'Leads') },
    { kind: 'spend', title: t('Расходы', 'Spend') },
  ],
  wide: false,
  headerRow: 3,
  headers: ['Дата обращения', 'Источник', 'Сумма сделки, ₽'],
  columns: [
    { key: 'created', title: t('Создан', 'Created'), required: true, header: 0 },
    { key: 'channel', title: t('Канал', 'Channel'), required: false, header: null },
  ],
  remembered: true,
  rowsRead: 1240,
  sample: [{ line: 4, text: '12.01.2026 · Яндекс Директ · 360 000 ₽' }],
  added: 1200,
  changed: 30,
  unchanged: 4,
  rejected: 2,
  kept: 4,
  unknown: { channels: ['Выставка «Склад-2026»'], products: [], segments: [] },
  problems: [],
  link: BOOK,
  committed: false,
};

const connections: ConnectionsView = {
  connectors: [
    {
      key: 'bitrix24',
      title: t('Битрикс24', 'Bitrix24'),
      fields: [
        {
          key: 'host',
          title: t('Адрес портала', 'Address of the portal'),
          hint: t('Например company.bitrix24.ru', 'For example company.bitrix24.ru'),
          required: true,
          choices: [],
        },
      ],
      secretTitle: t('Ключ вебхука', 'Key of the webhook'),
      secretHint: t('Из раздела «Разработчикам»', 'From the section “For developers”'),
    },
  ],
  connections: [
    {
      id: 'c',
      title: t('Битрикс24', 'Bitrix24'),
      kind: 'leads',
      where: 'romashka-logistika.bitrix24.ru',
      secret: '•••• 1a2b',
      importedAt: '2026-03-28',
    },
  ],
  permission: { granted: false, url: BOOK },
};

const schedule: ScheduleView = {
  state: 'other',
  owner: 'anna.belova.marketing@romashka-logistika.example.com',
  day: 1,
  hour: 7,
  timeZone: 'Europe/Moscow',
  next: '2026-04-06T07:00',
  last: { at: '2026-03-23T07:04', outcome: 'ok', text: t('РНП обновлён', 'RNP refreshed') },
  digest: ['team@example.com'],
  overdue: true,
};

const closing: ClosingView = {
  periods: [
    {
      period: '2026-W13',
      title: t('Неделя 23–29 марта', 'Week of March 23–29'),
      state: t('ждёт данных', 'waits for data'),
      waiting: t('расходы ВКонтакте (Игорь Смирнов)', 'VK spend (Igor Smirnov)'),
      closesOn: '2026-03-31',
      closedAt: null,
      closedBy: '',
      reason: '',
      corrections: 0,
      can: 'close',
    },
    {
      period: '2026-W12',
      title: t('Неделя 16–22 марта', 'Week of March 16–22'),
      state: t('закрыта', 'closed'),
      waiting: t('', ''),
      closesOn: '2026-03-24',
      closedAt: '2026-03-24',
      closedBy: 'anna@example.com',
      reason: 'Расход сверен с кабинетом',
      corrections: 3,
      can: 'reopen',
    },
  ],
  link: BOOK,
  off: false,
  backlog: {
    span: t('49 недель: с 02.02.2025 по 08.01.2026', '49 weeks from 2025-02-02 to 2026-01-08'),
    waiting: t('расходы ВКонтакте (Игорь Смирнов)', 'VK spend (Igor Smirnov)'),
  },
};

const languagePlan = (to: Language): LanguagePlanView => ({
  planId: 'p',
  to,
  groups: [
    {
      book: t('Пульс', 'Pulse'),
      title: 'РНП',
      lines: [t('Заголовки: 14', 'Headers: 14'), t('Подсказки: 9', 'Notes: 9')],
    },
    { book: t('Документы', 'Documents'), title: 'Стратегия маркетинга', lines: [t('Разделы: 4', 'Sections: 4')] },
  ],
  cells: 1840,
  documents: 12,
  kept: [{ tab: 'РНП', text: t('Подпись команды', 'A label of the team'), where: 'B7', now: 'Наши лиды', link: BOOK }],
  warnings: [t('Проверьте свои формулы на вкладке «Отчёт»', 'Check your own formulas on the tab “Report”')],
  closed: [t('Люди', 'People')],
});

const other = (language: Language): Language => (language === 'ru' ? 'en' : 'ru');

export const MORE_STATES: readonly State[] = [
  {
    name: 'overview, somebody else is at work',
    answers: (language) => ({
      overview: {
        value: {
          ...department(language),
          running: {
            text: t(
              'Отдел обновляет anna@example.com с 09:00, шаг 2 из 4',
              'anna@example.com refreshes since 09:00, step 2 of 4',
            ),
            action: 'wait',
          },
        },
      },
    }),
    shows: () => '.warning',
    one: true,
  },
  {
    name: 'refresh, a run of somebody else died',
    answers: (language) => ({
      overview: {
        value: {
          ...department(language),
          running: {
            text: t('Запуск anna@example.com прервался', 'The run of anna@example.com broke off'),
            action: 'takeOver',
          },
        },
      },
    }),
    act: go('refresh'),
    shows: () => '.warning',
    one: true,
  },
  {
    name: 'refresh, schedule of another and weeks to close',
    answers: () => ({ schedule: { value: schedule }, closing: { value: closing } }),
    act: thenPress('refresh', (language) => CLOSING.reopen[language]),
    shows: () => 'form input[required]',
  },
  {
    name: 'changes, documents edited',
    answers: () => ({ documentChanges: { value: documentChanges } }),
    act: go('changes'),
    shows: () => '.sides mark',
  },
  {
    name: 'changes, undo is asked for',
    act: thenPress('changes', (language) => W.undoButton[language]),
    shows: () => '[aria-labelledby=undo] .action',
  },
  {
    name: 'changes, map of links',
    answers: () => ({ linkMap: { value: linkMap } }),
    act: thenPress('changes', (language) => LINKS.show[language]),
    shows: () => '[aria-labelledby=links] h4',
  },
  {
    name: 'changes, what putting a deleted tab back would write',
    answers: () => ({ linkMap: { value: linkMap }, planPutBack: { value: putBackPlan } }),
    act: async (page, language) => {
      await thenPress('changes', () => LINKS.show[language])(page, language);
      await page.locator('[aria-labelledby=links] .issues button').first().click();
    },
    shows: () => '[aria-labelledby=links] .plan .action',
  },
  {
    name: 'import, tabs to take over',
    answers: () => ({ adoptSources: { value: { sources: [SOURCE], closed: [t('Люди', 'People')] } } }),
    act: thenPress('import', (language) => A.choose[language]),
    shows: () => 'main h3',
  },
  {
    name: 'import, no tabs to take over',
    answers: () => ({ adoptSources: { value: { sources: [], closed: [] } } }),
    act: thenPress('import', (language) => A.choose[language]),
    shows: () => 'main .card p',
  },
  {
    name: 'import, a table as it would be taken over',
    answers: () => ({
      adoptSources: { value: { sources: [SOURCE], closed: [] } },
      adoptTable: { value: adopted },
    }),
    act: async (page, language) => {
      await thenPress('import', () => A.choose[language])(page, language);
      await press(page, SOURCE.title);
      await page.locator('details summary').first().click();
    },
    shows: () => 'main dl',
    one: true,
  },
  {
    name: 'import, a table that cannot be read',
    answers: () => ({
      adoptSources: { value: { sources: [SOURCE], closed: [] } },
      adoptTable: { refused: refusal('NO_ACCESS') },
    }),
    act: async (page, language) => {
      await thenPress('import', () => A.choose[language])(page, language);
      await press(page, SOURCE.title);
    },
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'documents, none',
    answers: () => ({ documents: { value: { documents: [], missing: [], noIndex: null, plan: null, index: null } } }),
    act: go('documents'),
    shows: () => 'main p.card, main .card p',
    one: true,
  },
  {
    name: 'documents, failed',
    answers: () => ({ documents: { refused: refusal('API') } }),
    act: go('documents'),
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'settings, a connection',
    answers: () => ({ connections: { value: connections } }),
    act: go('settings'),
    shows: () => '.landing .row',
  },
  {
    name: 'settings, a connection is added',
    answers: () => ({ connections: { value: { ...connections, connections: [] } } }),
    act: thenPress('settings', (language) => CONNECT.add[language]),
    shows: () => '#connector',
  },
  {
    name: 'settings, plan of a change of the language',
    answers: (language) => ({ planLanguage: { value: languagePlan(other(language)) } }),
    act: async (page, language) => {
      await go('settings')(page, language);
      await press(page, LANGUAGE.show[language].split('{')[0] ?? '');
    },
    shows: () => 'main details',
    one: true,
  },
  {
    name: 'settings, failed',
    answers: () => ({ settings: { refused: refusal('QUOTA') } }),
    act: go('settings'),
    shows: () => '[role=alert]',
    one: true,
  },
];
