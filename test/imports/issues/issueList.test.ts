import { IssueList } from '../../../src/imports/issues/issueList';
import type { Issue } from '../../../src/shared/errors';

const issue = (code: string, row: number): Issue =>
  ({ code, severity: 'error', what: { ru: `Строка ${row}.`, en: `Row ${row}.` } }) as unknown as Issue;

describe('IssueList', () => {
  it('keeps what it was told, in order, while there are few', () => {
    const list = new IssueList();
    list.addAll([issue('a', 1), issue('b', 2)]);
    list.add(issue('a', 3));
    expect(list.all().map(({ what }) => what.en)).toEqual(['Row 1.', 'Row 2.', 'Row 3.']);
  });

  it('of 250 of one code shows 200, and the first says how many there are; another code is not touched', () => {
    const list = new IssueList();
    list.add(issue('b', 0));
    for (let row = 1; row <= 250; row++) list.add(issue('a', row));
    const all = list.all();
    expect(all).toHaveLength(201);
    expect(all[0]?.what.en).toBe('Row 0.');
    expect(all[1]?.what).toEqual({
      ru: 'Строка 1. Всего таких мест: 250, показаны первые 200.',
      en: 'Row 1. There are 250 such places; the first 200 are shown (50 more).',
    });
    expect(all[2]?.what.en).toBe('Row 2.');
    expect(all.at(-1)?.what.en).toBe('Row 200.');
  });

  it('says nothing more of exactly 200', () => {
    const list = new IssueList();
    for (let row = 1; row <= 200; row++) list.add(issue('a', row));
    expect(list.all()[0]?.what.en).toBe('Row 1.');
  });
});
