/** Every state of the panel: what the server answers, what the person does, and what is seen then. */
import { F } from '../../../sidebar/frameStrings';
import { P } from '../../../sidebar/planStrings';
import { U } from '../../../sidebar/undoStrings';
import { department, finishedJob, job, newFile, refusal } from './answers';
import { laterScreens } from './panelPage';
import { asked, go, refreshing, type State } from './state';
import { DOCUMENT_STATES } from './documentStates';
import { IMPORT_STATES } from './importStates';
import { MORE_STATES } from './moreStates';
import { WAREHOUSE_STATES } from './warehouseStates';

/** The screens as a later version of the add-on would send them. */
export const OTHER_BUILD = { html: laterScreens().html.replace(/=== ?['"`][0-9a-f]{12}['"`]/, '=== "another"') };

export const STATES: readonly State[] = [
  { name: 'loading', answers: () => ({ overview: 'silence' }), shows: () => '.loading' },
  { name: 'error', answers: () => ({ overview: { refused: refusal('API') } }), shows: () => '[role=alert]', one: true },
  {
    name: 'several accounts',
    answers: () => ({ overview: { failed: 'ScriptError: PERMISSION_DENIED' } }),
    shows: () => '[role=alert] .steps li:nth-child(3)',
    one: true,
  },
  {
    name: 'no transport',
    answers: () => ({ overview: { failed: 'NetworkError' } }),
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'no rights',
    answers: (language) => ({ overview: { value: { state: 'noAccess', language } } }),
    shows: () => '.steps li:nth-child(3)',
    one: true,
  },
  {
    name: 'copy',
    answers: (language) => ({
      overview: { value: { state: 'copy', language, original: { title: 'Оригинал', url: '#' } } },
    }),
    shows: () => 'a.action',
    one: true,
  },
  {
    name: 'wizard',
    answers: (language) => ({ overview: { value: newFile(language) } }),
    shows: () => 'form',
    one: true,
  },
  {
    name: 'wizard, a field is missing',
    answers: (language) => ({ overview: { value: newFile(language) } }),
    act: (page) => page.locator('main .action').click(),
    shows: () => '.wrong',
    one: true,
  },
  {
    name: 'wizard, what will be made',
    answers: (language) => ({ overview: { value: newFile(language) } }),
    act: async (page) => {
      await page.locator('#company').fill('Ромашка');
      for (let step = 0; step < 2; step++) await page.locator('main .action').click();
    },
    shows: () => '#preview + .links',
    one: true,
  },
  {
    name: 'wizard, run left',
    answers: (language) => ({ overview: { value: newFile(language, job(2)) } }),
    shows: () => '.warning',
    one: true,
  },
  {
    name: 'empty',
    answers: (language) => ({
      overview: { value: { ...department(language), headline: [], week: null, month: null, asOf: null } },
    }),
    shows: () => '.ring',
    one: true,
  },
  { name: 'overview', shows: () => '.ring' },
  {
    name: 'overview, an aspect is open',
    act: (page) => page.locator('.aspect summary').nth(1).click(),
    shows: () => '.aspect[open]',
  },
  {
    name: 'overview, health fails',
    answers: () => ({ health: { refused: refusal('QUOTA') } }),
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'overview, run left',
    answers: (language) => ({ overview: { value: { ...department(language), unfinished: job(1) } } }),
    shows: () => '.warning',
    one: true,
  },
  { name: 'refresh', act: go('refresh'), shows: () => 'main .action', one: true },
  {
    name: 'refresh, at work',
    answers: () => ({ startRefresh: { value: job(1) }, stepJob: 'silence' }),
    act: refreshing,
    shows: () => 'progress',
  },
  {
    name: 'refresh, silent',
    answers: () => ({ startRefresh: { value: job(1) }, stepJob: 'silence' }),
    act: async (page, language) => {
      await refreshing(page, language);
      await asked(page, 'stepJob');
      await page.clock.fastForward(31_000);
    },
    shows: () => '.notice',
    one: true,
  },
  {
    name: 'refresh, somebody else is at work',
    answers: () => ({ startRefresh: { value: job(1) }, stepJob: { refused: refusal('BUSY') } }),
    act: refreshing,
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'refresh, done',
    answers: () => ({ startRefresh: { value: finishedJob } }),
    act: refreshing,
    shows: () => '.result',
  },
  {
    name: 'a screen on its way',
    answers: () => ({ pagePart: 'silence' }),
    act: go('import'),
    shows: () => 'main .loading',
  },
  {
    name: 'a screen that did not come',
    answers: () => ({ pagePart: { failed: 'NetworkError' } }),
    act: go('settings'),
    shows: () => '[role=alert]',
    one: true,
  },
  {
    name: 'a screen of another version',
    answers: () => ({ pagePart: { value: OTHER_BUILD } }),
    act: go('documents'),
    shows: () => '[role=alert]',
    one: true,
  },
  { name: 'import', act: go('import'), shows: () => 'input[type=file]' },
  { name: 'changes', act: go('changes'), shows: () => '.change' },
  {
    name: 'changes, none',
    answers: () => ({
      changes: { value: { planId: 'p', items: [], updates: [], closed: [] } },
      journal: { value: { runs: [], kept: 50, undo: null, link: null } },
    }),
    act: go('changes'),
    shows: () => 'main .card:nth-of-type(2)',
  },
  {
    name: 'changes, what the decisions would write',
    act: async (page, language) => {
      await go('changes')(page, language);
      await page.locator('.change input').first().check();
      await page.getByRole('button', { name: P.show[language].replace('{n}', '1') }).click();
    },
    shows: () => '.plan .action',
  },
  {
    name: 'changes, all runs of the journal',
    act: async (page, language) => {
      await go('changes')(page, language);
      await page.getByRole('button', { name: U.showAll[language].replace('{n}', '5') }).click();
    },
    shows: () => '.runs li:nth-child(5)',
  },
  {
    name: 'changes, the journal is lost',
    answers: () => ({ journal: { refused: refusal('API') } }),
    act: go('changes'),
    shows: () => '[aria-labelledby=undo] [role=alert]',
  },
  {
    name: 'changes, lost',
    answers: () => ({ changes: { refused: refusal('NO_ACCESS') } }),
    act: go('changes'),
    shows: () => '[role=alert]',
    one: true,
  },
  { name: 'documents', act: go('documents'), shows: () => '.links' },
  { name: 'settings', act: go('settings'), shows: () => 'dl' },
  {
    name: 'settings, what sample data will go',
    act: async (page, language) => {
      await go('settings')(page, language);
      await page.getByRole('button', { name: F.sampleLook[language] }).click();
    },
    shows: () => '#sample ~ .plan .action',
  },
  { name: 'help', act: go('help'), shows: () => '.card' },
  ...DOCUMENT_STATES,
  ...IMPORT_STATES,
  ...MORE_STATES,
  ...WAREHOUSE_STATES,
];
