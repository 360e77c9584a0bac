/** The page as HTML: whole, escaped, self-contained, readable by everybody. */
import fc from 'fast-check';
import { COLOURS } from '../../src/landing/style';
import { contactLink, safeUrl } from '../../src/landing/escape';
import { renderForm, renderLanding, renderNothing, renderThanks } from '../../src/landing/page';
import { PROBLEMS } from '../../src/landing/words';
import type { FormTarget, LandingPage, PageItem } from '../../src/landing/model';
import { LANDING_SECTIONS, type LandingSection } from '../../src/shared/codes/landing';

const TARGET: FormTarget = { hosting: 'webApp', action: 'https://script.google.com/macros/s/x/exec', hidden: {} };

const pageWith = (
  fill: (section: LandingSection) => readonly PageItem[],
  given: Partial<LandingPage> = {},
): LandingPage => ({
  language: 'ru',
  code: 'main',
  brand: 'Ромашка',
  sections: Object.fromEntries(LANDING_SECTIONS.map(({ code }) => [code, fill(code)])),
  fields: ['name', 'phone', 'email', 'company'],
  policyUrl: 'https://example.com/policy',
  contact: '+7 495 000-00-00',
  utm: { utm_source: 'site', utm_medium: '', utm_campaign: '', utm_content: '' },
  ...given,
});

const ordinary = pageWith((section) => [{ heading: `H ${section}`, text: `T ${section}` }]);
const VOID = new Set(['meta', 'input', 'br', 'path']);

/** Names of all tags, in order; throws when they are not properly nested. */
function tags(html: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const bare = html.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '<$1></$1>').replace('<!doctype html>', '');
  for (const [, slash, name = '', rest = ''] of bare.matchAll(/<(\/?)([a-z0-9]+)((?:\s[^<>]*)?)>/g)) {
    if (slash) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      names.push(name);
      if (!VOID.has(name) && !rest.endsWith('/')) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`open: ${open.join()}`);
  return names;
}

const forms = (page: LandingPage): string[] => [
  renderLanding(page, TARGET).html,
  renderForm(page, TARGET, { values: {}, consent: false, errors: { phone: PROBLEMS.phone } }).html,
  renderThanks(page, 'https://example.com/exec?page=main').html,
  renderNothing(page.language).html,
];

describe('a page', () => {
  it('has one headline, ordered headings, and every field with its label', () => {
    const [html = ''] = forms(ordinary);
    const names = tags(html);
    expect(names.filter((name) => name === 'h1')).toHaveLength(1);
    const levels = names.flatMap((name) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const field of ['name', 'phone', 'email', 'company', 'consent']) {
      expect(html).toContain(`<label for="${field}">`);
      expect(ids).toContain(field);
    }
    for (const [, target] of html.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('holds every part that has a text and no part that has none', () => {
    const [html = ''] = forms(ordinary);
    for (const { code } of LANDING_SECTIONS) expect(html).toContain(`T ${code}`);
    const [empty = ''] = forms(pageWith(() => []));
    expect(empty.match(/<section/g)).toHaveLength(1); // the form alone
    expect(empty).toContain('<h1>Ромашка</h1>');
  });

  it('needs nothing from outside and does not tick the consent', () => {
    for (const html of forms(ordinary)) {
      expect(html).not.toMatch(/<(link|img|iframe)\b|@import|url\(|src=/);
      expect(html).not.toContain(' checked');
      expect(() => tags(html)).not.toThrow();
    }
  });

  it('shows whatever people typed as text, in every place', () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onfocus='x",
        '</style><b>',
        '&lt;',
        '$&',
        '{{x}}',
      ),
    );
    const usual = tags(forms(pageWith(() => [{ heading: 'a', text: 'b' }]))[0] ?? '').filter((name) => name !== 'br');
    fc.assert(
      fc.property(nasty, nasty, nasty, (heading, text, brand) => {
        const page = pageWith(() => [{ heading: `a${heading}`, text: `b${text}` }], {
          brand: `c${brand}`,
          contact: `x${text}`,
          code: heading,
        });
        const [html = ''] = forms(page);
        // the same elements as with harmless words: nothing typed became one (a contact that is no address has no link)
        const plain = (names: readonly string[]): string[] => names.filter((name) => name !== 'br' && name !== 'a');
        expect(plain(tags(html))).toEqual(plain(usual));
        expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[a-z]+ [^>]*\son[a-z]+=/);
      }),
    );
  });

  it('writes the form’s way back and typed values as text too', () => {
    const evil = '"><script>alert(1)</script>';
    const html = renderForm(
      ordinary,
      { ...TARGET, hidden: { utm_source: evil, [evil]: 'x' } },
      {
        values: { name: evil, phone: evil, email: evil, company: evil },
        consent: true,
        errors: { name: { ru: evil, en: evil } },
      },
    ).html;
    expect(html).not.toContain('<script>alert');
    expect(html).toContain(' checked');
  });
});

describe('links', () => {
  it.each([
    ['https://example.com/a?b=1&c=2', 'https://example.com/a?b=1&amp;c=2'],
    ['javascript:alert(1)', ''],
    ['JaVaScRiPt:alert(1)', ''],
    ['data:text/html,x', ''],
    ['//example.com', ''],
    ['https://example.com/"onclick="x', ''],
    ['', ''],
  ])('%s', (given, wanted) => expect(safeUrl(given)).toBe(wanted));

  it.each([
    ['+7 (495) 000-00-00', 'tel:+74950000000'],
    ['info@example.com', 'mailto:info@example.com'],
    ['@telegram', ''],
    ['javascript:alert(1)', ''],
  ])('of a contact: %s', (given, wanted) => expect(contactLink(given)).toBe(wanted));
});

/** Relative luminance and contrast of WCAG 2.2. */
function contrast(left: string, right: string): number {
  const light = (colour: string): number => {
    const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = channels.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [light(left), light(right)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

it.each([
  ['ink', 'paper'],
  ['soft', 'paper'],
  ['soft', 'tint'],
  ['accent', 'paper'],
  ['paper', 'deep'],
  ['pale', 'deep'],
  ['buttonInk', 'button'],
  ['bad', 'badPaper'],
] as const)('%s on %s has the contrast of WCAG AA (4.5)', (text, ground) => {
  expect(contrast(COLOURS[text], COLOURS[ground])).toBeGreaterThanOrEqual(4.5);
});
