/** Catalogues: channels, roles, calendar, rubrics and demo posts. */
import { CHANNEL_CATALOGUE } from '../../src/department/control/channelCatalogue';
import { RUSSIAN_DAYS_OFF, RUSSIAN_WORKING_WEEKENDS } from '../../src/department/control/holidays';
import { PLANNED_POSTS, PUBLISHED_POSTS } from '../../src/department/content/samplePosts';
import { RUBRICS } from '../../src/department/content/sampleRubrics';
import { catalogue } from '../../src/department/catalogue';
import { ROLE_CATALOGUE } from '../../src/department/team/roleCatalogue';
import { METRICS } from '../../src/metrics/dictionary';
import { lastOfMonth } from '../../src/shared/civilDate';
import { CHANNEL_KINDS, EMPLOYMENTS } from '../../src/shared/codes/lists';
import { splitInteger } from '../../src/shared/largestRemainder';
import { workdaysBetween } from '../../src/shared/workdays';

const codes = (list: readonly { readonly code: string }[]): string[] => list.map((each) => each.code);

/** Workdays of each month by the production calendar of Russia (five-day week): 247 days in each of the three years. */
const WORKDAYS: Readonly<Record<string, readonly number[]>> = {
  2025: [17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22],
  2026: [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22],
  2027: [15, 19, 22, 22, 19, 21, 22, 22, 22, 21, 20, 22],
};

describe('calendar', () => {
  const calendar = { daysOff: new Set(RUSSIAN_DAYS_OFF), workingDaysOff: new Set(RUSSIAN_WORKING_WEEKENDS) };

  it.each(Object.entries(WORKDAYS))('gives the official workdays of %s', (year, expected) => {
    const counted = expected.map((_, index) => {
      const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
      return workdaysBetween(first, lastOfMonth(first), calendar);
    });
    expect(counted).toEqual(expected);
  });
});

describe('channels', () => {
  it('have codes of their own and known kinds', () => {
    expect(CHANNEL_CATALOGUE.length).toBeGreaterThanOrEqual(10);
    expect(new Set(codes(CHANNEL_CATALOGUE)).size).toBe(CHANNEL_CATALOGUE.length);
    expect(codes(CHANNEL_KINDS)).toEqual(expect.arrayContaining(CHANNEL_CATALOGUE.map((channel) => channel.kind)));
  });

  it('are told apart by every name that an export may use', () => {
    const names = CHANNEL_CATALOGUE.flatMap(({ code, name, aliases }) => {
      const own = [code, name.ru, name.en, ...aliases.split(',')].map((each) => each.trim().toLowerCase());
      return [...new Set(own)];
    });
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('roles', () => {
  it.each(ROLE_CATALOGUE.map((role) => [role.code, role] as const))(
    '%s is described well enough to use',
    (_code, role) => {
      expect(role.responsibilities.length).toBeGreaterThanOrEqual(5);
      expect(role.responsibilities.length).toBeLessThanOrEqual(8);
      expect(codes(METRICS)).toEqual(expect.arrayContaining([...role.kpi]));
      expect(codes(EMPLOYMENTS)).toContain(role.employment);
      for (const text of [role.title, role.purpose, role.authority, role.samplePerson, ...role.responsibilities])
        expect([text.ru.trim(), text.en.trim()]).not.toContain('');
    },
  );
});

describe('content', () => {
  it('has rubrics whose shares add up to the whole', () => {
    expect(RUBRICS.reduce((sum, rubric) => sum + Math.round(rubric.share * 100), 0)).toBe(100);
  });

  it('keeps the shares of rubrics in the planned posts', () => {
    const expected = splitInteger(
      PLANNED_POSTS.length,
      RUBRICS.map((rubric) => Math.round(rubric.share * 100)),
    );
    const planned = RUBRICS.map((rubric) => PLANNED_POSTS.filter((post) => post.rubric === rubric.code).length);
    expect(planned).toEqual(expected);
  });

  it('never has the same rubric twice running', () => {
    const run = [...PUBLISHED_POSTS, ...PLANNED_POSTS].map((post) => post.rubric);
    expect(run.filter((rubric, index) => rubric === run[index - 1])).toEqual([]);
  });
});

describe('wizard', () => {
  it('offers every channel and role, the usual ones ticked', () => {
    const offer = catalogue('Europe/Moscow');
    expect(codes(offer.channels)).toEqual(codes(CHANNEL_CATALOGUE));
    expect(codes(offer.roles)).toEqual(codes(ROLE_CATALOGUE));
    expect(offer.channels.filter((channel) => channel.chosen)).not.toHaveLength(0);
    expect(offer.timeZone).toBe('Europe/Moscow');
  });
});
