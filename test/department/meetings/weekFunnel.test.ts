import { weekFunnel } from '../../../src/department/meetings/weekFunnel';
import { writer } from '../../../src/department/documents/words';

const texts = (language: 'ru' | 'en', sums: object): string[] =>
  weekFunnel(writer(language), language, sums as never).map(({ text }) => text.replaceAll('\u00a0', ' '));

describe('the funnel of a week', () => {
  it('shows each step beside the leads, and its share of the step before', () => {
    expect(texts('en', { leads: 100, mql: 55, sql: 22, deals: 0 })).toEqual([
      '██████████ Leads: 100',
      '█████░░░░░ MQL: 55 · 55% of “Leads”',
      '██░░░░░░░░ SQL: 22 · 40% of “MQL”',
      '░░░░░░░░░░ Deals: 0 · 0% of “SQL”',
    ]);
  });

  it('says a share above the whole, because deals come from leads of earlier weeks', () => {
    expect(texts('ru', { leads: 4, mql: null, sql: 2, deals: 5 })).toEqual([
      '██████████ Лиды: 4',
      '█████░░░░░ SQL: 2',
      '██████████ Сделки: 5 · 250 % от «SQL»',
    ]);
  });

  it('is empty without leads', () => {
    expect(texts('ru', { leads: 0, mql: 2 })).toEqual([]);
    expect(texts('ru', { leads: null })).toEqual([]);
  });
});
