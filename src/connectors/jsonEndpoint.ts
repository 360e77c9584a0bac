/**
 * Any address that answers with JSON: where the list is, where the next page is told, and which field is which column are settings. The
 * key goes to the address that the person typed and to no other host, whatever the answer says.
 */
import { t } from '../shared/text';
import { FILE_COLUMNS, type FileKind } from '../imports/fileKinds';
import { commonFailure, failed, objectOf, onward, parsed, textOf } from './answers';
import type { Access, Connector, Cursor, HttpRequest, HttpResponse, Page, Row, Settings } from './types';

const ADDRESS = /^https:\/\/([a-z0-9.-]+(?::\d+)?)(\/\S*)?$/i;
/** Pages after which something is wrong with the paging. */
const MAX_PAGES = 1000;

const kindOf = (settings: Settings): FileKind => (settings.kind === 'spend' ? 'spend' : 'leads');
const hostOf = (url: string): string => (ADDRESS.exec(url.trim())?.[1] ?? '').toLowerCase();

/** Value at a dotted path; an empty path is the value itself. */
function at(value: unknown, path: string): unknown {
  if (path.trim() === '') return value;
  return path
    .trim()
    .split('.')
    .reduce<unknown>((inner, key) => {
      if (Array.isArray(inner)) return inner[Number(key)] as unknown;
      const object = objectOf(inner);
      return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
    }, value);
}

/** `lead_id = id; created = created_at` as pairs; null when a line is no pair or its column is not known. */
function mapping(settings: Settings): readonly (readonly [column: string, path: string])[] | null {
  const known = new Set(FILE_COLUMNS[kindOf(settings)].map(({ key }) => key));
  const pairs = (settings.fields ?? '')
    .split(/[;\n]/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('=').map((part) => part.trim()));
  const good = pairs.every(
    ([column = '', path = '', ...rest]) => known.has(column) && path !== '' && rest.length === 0,
  );
  return good ? pairs.map(([column = '', path = '']) => [column, path] as const) : null;
}

const lacking = (settings: Settings): readonly string[] => {
  const named = new Set((mapping(settings) ?? []).map(([column]) => column));
  return FILE_COLUMNS[kindOf(settings)]
    .filter(({ key, required }) => required && !named.has(key))
    .map(({ key }) => key);
};

function request({ settings, secret }: Access, cursor: Cursor): HttpRequest {
  const header = (settings.header ?? '').trim() || 'Authorization';
  const value =
    header.toLowerCase() === 'authorization' && !/\s/.test(secret.trim()) ? `Bearer ${secret.trim()}` : secret;
  return {
    method: 'GET',
    // the cursor comes back from the panel: the key goes to the host of the settings all the same
    url: hostOf(textOf(cursor.url)) === hostOf(settings.url ?? '') ? textOf(cursor.url) : (settings.url ?? '').trim(),
    headers: { Accept: 'application/json', ...(secret.trim() === '' ? {} : { [header]: value.trim() }) },
  };
}

function nextUrl(body: unknown, settings: Settings): string | null | 'elsewhere' {
  const next = textOf(at(body, settings.next ?? ''));
  if ((settings.next ?? '').trim() === '' || next === '') return null;
  const [base = '', ...old] = (settings.url ?? '').trim().split('?');
  const parameter = (settings.parameter ?? '').trim();
  if (parameter !== '') {
    const others = old
      .join('?')
      .split('&')
      .filter((part) => part !== '' && part.split('=')[0] !== parameter);
    return `${base}?${[...others, `${parameter}=${encodeURIComponent(next)}`].join('&')}`;
  }
  const full = next.startsWith('/') && !next.startsWith('//') ? `https://${hostOf(base)}${next}` : next;
  return ADDRESS.test(full) && hostOf(full) === hostOf(base) ? full : 'elsewhere';
}

function read(response: HttpResponse, cursor: Cursor, { settings }: Access): Page {
  const common = commonFailure(response, cursor);
  if (common) return common;
  const body = parsed(response);
  const items = at(body, settings.items ?? '');
  const pairs = mapping(settings);
  if (!Array.isArray(items) || !pairs) return failed('format');
  const rows = items.map((item): Row => Object.fromEntries(pairs.map(([key, path]) => [key, textOf(at(item, path))])));
  const next = nextUrl(body, settings);
  const pages = Number(cursor.pages ?? 0) + 1;
  if (next === 'elsewhere' || pages > MAX_PAGES) return failed('format');
  return {
    kind: 'rows',
    rows,
    next: next === null || items.length === 0 ? null : onward(cursor, { url: next, pages }),
  };
}

export const jsonEndpoint: Connector = {
  key: 'json',
  title: t('Свой адрес (JSON)', 'Own address (JSON)'),
  kind: kindOf,
  fields: [
    { key: 'url', title: t('Адрес', 'Address'), hint: t('https://…', 'https://…'), required: true },
    {
      key: 'kind',
      title: t('Что загружать', 'What to import'),
      hint: t('Лиды или расходы.', 'Leads or spend.'),
      required: true,
      choices: [
        { code: 'leads', title: t('Лиды', 'Leads') },
        { code: 'spend', title: t('Расходы', 'Spend') },
      ],
    },
    {
      key: 'items',
      title: t('Где список', 'Where the list is'),
      hint: t(
        'Путь через точку, например data.items; пусто — сам ответ.',
        'A dotted path such as data.items; empty is the answer itself.',
      ),
      required: false,
    },
    {
      key: 'fields',
      title: t('Поля', 'Fields'),
      hint: t(
        'Через точку с запятой: lead_id = id; created = created_at; status = stage.name',
        'Separated by semicolons: lead_id = id; created = created_at; status = stage.name',
      ),
      required: true,
    },
    {
      key: 'next',
      title: t('Следующая страница', 'Next page'),
      hint: t(
        'Путь к адресу или метке следующей страницы; пусто — страница одна.',
        'Path to the address or mark of the next page; empty is a single page.',
      ),
      required: false,
    },
    {
      key: 'parameter',
      title: t('Параметр страницы', 'Page parameter'),
      hint: t(
        'Если ответ даёт метку, а не адрес: cursor, page…',
        'If the answer gives a mark and no address: cursor, page…',
      ),
      required: false,
    },
    {
      key: 'header',
      title: t('Заголовок с ключом', 'Header of the key'),
      hint: t('Обычно Authorization.', 'Usually Authorization.'),
      required: false,
    },
  ],
  secret: {
    title: t('Ключ', 'Key'),
    hint: t('Если адрес открыт, оставьте прочерк.', 'If the address is open, type a dash.'),
  },
  problem: ({ settings }) => {
    if (!ADDRESS.test((settings.url ?? '').trim()))
      return t('Адрес должен начинаться с https://', 'The address has to begin with https://');
    if (!/^[A-Za-z0-9-]*$/.test((settings.header ?? '').trim()))
      return t('Заголовок — латинские буквы и дефис', 'A header is Latin letters and hyphens');
    if (mapping(settings) === null) return t('Поля пишутся парами: колонка = путь', 'Fields are pairs: column = path');
    const missing = lacking(settings);
    return missing.length === 0
      ? null
      : t(`Не хватает полей: ${missing.join(', ')}`, `Fields are missing: ${missing.join(', ')}`);
  },
  start: () => ({ pages: 0 }),
  request: (access, cursor) => request(access.secret.trim() === '-' ? { ...access, secret: '' } : access, cursor),
  read,
};
