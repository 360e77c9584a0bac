/** What is published, kept in the script's properties: which department is served, and each page as it was when somebody published it. */
import type { Language } from '../../shared/text';
import type { LandingPage } from '../../landing/model';
import type { WebPort } from '../webPort';

/** The department that this deployment serves. */
export interface Site {
  readonly departmentId: string;
  /** File ids of the workbooks. */
  readonly pulse: string;
  readonly language: Language;
  readonly timeZone: string;
  /** Address of the deployment, as the owner gave it. */
  readonly address: string;
  /** Signs the forms and turns contacts into keys; never leaves the script. */
  readonly secret: string;
}

export interface PublishedPage {
  readonly page: LandingPage;
  /** Names of product and segment for the lead. */
  readonly product: string;
  readonly segment: string;
}

const SITE = 'landing.site';
const PAGE = 'landing.page.';
/** A property holds 9 KB; a sign of a text takes at most 3 bytes for each UTF-16 unit. */
const CHUNK = 2900;
/** All properties together hold 500 KB, and a department has a dozen pages. */
export const MAX_PAGE_LENGTH = 40_000;

type State = Readonly<Record<string, string>>;

/** Pieces of a text that each fit into a property; a pair of surrogates is never torn apart. */
export function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + CHUNK);
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    chunks.push(text.slice(start, end));
    start = end;
  }
  return chunks;
}

const keysOf = (state: State, code: string): string[] =>
  Object.keys(state).filter(
    (key) => key.startsWith(`${PAGE}${code}.`) && /^\d+$/.test(key.slice(PAGE.length + code.length + 1)),
  );

function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/** Everything published, from one read of the properties. */
export class Published {
  private constructor(private readonly state: State) {}

  static read(web: WebPort): Published {
    return new Published(web.state.all());
  }

  /** Null while nothing was ever published. */
  site(): Site | null {
    return parse<Site>(this.state[SITE] ?? '');
  }

  /** Codes of the published pages, in the order of the alphabet. */
  codes(): string[] {
    const codes = Object.keys(this.state).flatMap((key) => {
      const code = /^landing\.page\.([\w-]+)\.0$/.exec(key)?.[1];
      return code === undefined ? [] : [code];
    });
    return codes.sort();
  }

  page(code: string): PublishedPage | null {
    const keys = keysOf(this.state, code);
    if (keys.length === 0) return null;
    const text = keys.map((_, index) => this.state[`${PAGE}${code}.${index}`] ?? '').join('');
    return parse<PublishedPage>(text);
  }

  /** Publishes a page in place of its earlier version. */
  static write(web: WebPort, site: Site, published: PublishedPage): void {
    const { code } = published.page;
    const old = keysOf(web.state.all(), code);
    const chunks = chunksOf(JSON.stringify(published));
    const values = Object.fromEntries(chunks.map((chunk, index) => [`${PAGE}${code}.${index}`, chunk]));
    web.state.set({ [SITE]: JSON.stringify(site), ...values });
    web.state.remove(old.filter((key) => !(key in values)));
  }

  static remove(web: WebPort, code: string): void {
    web.state.remove(keysOf(web.state.all(), code));
  }
}

/** Address of a published page; with `test` its form makes a test lead that does not count. */
export const pageUrl = (site: Site, code: string, test = false): string =>
  `${site.address}?page=${encodeURIComponent(code)}${test ? '&test=1&utm_source=test&utm_medium=test&utm_campaign=test' : ''}`;
