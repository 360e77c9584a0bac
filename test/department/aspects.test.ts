/** All 17 aspects of the field: each has rules that add up, and every rule reads and points at things that are there. */
import type { Place } from '../../src/blueprint/health';
import { HEALTH } from '../../src/department/groups';
import { DEPARTMENT } from '../../src/department/index';

const tabOf = (key: string) => DEPARTMENT.tabs.find((tab) => tab.key === key);

const columnsOf = (key: string): string[] => {
  const tab = tabOf(key);
  return tab?.kind === 'table' ? tab.columns.map((column) => column.key) : [];
};

const fieldsOf = (key: string): string[] => {
  const tab = tabOf(key);
  return tab?.kind === 'form' ? tab.sections.flatMap((section) => section.fields.map((field) => field.key)) : [];
};

/** What is wrong with a place; '' when it can be gone to. */
function fault(place: Place): string {
  if (place.kind === 'document') return '';
  if (!tabOf(place.tab)) return `no tab ${place.tab}`;
  if (place.kind === 'field')
    return fieldsOf(place.tab).includes(place.field) ? '' : `no field ${place.tab}.${place.field}`;
  return place.column === undefined || columnsOf(place.tab).includes(place.column)
    ? ''
    : `no column ${place.tab}.${place.column}`;
}

/** Columns that a rule looks for under several names, of which a team may have any. */
const OPTIONAL = new Set([
  'motivation.kpi',
  'motivation.kpi_name',
  'motivation.title',
  'motivation.name',
  'motivation.kpi_metric',
]);

describe('the 17 aspects', () => {
  it('have rules, one set each, whose weights add up to 100', () => {
    expect(HEALTH.map((aspect) => aspect.number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(HEALTH.reduce((sum, aspect) => sum + aspect.weight, 0)).toBe(100);
    expect(new Set(HEALTH.map((aspect) => aspect.key)).size).toBe(17);
  });

  it.each(HEALTH.map((aspect) => [aspect.title.en, aspect] as const))(
    '%s: points of 100, places and columns that exist',
    (_, aspect) => {
      expect(aspect.checks.reduce((sum, check) => sum + check.points, 0)).toBe(100);
      expect(new Set(aspect.checks.map((check) => check.key)).size).toBe(aspect.checks.length);
      const faults = aspect.checks.flatMap((check) => [
        fault(check.place),
        ...Object.entries(check.needs).flatMap(([tab, columns]) =>
          tabOf(tab)
            ? columns
                .filter((column) => !columnsOf(tab).includes(column) && !OPTIONAL.has(`${tab}.${column}`))
                .map((column) => `${check.key} reads ${tab}.${column}`)
            : [`${check.key} reads the tab ${tab}`],
        ),
      ]);
      expect(faults.filter((each) => each !== '')).toEqual([]);
    },
  );
});
