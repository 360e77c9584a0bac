/** What a form sent: read, checked, masked. */
import fc from 'fast-check';
import { contactIdentities, contactText } from '../../src/landing/contact';
import { FORM_FIELDS } from '../../src/landing/model';
import { checkSubmission, normalEmail, normalPhone, readSubmission } from '../../src/landing/submission';
import { LANDING_FORMS } from '../../src/shared/codes/landing';

const FULL = FORM_FIELDS.full ?? [];
const errors = (given: Record<string, unknown>, form = 'full'): string[] =>
  Object.keys(checkSubmission(readSubmission({ consent: 'yes', ...given }), FORM_FIELDS[form] ?? []));

it('knows the fields of every form of the register: at most four, and a way to answer', () => {
  for (const { code } of LANDING_FORMS) {
    const fields = FORM_FIELDS[code] ?? [];
    expect(fields.length).toBeLessThanOrEqual(4);
    expect(fields.some((field) => field === 'phone' || field === 'email')).toBe(true);
  }
});

it.each([
  ['8 912 345-67-89', '+79123456789'],
  ['+7 (912) 345 67 89', '+79123456789'],
  ['79123456789', '+79123456789'],
  ['+44 20 7946 0958', '+442079460958'],
  ['+81234567890', '+81234567890'],
  ['12', null],
  ['+1234567890123456', null],
  ['7+9123456789', null],
  ['позвоните', null],
  ['912345x789', null],
])('phone %s', (given, wanted) => expect(normalPhone(given)).toBe(wanted));

it.each([
  ['Anna@Company.RU', 'anna@company.ru'],
  ['a.b+c@mail.company.travel', 'a.b+c@mail.company.travel'],
  ['anna@company', null],
  ['anna company.ru', null],
  ['a@b.c1', null],
  ['<a@b.ru>', null],
  [`${'a'.repeat(250)}@b.ru`, null],
])('e-mail %s', (given, wanted) => expect(normalEmail(given)).toBe(wanted));

it.each<readonly [Record<string, unknown>, string, readonly string[]]>([
  [{ name: 'Анна', phone: '+7 912 345 67 89' }, 'full', []],
  [{ name: 'Анна', phone: '+7 912 345 67 89', email: 'wrong' }, 'full', ['email']],
  [{ name: 'Анна', email: 'a@b.ru' }, 'email', []],
  [{ name: 'Анна' }, 'email', ['email']],
  [{ name: '—', phone: '' }, 'phone', ['name', 'phone']],
  [{ name: 'я'.repeat(101), phone: '89123456789' }, 'phone', ['name']],
  [{ name: 'Анна', phone: '89123456789', company: 'ж'.repeat(151) }, 'phone_company', ['company']],
  [{ name: 'Анна', phone: '89123456789', consent: '' }, 'phone', ['consent']],
])('%j on the form %s', (given, form, wanted) => expect(errors(given, form)).toEqual(wanted));

it('reads anything without failing, and keeps no more than it may', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('name', 'phone', 'page', 'utm_source', 'elapsed', 'ticket'), fc.anything()),
      (given) => {
        const read = readSubmission(given);
        expect(read.values.name.length).toBeLessThanOrEqual(101);
        expect(read.utm.utm_source.length).toBeLessThanOrEqual(100);
        // eslint-disable-next-line no-control-regex
        expect(JSON.stringify(read.values)).not.toMatch(/[\u0000-\u001f\u007f]/);
      },
    ),
  );
  expect(readSubmission({ name: ` А\u0000н\n\tна ` }).values.name).toBe('А н на');
});

describe('a contact', () => {
  const values = { name: 'Анна Петрова', phone: '8 912 345-67-89', email: 'Anna@company.ru', company: 'Север' };

  it('is written whole, or masked so that nobody is known by it', () => {
    expect(contactText(values, FULL, false)).toBe('Анна Петрова · +79123456789 · anna@company.ru');
    expect(contactText(values, FULL, true)).toBe('А*** · +7***89 · a***@company.ru');
    expect(contactText(values, ['name', 'phone'], true)).toBe('А*** · +7***89');
  });

  it('never shows the whole phone or name when masked', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), fc.stringMatching(/^\+\d{9,13}$/), (name, phone) => {
        const masked = contactText({ ...values, name, phone }, ['name', 'phone'], true);
        return !masked.includes(phone) && !masked.includes(name);
      }),
    );
  });

  it('has the same identity however it is typed', () => {
    const other = { ...values, phone: '+7 (912) 345 67 89', email: 'ANNA@company.ru' };
    expect(contactIdentities(values, FULL)).toEqual(contactIdentities(other, FULL));
    expect(contactIdentities(values, ['name', 'email'])).toEqual(['email:anna@company.ru']);
  });
});
