/**
 * Tagged links. A tag is lower case, Latin letters, digits, `-`, `_` and `.`, at most 100 signs; macros of advertising platforms stay
 * as they are, braces included; tags go before the fragment of the address (RFC 3986) and after what its query holds already.
 */
import { t, type Text } from './text';
import { transliterate } from './transliterate';

export const UTM_KEYS = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term'] as const;
export type UtmKey = (typeof UTM_KEYS)[number];
export type UtmTags = Readonly<Partial<Record<UtmKey, string>>>;

/** Values that utm_medium may have: reports tell paid from free traffic by it. */
export const UTM_MEDIUMS = ['cpc', 'cpm', 'social', 'email', 'referral', 'messenger', 'offline', 'push'] as const;

/** Platforms that utm_source usually names; a partner is named by itself. */
export const UTM_SOURCES = ['yandex', 'google', 'vk', 'telegram', 'dzen', 'email'] as const;

export const MAX_TAG = 100;

/** Yandex `{ad_id}`, Google `{creative}`, VK `{{banner_id}}`, Meta `{{ad.id}}`. */
const MACRO = /\{\{[a-z0-9_.]+\}\}|\{[a-z0-9_.:]+\}/gi;
const ALLOWED = /^[a-z0-9_.-]*$/;

/** Applies a change to what lies between macros; the macros stay letter for letter. */
function outsideMacros(text: string, change: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(MACRO)) {
    result += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(text.slice(from));
}

/** A value as a tag may hold it: transliterated, spaces as `-`, other signs left out. */
export const cleanTag = (text: string): string =>
  outsideMacros(text.trim(), (part) =>
    transliterate(part)
      .replace(/[\s\u00a0\u202f+/|,;:&=?#%]+/g, '-')
      .replace(/[^a-z0-9_.-]/g, '')
      .replace(/-{2,}/g, '-'),
  ).replace(/^-+|-+$/g, '');

/** `{yyyymm}_{product}_{segment}_{geo}_{goal}`; parts that are empty are left out. */
export const campaignOf = (parts: {
  readonly month: string;
  readonly product: string;
  readonly segment: string;
  readonly geo: string;
  readonly goal: string;
}): string =>
  [parts.month.slice(0, 7).replace('-', ''), parts.product, parts.segment, parts.geo, parts.goal]
    .map(cleanTag)
    .filter((part) => part !== '')
    .join('_');

/** Something wrong with a link or a tag, and what to do. */
export interface UtmProblem {
  readonly key: UtmKey | 'landing';
  readonly text: Text;
}

const problem = (key: UtmProblem['key'], ru: string, en: string): UtmProblem => ({ key, text: t(ru, en) });

/** What is wrong with a value as people typed it. */
function tagProblems(key: UtmKey, value: string): UtmProblem[] {
  const outside = outsideMacros(value.trim(), (part) => part).replace(MACRO, '');
  if (/[а-яё]/i.test(outside))
    return [problem(key, `${key}: русские буквы, станут латиницей`, `${key}: Russian letters, become Latin`)];
  if (/\s/.test(outside)) return [problem(key, `${key}: пробел, станет дефисом`, `${key}: a space, becomes a hyphen`)];
  if (/[A-Z]/.test(outside))
    return [problem(key, `${key}: заглавные, станут строчными`, `${key}: capitals, become small`)];
  if (!ALLOWED.test(outside))
    return [problem(key, `${key}: лишние знаки, будут убраны`, `${key}: other signs, left out`)];
  return [];
}

const isMedium = (value: string): boolean => (UTM_MEDIUMS as readonly string[]).includes(value);

/** Parts of an address: before the query, the query without `?`, the fragment with `#`. */
function partsOf(address: string): { readonly base: string; readonly query: string; readonly fragment: string } {
  const hash = address.indexOf('#');
  const fragment = hash < 0 ? '' : address.slice(hash);
  const rest = hash < 0 ? address : address.slice(0, hash);
  const mark = rest.indexOf('?');
  return { base: mark < 0 ? rest : rest.slice(0, mark), query: mark < 0 ? '' : rest.slice(mark + 1), fragment };
}

const keysOf = (query: string): string[] =>
  query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => (part.split('=')[0] ?? '').toLowerCase());

function landingProblems(landing: string): UtmProblem[] {
  if (!/^https?:\/\/[^\s/?#]+\.[^\s]+$/i.test(landing))
    return [
      problem(
        'landing',
        'Адрес страницы начинается с https:// и не содержит пробелов',
        'The address of the page begins with https:// and has no spaces',
      ),
    ];
  const own = keysOf(partsOf(landing).query).filter((key) => (UTM_KEYS as readonly string[]).includes(key));
  return own.length === 0
    ? []
    : [
        problem(
          'landing',
          `В адресе уже есть ${own[0] ?? ''}: уберите метку из адреса`,
          `The address has ${own[0] ?? ''} already: take the tag out of it`,
        ),
      ];
}

export interface BuiltLink {
  /** Null while the link cannot be made. */
  readonly url: string | null;
  readonly tags: UtmTags;
  /** What was repaired or has to be repaired. */
  readonly problems: readonly UtmProblem[];
  /** Whether the link can be used as it is: problems that were repaired do not forbid it. */
  readonly usable: boolean;
}

/** Percent-encodes what may not stand in a query; what a tag may hold, and the braces of macros, stay. */
const encoded = (value: string): string => outsideMacros(value, encodeURIComponent);

/** Builds a tagged link. Source, medium and campaign have to be there; two tags of one name are refused. */
export function buildLink(landing: string, given: UtmTags): BuiltLink {
  const address = landing.trim();
  const tags: Partial<Record<UtmKey, string>> = {};
  const repaired: UtmProblem[] = [];
  const blocking: UtmProblem[] = landingProblems(address);
  for (const key of UTM_KEYS) {
    const typed = given[key] ?? '';
    const value = cleanTag(typed);
    if (typed.trim() !== '') repaired.push(...tagProblems(key, typed));
    if (value.length > MAX_TAG)
      blocking.push(problem(key, `${key} длиннее ${MAX_TAG} знаков`, `${key} is longer than ${MAX_TAG} signs`));
    if (value !== '') tags[key] = value;
  }
  for (const key of ['utm_source', 'utm_medium', 'utm_campaign'] as const)
    if (tags[key] === undefined) blocking.push(problem(key, `Не заполнен ${key}`, `${key} is empty`));
  if (tags.utm_medium !== undefined && !isMedium(tags.utm_medium))
    blocking.push(
      problem(
        'utm_medium',
        `utm_medium бывает: ${UTM_MEDIUMS.join(', ')}`,
        `utm_medium is one of ${UTM_MEDIUMS.join(', ')}`,
      ),
    );
  const usable = blocking.length === 0;
  return { url: usable ? withTags(address, tags) : null, tags, problems: [...blocking, ...repaired], usable };
}

function withTags(address: string, tags: UtmTags): string {
  const { base, query, fragment } = partsOf(address);
  const added = UTM_KEYS.flatMap((key) => (tags[key] === undefined ? [] : [`${key}=${encoded(tags[key])}`]));
  return `${base}?${[...(query === '' ? [] : [query]), ...added].join('&')}${fragment}`;
}

/** Campaigns seen with leads that no link of ours carries: somebody else's tags, or a link made by hand. In order of first sight. */
export function foreignCampaigns(seen: readonly string[], ours: readonly string[]): string[] {
  const known = new Set(ours.map(cleanTag));
  return [...new Set(seen.map((value) => value.trim()).filter((value) => value !== '' && !known.has(cleanTag(value))))];
}
