/** The department: workbooks, tabs, first rows and first values. Adding a tab is one definition and one line here. */
import { t } from '../shared/text';
import type { DepartmentAnswers, DepartmentDefinition, SeedRow } from '../blueprint/department';
import type { SeedValue } from '../blueprint/values';
import { contentPlan, rubrics } from './content/contentPlan';
import { postRows, rubricRows } from './content/seed';
import { calendar } from './control/calendar';
import { channels } from './control/channels';
import { documents, journal } from './control/documents';
import { calendarRows, channelRows } from './control/seed';
import { SEGMENT_SEED } from './control/segmentSeed';
import { segments } from './control/segments';
import { settings } from './control/settings';
import { GROUPS, groupSeed, groupValues, SAID } from './groups';
import { leads } from './crm/leads';
import { cohorts, facts, lossReasonsTable, outlook, productFacts, stepDaysTable } from './economics/facts';
import { spend } from './economics/spend';
import { hypotheses } from './hypotheses/hypotheses';
import { MIGRATIONS } from './migrations';
import { librarySettings, lists } from './hypotheses/librarySettings';
import { listRows } from './hypotheses/listsSeed';
import { hypothesisRows } from './hypotheses/seed';
import { PANELS } from './panels/index';
import { plan } from './plan/plan';
import { planRows } from './plan/seed';
import { products } from './product/products';
import { productRows } from './product/seed';
import { tasks } from './tasks/tasks';
import { taskRows } from './tasks/seed';
import { samplePerson, teamRows } from './team/seed';
import { team } from './team/team';

const column = (rows: readonly SeedRow[], key: string): SeedValue[] =>
  rows.flatMap((row) => (row[key] === undefined ? [] : [row[key]]));

const channelsOf = (answers: DepartmentAnswers): SeedRow[] =>
  channelRows(answers, (role) => samplePerson(answers, role));
const segmentsOf = (answers: DepartmentAnswers): readonly SeedRow[] => (answers.sample ? SEGMENT_SEED : []);

const SEEDS: Readonly<Record<string, (answers: DepartmentAnswers) => readonly SeedRow[]>> = {
  channels: channelsOf,
  calendar: calendarRows,
  segments: segmentsOf,
  products: productRows,
  team: teamRows,
  plan: planRows,
  tasks: taskRows,
  hypotheses: hypothesisRows,
  rubrics: rubricRows,
  content_plan: postRows,
  lists: (answers) =>
    listRows({
      channels: column(channelsOf(answers), 'name'),
      products: column(productRows(answers), 'name'),
      segments: column(segmentsOf(answers), 'name'),
      people: column(teamRows(answers), 'person'),
      days_off: column(calendarRows(answers), 'day_off'),
    }),
};

const values = (answers: DepartmentAnswers): Record<string, SeedValue> => ({
  settings_company: answers.company,
  settings_product: answers.product,
  settings_language: answers.language,
  settings_currency: answers.currency,
  settings_time_zone: answers.timeZone,
});

/** Everything that the add-on makes and keeps, as data. */
export const DEPARTMENT: DepartmentDefinition = {
  version: 2,
  workbooks: [
    { key: 'pulse', title: t('Пульс', 'Pulse'), audience: t('Вся команда и продажи', 'The whole team and sales') },
    { key: 'library', title: t('Библиотека', 'Library'), audience: t('Команда маркетинга', 'The marketing team') },
    {
      key: 'people',
      title: t('Люди', 'People'),
      audience: t('Руководитель и те, кому он откроет', 'The head and whoever they choose'),
      restricted: true,
    },
  ],
  tabs: [
    ...PANELS,
    leads,
    spend,
    plan,
    tasks,
    team,
    channels,
    products,
    segments,
    settings,
    calendar,
    documents,
    journal,
    facts,
    cohorts,
    productFacts,
    outlook,
    stepDaysTable,
    lossReasonsTable,
    hypotheses,
    contentPlan,
    rubrics,
    librarySettings,
    lists,
    ...GROUPS.flatMap((group) => group.tabs),
  ],
  migrations: MIGRATIONS,
  seed: (tab, answers) => SEEDS[tab]?.(answers) ?? groupSeed(tab, answers) ?? [],
  values: (answers) => ({ ...values(answers), ...groupValues(answers) }),
  said: SAID,
};
