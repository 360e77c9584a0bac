import { agendaTalk, type AgendaLine } from '../../../src/app/schedule/digestAgenda';

const line = (meeting: string, order: number, kind = 'rnp', minutes: number | null = 4): AgendaLine => ({
  meeting,
  kind,
  item: `${meeting}-${order}`,
  minutes,
  order,
});
const meeting = (id: string, type: string, day: number): { id: string; type: string; day: number } => ({
  id,
  type,
  day,
});

describe('what the mail says of the weekly planning', () => {
  it('takes the weekly meeting, also when the rows of a monthly one stand below it', () => {
    const lines = [line('MT5', 9), line('MT5', 7), line('MT7', 1, 'data')];
    const meetings = [meeting('MT5', 'weekly', 100), meeting('MT7', 'monthly', 107)];
    expect(agendaTalk(lines, meetings)).toEqual(['MT5-7', 'MT5-9']);
  });

  it('takes the last of two weekly ones, whatever the order of the rows', () => {
    const lines = [line('MT6', 1), line('MT5', 1)];
    expect(agendaTalk(lines, [meeting('MT5', 'weekly', 100), meeting('MT6', 'weekly', 107)])).toEqual(['MT6-1']);
  });

  it('takes what is prepared when no weekly one is', () => {
    expect(agendaTalk([line('MT7', 1, 'data')], [meeting('MT7', 'monthly', 107)])).toEqual(['MT7-1']);
    expect(agendaTalk([], [])).toEqual([]);
  });

  it('names no lead, nothing that people struck out, and five items at most', () => {
    const lines = [line('M', 1, 'quality'), line('M', 2, 'rnp', 0), ...[3, 4, 5, 6, 7, 8].map((n) => line('M', n))];
    expect(agendaTalk(lines, [meeting('M', 'weekly', 1)])).toEqual(['M-3', 'M-4', 'M-5', 'M-6', 'M-7']);
  });
});
