/** A small department in numbers: what the tables hold and what the settings say. */
import type { DepartmentAnswers, DepartmentDefinition, SeedRow } from '../../../../src/blueprint/department';
import type { Scalar } from '../../../../src/blueprint/values';
import { PANELS } from '../../../../src/department/panels/index';
import { t } from '../../../../src/shared/text';
import { SOURCE_TABS } from './tables';

export interface Scenario {
  readonly tables: Readonly<Record<string, readonly SeedRow[]>>;
  readonly settings: Readonly<Record<string, Scalar>>;
  /** What people chose: `rnp_month`, `funnel_channel`, … as range names. */
  readonly chosen?: Readonly<Record<string, Scalar>>;
  /** Panels to build; all of them when not given. */
  readonly panels?: readonly string[];
}

/** Settings of a new department. */
export const DEFAULT_SETTINGS: Readonly<Record<string, Scalar>> = {
  company: 'Test',
  currency: 'RUB',
  default_margin: 0.5,
  target_romi: 1,
  green_from: 0.95,
  amber_from: 0.8,
  band_green: 0.05,
  band_amber: 0.15,
  min_customers: 10,
  coverage_from: 0.8,
  maturity_days: 30,
};

export const ANSWERS: DepartmentAnswers = {
  language: 'ru',
  company: 'Test',
  product: 'Test',
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  channels: [],
  roles: [],
  sample: false,
  today: '2026-03-16',
};

/** The panels over the tables of a scenario. */
export const definitionOf = (scenario: Scenario): DepartmentDefinition => ({
  version: 1,
  workbooks: [{ key: 'pulse', title: t('Пульс', 'Pulse'), audience: t('все', 'all') }],
  tabs: [...PANELS.filter((panel) => scenario.panels?.includes(panel.key) ?? true), ...SOURCE_TABS],
  seed: (tab) => scenario.tables[tab] ?? [],
  values: () => Object.fromEntries(Object.entries(scenario.settings).map(([key, value]) => [`settings_${key}`, value])),
});
