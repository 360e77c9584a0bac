import { ambiguousIssue, conflictIssue, type ImportWords } from '../../../src/app/import/importIssues';
import { DEPARTMENT } from '../../../src/department';
import { tableOf } from '../../../src/app/tables/requireColumns';

const words = (key: 'spend' | 'leads', language: 'ru' | 'en'): ImportWords => ({
  tab: tableOf(DEPARTMENT, key),
  language,
  channelName: (code) => (code === 'yandex_direct' ? 'Яндекс Директ' : code),
});

describe('what an import tells of the workbook', () => {
  it('names the tab, the column and the row of a kept edit in words', () => {
    const conflict = { key: '45901|yandex_direct|brand', field: 'cost', live: 7000, base: 1, file: 3600.07 };
    const { where, why } = conflictIssue(words('spend', 'ru'), conflict);
    expect(where).toEqual({ tab: 'Расходы', column: 'Расход', value: '7\u00a0000' });
    expect(why?.ru).toBe('В файле «3\u00a0600,07», строка: 01.09.2025 · Яндекс Директ · brand');
    expect(why?.en).toBe('The file says “3,600.07”, row: 2025-09-01 · Яндекс Директ · brand');
  });

  it('shows days as days, and an empty cell of the file as empty', () => {
    const conflict = { key: 'L-1', field: 'created', live: 45901, base: null, file: null };
    const { where, why } = conflictIssue(words('leads', 'en'), conflict);
    expect([where?.value, why?.en]).toEqual(['2025-09-01', 'The file says nothing, row: L-1']);
    expect(ambiguousIssue(words('leads', 'ru'), 'L-1').where).toEqual({ tab: 'Лиды', value: 'L-1' });
  });
});
