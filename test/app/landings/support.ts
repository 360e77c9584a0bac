/** A department in the local host with its landing page published, and a visitor of that page. */
import type { Host } from '../../../workbench/host';
import type { LandingsView } from '../../../src/panel/contract';
import { DEPARTMENT } from '../../../src/department/index';
import { pick, type Language } from '../../../src/shared/text';
import { madeDepartment } from '../../support/madeDepartment';
import type { WebAnswer } from '../../../emulator/runtime/webApp';

export const ADDRESS = 'http://127.0.0.1:8080/exec';

export interface Site {
  readonly host: Host;
  readonly pulse: string;
  readonly library: string;
  readonly language: Language;
  /** Lets time pass for the script. */
  readonly wait: (seconds: number) => void;
  readonly get: (query?: string) => WebAnswer;
  readonly post: (fields: Readonly<Record<string, string>>) => WebAnswer;
  /** Opens the page, waits as a person does and sends its form with these fields in place of its own. */
  readonly send: (fields: Readonly<Record<string, string>>, query?: string) => WebAnswer;
  /** Rows of a table by the keys of its columns. */
  readonly rows: (tab: string) => Record<string, string | number>[];
  readonly setCell: (tab: string, row: number, column: string, value: string | number) => void;
  readonly view: () => LandingsView;
  readonly publish: (code?: string) => LandingsView;
}

/** A page with entities read back, as a browser shows its source. */
const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The page inside Google's frame. */
export function inner(answer: WebAnswer): string {
  const source = /srcdoc="([^"]*)"/.exec(answer.body)?.[1];
  if (source === undefined) throw new Error(`no frame in: ${answer.body.slice(0, 300)}`);
  return unescape(source);
}

/** Fields of the form of a page, with their values. */
export function fieldsOf(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input ([^>]*)>/g)].map((match) => match[1] ?? '');
  const attribute = (input: string, name: string): string =>
    unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? '');
  return Object.fromEntries(
    inputs
      .filter((input) => attribute(input, 'type') !== 'checkbox' || / checked/.test(input))
      .map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
  );
}

export function makeSite(language: Language, contacts: 'masked' | 'full' = 'full'): Site {
  let now = Date.parse('2026-03-30T09:00:00Z');
  const { host } = madeDepartment({ language, now }, { now: () => now, checkResponses: true, webAppUrl: ADDRESS });
  const [pulse, library] = [host.fileByPart('pulse'), host.fileByPart('library')];

  const tabOf = (tab: string) => {
    const found = DEPARTMENT.tabs.find((each) => each.key === tab);
    if (found?.kind !== 'table') throw new Error(`${tab} is no table`);
    return { found, file: found.workbook === 'library' ? library : pulse, title: pick(found.title, language) };
  };
  const api = (method: 'GET' | 'PUT', url: string, body?: unknown): unknown => {
    const answer = host.emulator.handle({ method, url, body });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const rows = (tab: string): Record<string, string | number>[] => {
    const { found, file, title } = tabOf(tab);
    const range = encodeURIComponent(`'${title}'`);
    const read = api('GET', `/v4/spreadsheets/${file}/values/${range}?valueRenderOption=UNFORMATTED_VALUE`) as {
      values?: (string | number)[][];
    };
    return (read.values ?? [])
      .slice(1)
      .map((cells) => Object.fromEntries(found.columns.map((column, index) => [column.key, cells[index] ?? ''])))
      .filter((row) => Object.values(row).some((value) => value !== '' && value !== (false as unknown)));
  };
  const letter = (index: number): string =>
    (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));
  const setCell = (tab: string, row: number, column: string, value: string | number): void => {
    const { found, file, title } = tabOf(tab);
    const at = `${letter(found.columns.findIndex((each) => each.key === column))}${row + 1}`;
    const range = encodeURIComponent(`'${title}'!${at}`);
    api('PUT', `/v4/spreadsheets/${file}/values/${range}?valueInputOption=RAW`, { values: [[value]] });
  };
  if (contacts === 'full') allowContacts(api, pulse, language);

  const get = (query = 'page=wms-3pl'): WebAnswer => host.web({ method: 'GET', query });
  const post = (fields: Readonly<Record<string, string>>): WebAnswer =>
    host.web({
      method: 'POST',
      query: '',
      contentType: 'application/x-www-form-urlencoded',
      body: new URLSearchParams(fields).toString(),
    });
  const wait = (seconds: number): void => void (now += seconds * 1000);
  return {
    host,
    pulse,
    library,
    language,
    wait,
    get,
    post,
    rows,
    setCell,
    send: (fields, query) => {
      const form = fieldsOf(inner(get(query)));
      wait(20);
      return post({ ...form, ...fields });
    },
    view: () => host.call('landings', {}, pulse),
    publish: (code = 'wms-3pl') => host.call('publishLanding', { code, address: ADDRESS }, pulse),
  };
}

/** The owner lets contacts be stored, in the settings tab. */
function allowContacts(
  api: (method: 'GET' | 'PUT', url: string, body?: unknown) => unknown,
  pulse: string,
  language: Language,
): void {
  const value = language === 'ru' ? 'Хранить контакты' : 'Store contacts';
  api('PUT', `/v4/spreadsheets/${pulse}/values/settings_contact_storage?valueInputOption=RAW`, { values: [[value]] });
}

/** What a person types. */
export const ANNA = { name: 'Анна', phone: '8 (912) 345-67-89', company: 'Север Логистик', consent: 'yes' } as const;
