/** The metric dictionary as a tab: every number that people see, with its formula, source and owner. Made from src/metrics/dictionary. */
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import type { TableTab } from '../../blueprint/tab';
import { METRICS } from '../../metrics/dictionary';
import { METRIC_DIRECTIONS, METRIC_UNITS } from '../../shared/codes/metrics';
import { t } from '../../shared/text';
import { choice, id, longText, note, reference, text } from '../columns';
import type { DepartmentGroup } from '../group';
import { ROLE_CATALOGUE } from '../team/roleCatalogue';
import { originOf } from './sources';

const ours = { owner: 'pulse' } as const;

export const dictionary: TableTab = {
  kind: 'table',
  key: 'dictionary',
  workbook: 'pulse',
  title: t('Словарь метрик', 'Metric dictionary'),
  purpose: t(
    'Что значит каждое число: формула, источник, кто отвечает.',
    'What each number means: its formula, its source, who answers for it.',
  ),
  color: '#64748b',
  capacity: 60,
  frozenColumns: 2,
  rowKey: 'code',
  columns: [
    id('code', 'Код', 'Code', { ...ours, widthPx: 110 }),
    text('name', 'Метрика', 'Metric', { ...ours, widthPx: 190 }),
    longText('formula', 'Формула', 'Formula', { ...ours, widthPx: 320 }),
    choice('unit', 'Единица', 'Unit', METRIC_UNITS, ours),
    choice('direction', 'Как лучше', 'Direction', METRIC_DIRECTIONS, { ...ours, widthPx: 150 }),
    longText('source', 'Откуда данные', 'Source', { ...ours, widthPx: 300 }),
    longText('week', 'В какую неделю попадает', 'Week rule', { ...ours, widthPx: 280 }),
    reference('owner', 'Кто отвечает за данные', 'Who answers for the data', 'team', 'role', {
      widthPx: 200,
      ...note(
        'Роль из «Команды»: её спросят, когда данных нет.',
        'A role of the Team tab: it is asked when data are missing.',
      ),
    }),
  ],
};

/** Role that answers for a metric; the head's where the department has no such role, and none where it has neither. */
function ownerOf(answers: DepartmentAnswers, role: string): SeedRow {
  const code = [role, 'head'].find((each) => answers.roles.includes(each));
  const found = ROLE_CATALOGUE.find((each) => each.code === code);
  return found ? { owner: found.title } : {};
}

const rows = (answers: DepartmentAnswers): SeedRow[] =>
  METRICS.map(({ code, name, formula, unit, direction }) => {
    const { source, week, role } = originOf(code);
    return { code, name, formula, unit, direction, source, week, ...ownerOf(answers, role) };
  });

export const DICTIONARY_GROUP: DepartmentGroup = { tabs: [dictionary], seeds: { dictionary: rows } };
