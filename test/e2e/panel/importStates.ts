/** States of an import: a file that says nothing, one that asks, one that disagrees with the table, the writing of it and what came of it. */
import type { Page } from 'playwright-core';
import type { ImportContext, ImportReport, TableTotals } from '../../../src/panel/contract';
import { t, type Language } from '../../../src/shared/text';
import { I } from '../../../sidebar/import/strings';
import { W } from '../../../sidebar/strings';
import { refusal } from './answers';
import type { Answer } from './panelPage';
import { go, type State } from './state';

const BOOK = 'https://docs.google.com/spreadsheets/d/book/edit';

const context: ImportContext = {
  today: '2026-03-30',
  currency: 'RUB',
  vat: { leads: 'excl', spend: 'excl' },
  channels: [
    { code: 'yandex_direct', name: 'Яндекс Директ', aliases: [], utmSource: 'yandex', utmMedium: 'cpc' },
    { code: 'seo', name: 'SEO', aliases: [], utmSource: 'google', utmMedium: 'organic' },
  ] as unknown as ImportContext['channels'],
  stages: [],
  sources: [],
  headers: [],
  stagesLink: `${BOOK}#gid=1`,
  sourcesLink: null,
};

const report = (over: Partial<ImportReport>): ImportReport => ({
  added: 0,
  changed: 0,
  unchanged: 0,
  kept: 0,
  deleted: 0,
  unknown: { channels: [], products: [], segments: [] },
  problems: [],
  ...over,
});

const totals: TableTotals = { rows: 5, sum: 540_000, others: 0 };

/** Leads of another system: a source and a stage that nobody knows, a day that does not exist, days that may be months. */
const LEADS = [
  'ID;Дата создания;Источник;Стадия;Сумма;Воронка',
  'L-1;03.03.2026;Яндекс Директ;Новый лид с длинным названием стадии;120000;Продажи',
  'L-2;05.03.2026;Выставка «Склад и логистика 2026»;Новый лид с длинным названием стадии;60000;Продажи',
  'L-3;31.02.2026;SEO;Сделка успешна;360000;Продажи',
  'L-4;07.03.2026;Яндекс Директ;Сделка успешна;=HYPERLINK("http://x");Продажи',
].join('\n');

/** Days that may be months, sums whose comma may set off thousands. */
const UNSURE = ['ID;Created;Source;Amount', 'L-1;03/04/2026;SEO;1,200', 'L-2;05/03/2026;SEO;3,400'].join('\n');

const SPEND = ['Дата;Расход;Клики', '01.03.2026;12 500,50;310', '02.03.2026;11 020,00;287'].join('\n');

const take =
  (text: string, name = 'leads.csv') =>
  async (page: Page, language: Language): Promise<void> => {
    await go('import')(page, language);
    await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };

const applied =
  (text: string) =>
  async (page: Page, language: Language): Promise<void> => {
    await take(text)(page, language);
    await page.locator('main .action:visible').click();
  };

const answers =
  (rows: Answer, more: Readonly<Record<string, Answer>> = {}) =>
  (): Readonly<Record<string, Answer>> => ({
    importContext: { value: context },
    importRows: rows,
    saveAnswers: { value: { rows: 0 } },
    importTotals: { value: totals },
    ...more,
  });

const brought: Answer = {
  value: report({
    added: 2,
    changed: 1,
    unchanged: 1,
    unknown: { channels: [], products: ['Аудит склада'], segments: [] },
  }),
};

export const IMPORT_STATES: readonly State[] = [
  {
    name: 'import, the file is empty',
    answers: answers(brought),
    act: take(''),
    shows: () => '[role=alert] li',
  },
  {
    name: 'import, a file that nobody knows',
    answers: answers(brought),
    act: take('a;b;c\n1;2;3\n4;5;6'),
    shows: () => '[role=alert] ~ details .sample',
  },
  {
    name: 'import, the context did not come',
    answers: answers(brought, { importContext: { refused: refusal('API') } }),
    act: take(LEADS),
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'import, what leads would bring',
    answers: answers(brought),
    act: take(LEADS),
    shows: () => 'main .warning select',
  },
  {
    name: 'import, days may be months',
    answers: answers(brought),
    act: take(UNSURE),
    shows: () => '.warning fieldset.ask',
  },
  {
    name: 'import, spend of no channel',
    answers: answers(brought),
    act: take(SPEND, 'spend.csv'),
    shows: (language) => `text=${I.askChannel[language]}`,
  },
  {
    name: 'import, the file disagrees with edits and deletions',
    answers: answers({ value: report({ unchanged: 1, kept: 2, deleted: 3 }) }),
    act: take(LEADS),
    shows: () => 'input[name=conflicts]',
  },
  {
    name: 'import, what the file says is taken',
    answers: answers({ value: report({ unchanged: 1, kept: 2 }) }),
    act: async (page, language) => {
      await take(LEADS)(page, language);
      await page.locator('input[name=conflicts]').nth(1).check();
    },
    shows: () => 'main .action:visible',
    one: true,
  },
  {
    name: 'import, nothing new',
    answers: answers({ value: report({ unchanged: 4 }) }),
    act: take(LEADS),
    shows: (language) => `text=${W.nothingNew[language]}`,
  },
  {
    name: 'import, being compared',
    answers: answers('silence'),
    act: take(LEADS),
    shows: () => 'progress',
  },
  {
    name: 'import, a portion is refused',
    answers: answers({ refused: refusal('QUOTA') }),
    act: take(LEADS),
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'import, written with problems',
    answers: answers({
      value: report({
        added: 2,
        changed: 1,
        problems: [
          {
            severity: 'warning',
            code: 'x',
            what: t('Канала «Выставка» нет в списке', 'The channel “Expo” is not in the list'),
            where: { tab: 'Лиды', row: 3, column: 'Канал', value: 'Выставка', link: BOOK },
            why: t('Лид посчитан без канала', 'The lead counts without a channel'),
            action: t('Добавьте канал', 'Add the channel'),
          },
        ],
      }),
    }),
    act: applied(LEADS),
    shows: () => 'main [role=status] strong',
    one: true,
  },
];
