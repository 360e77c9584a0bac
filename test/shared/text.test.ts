import { fill, pick, plural, t } from '../../src/shared/text';

describe('plural', () => {
  const LEADS = { one: 'лид', few: 'лида', many: 'лидов', other: 'лида' };
  // expected forms: plural rules of CLDR for ru, by Intl.PluralRules
  it.each([0, 1, 2, 4, 5, 11, 12, 14, 15, 21, 22, 25, 100, 101, 111, 112, 121, 1.5, -1, -3])('%d in Russian', (n) => {
    const form = new Intl.PluralRules('ru').select(n) as keyof typeof LEADS;
    expect(plural('ru', n, LEADS)).toBe(LEADS[form]);
  });

  it.each([
    [1, 'lead'],
    [0, 'leads'],
    [2, 'leads'],
    [1.5, 'leads'],
  ])('%d in English', (n, want) => expect(plural('en', n, { one: 'lead', other: 'leads' })).toBe(want));
});

describe('fill', () => {
  it.each([
    { name: 'puts values into slots', template: '{n} из {total}', values: { n: 3, total: '7' }, want: '3 из 7' },
    { name: 'leaves an unknown slot visible', template: '{n} {word}', values: { n: 1 }, want: '1 {word}' },
    { name: 'takes a value with a dollar as it is', template: '{x}', values: { x: '$&' }, want: '$&' },
  ])('$name', ({ template, values, want }) => expect(fill(template, values)).toBe(want));
});

describe('pick', () => {
  it('takes the text of a language', () => expect(pick(t('да', 'yes'), 'en')).toBe('yes'));
});
