import { metricLine, metricNamed } from '../../../src/department/documents/metricLines';
import { formatMoney, formatMonth, formatNumber, formatShare } from '../../../src/department/documents/numbers';
import { bare, demo } from './data';

// no-break spaces in Russian by the rules of typesetting (GOST 8.417: a space before the unit); English as in style guides
describe('numbers', () => {
  it.each([
    [1234567, '1 234 567 ₽', '₽1,234,567'],
    [0, '0 ₽', '₽0'],
    [999, '999 ₽', '₽999'],
    [-1500, '−1 500 ₽', '−₽1,500'],
  ])('%d roubles', (value, ru, en) => {
    expect(formatMoney(value, 'RUB', 'ru')).toBe(ru.replaceAll(' ', '\u00a0'));
    expect(formatMoney(value, 'RUB', 'en')).toBe(en);
  });

  it('writes a currency without a sign of its own by its code', () => {
    expect(formatMoney(1000, 'AED', 'ru')).toBe('1\u00a0000\u00a0AED');
    expect(formatMoney(1000, 'AED', 'en')).toBe('AED\u00a01,000');
  });

  it.each([
    [0.95, '95\u00a0%', '95%'],
    [0.8863, '88,6\u00a0%', '88.6%'],
    [0, '0\u00a0%', '0%'],
  ])('share %d', (value, ru, en) => {
    expect([formatShare(value, 'ru'), formatShare(value, 'en')]).toEqual([ru, en]);
  });

  it.each([
    [12.34, 1, '12,3', '12.3'],
    [12, 1, '12', '12'],
    [1234.5, 2, '1\u00a0234,5', '1,234.5'],
    [-0.04, 1, '0', '0'],
  ])('number %d', (value, digits, ru, en) => {
    expect([formatNumber(value, 'ru', digits), formatNumber(value, 'en', digits)]).toEqual([ru, en]);
  });

  it('names a month', () => {
    expect([formatMonth('2026-03-01', 'ru'), formatMonth('2026-12-01', 'en')]).toEqual(['март 2026', 'December 2026']);
  });
});

describe('lines of metrics', () => {
  // plan and fact of the demo: SQL 38 of 40 = 95 %; CPL 700,000 / 190 = 3,684 against 800,000 / 200 = 4,000 = 92.1 %
  it.each([
    ['sql', 'SQL: план 40 · факт 38 · выполнено 95 %  █████████░', 'SQL: plan 40 · fact 38 · 95% done  █████████░'],
    [
      'cpl',
      'CPL: план 4 000 ₽ · факт 3 684 ₽ · 92,1 % от плана, меньше — лучше',
      'CPL: plan ₽4,000 · fact ₽3,684 · 92.1% of plan, less is better',
    ],
    [
      'spend',
      'Расход: план 800 000 ₽ · факт 700 000 ₽ · 87,5 % от плана',
      'Spend: plan ₽800,000 · fact ₽700,000 · 87.5% of plan',
    ],
    ['deals', 'Сделки: план 10 · факт — нет данных', 'Deals: plan 10 · fact — no data'],
    ['mql', 'MQL: план — нет данных · факт — нет данных', 'MQL: plan — no data · fact — no data'],
  ])('%s', (code, ru, en) => {
    const flat = (text: string): string => text.replaceAll('\u00a0', ' ');
    expect(flat(metricLine(code, demo('ru')).text)).toBe(ru);
    expect(flat(metricLine(code, demo('en')).text)).toBe(en);
  });

  it.each([
    ['sql', 'sql'],
    [' SQL ', 'sql'],
    ['Выручка', 'revenue'],
    ['revenue', 'revenue'],
    ['Спокойствие', undefined],
  ])('“%s” is told by code or name as %s', (text, code) => {
    expect(metricNamed(text)?.code).toBe(code);
  });

  it('keeps the words of the team', () => {
    expect(metricLine('Спокойствие', demo('ru')).text).toBe('Спокойствие');
  });

  it('says that there are no data, never zero', () => {
    expect(metricLine('sql', bare('ru')).text).toBe('SQL: план — нет данных · факт — нет данных');
  });
});
