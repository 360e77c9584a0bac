/** Use cases of the panel: list landing pages, publish and take down, save one as a file. */
import { AppError } from '../../shared/errors';
import { t, type Text } from '../../shared/text';
import { CONTACT_STORAGE } from '../../shared/codes/landing';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import { renderLanding } from '../../landing/page';
import { safeUrl } from '../../landing/escape';
import type { LandingPage } from '../../landing/model';
import { spreadsheetUrl } from '../documents/documentData';
import { snapshotOf } from '../setup/open';
import { workbookId } from '../setup/record';
import { journalRequests } from '../tables/journal';
import { requireColumns, tableOf } from '../tables/requireColumns';
import { recordWrites, writeCells } from '../tables/tableWrite';
import { textOf, type TableRow } from '../tables/tableRead';
import type { Ports } from '../ports';
import { missingForForm, pageOf, unwritten } from './landingPage';
import { openLandings, rowOf, type OpenedLandings } from './open';
import { MAX_PAGE_LENGTH, pageUrl, Published, type PublishedPage, type Site } from './published';
import type { LandingFile, LandingsView, LandingView } from './views';

/** Addresses of a deployed web app, and of the local host. */
const ADDRESS =
  /^(https:\/\/script\.google\.com\/(a\/(macros\/)?[\w.-]+\/|)macros\/s\/[\w-]+\/exec|http:\/\/(127\.0\.0\.1|localhost):\d+\/exec)$/;
const WORKSPACE_ADDRESS = /^https:\/\/script\.google\.com\/a\/macros\/[\w.-]+\/s\/[\w-]+\/exec$/;

const refuse = (text: Text): AppError => new AppError('BAD_INPUT', text.en, { text });

/** Whether the settings allow contacts to stand in the workbook; anything unclear means that they do not. */
export const storesContacts = (value: Scalar): boolean => {
  const full = CONTACT_STORAGE.find((choice) => choice.code === 'full');
  const said = String(value ?? '')
    .trim()
    .toLowerCase();
  return full !== undefined && [full.code, full.label.ru, full.label.en].some((word) => word.toLowerCase() === said);
};

function viewOf(opened: OpenedLandings, row: TableRow, published: Published): LandingView {
  const page = pageOf(opened.tables, row, opened.context);
  const site = published.site();
  const isOut = site?.departmentId === opened.record.departmentId && published.page(page.code) !== null;
  return {
    code: page.code,
    title: textOf(row, 'title') || page.code,
    status: textOf(row, 'status'),
    blocking: missingForForm(page),
    advice: unwritten(page),
    published: site && isOut ? { url: pageUrl(site, page.code), testUrl: pageUrl(site, page.code, true) } : null,
  };
}

function view(ports: Ports, opened: OpenedLandings): LandingsView {
  const published = Published.read(ports.web);
  const site = published.site();
  const [pulse, library] = [workbookId(opened.record, 'pulse'), workbookId(opened.record, 'library')];
  const own = site?.departmentId === opened.record.departmentId ? site.address : '';
  return {
    pages: opened.rows
      .filter((row) => opened.statusOf(row) !== 'archived' || published.page(textOf(row, 'code')) !== null)
      .map((row) => viewOf(opened, row, published)),
    address: own || (ports.web.address() ?? ''),
    contactsMasked: !storesContacts(opened.values.field('settings', 'contact_storage')),
    settingsLink: spreadsheetUrl(pulse, tabId('settings')),
    registerLink: spreadsheetUrl(library, tabId('landings')),
    textsLink: spreadsheetUrl(library, tabId('landing_sections')),
  };
}

export const landingsView = (ports: Ports, definition: DepartmentDefinition): LandingsView =>
  view(ports, openLandings(ports, definition));

function checkedAddress(address: string): string {
  const text = address.trim();
  if (ADDRESS.test(text) || WORKSPACE_ADDRESS.test(text)) return text;
  throw refuse(
    t(
      'Это не адрес веб-приложения: он начинается с https://script.google.com и кончается на /exec',
      'This is no address of a web app: it begins with https://script.google.com and ends with /exec',
    ),
  );
}

/** The site to publish on; another department's site is not taken over while it has pages. */
function siteFor(ports: Ports, opened: OpenedLandings, address: string): Site {
  const published = Published.read(ports.web);
  const before = published.site();
  const { record } = opened;
  if (before && before.departmentId !== record.departmentId && published.codes().length > 0)
    throw refuse(
      t(
        'Эта установка уже показывает посадочные другого отдела: снимите их или разверните дополнение отдельно',
        'This installation already serves the pages of another department: take them down, or deploy the add-on separately',
      ),
    );
  return {
    departmentId: record.departmentId,
    pulse: workbookId(record, 'pulse'),
    language: record.language,
    timeZone: record.timeZone,
    address: checkedAddress(address),
    secret: before?.secret ?? `${ports.newId()}${ports.newId()}`,
  };
}

/** Tells the register when and where the page was published, and the journal who did it: one batch a workbook. */
function note(ports: Ports, opened: OpenedLandings, row: TableRow, url: string | null, startedMs: number): void {
  const { record, tables } = opened;
  if (tables.landings.state) {
    const values = { published_at: url === null ? null : ports.nowSerial(record.timeZone), published_url: url };
    const writes = recordWrites(tables.landings.state, row.row, values);
    if (writes.length > 0)
      ports.sheets.batchUpdate(workbookId(record, 'library'), writeCells(tables.landings.state.sheetId, writes));
  }
  const pulse = snapshotOf(ports, workbookId(record, 'pulse'));
  const code = textOf(row, 'code');
  const requests = journalRequests(ports, pulse, record.language, {
    what:
      url === null
        ? t('Посадочная снята', 'Landing page taken down')
        : t('Посадочная опубликована', 'Landing page published'),
    result: { ru: code, en: code },
    changes: 1,
    startedMs,
    details: { ru: url ?? '', en: url ?? '' },
  });
  if (requests.length > 0) ports.sheets.batchUpdate(pulse.spreadsheetId, requests);
}

/** Puts a page on the web as it is now; later edits of the workbook reach it with the next publishing. @throws AppError BAD_INPUT */
export function publishLanding(
  ports: Ports,
  definition: DepartmentDefinition,
  input: { readonly code: string; readonly address: string },
): LandingsView {
  const startedMs = ports.now();
  const opened = openLandings(ports, definition);
  const row = rowOf(opened, input.code);
  const page = pageOf(opened.tables, row, opened.context);
  const [missing] = missingForForm(page);
  if (missing) throw refuse(missing);
  const site = siteFor(ports, opened, input.address);
  const pulse = snapshotOf(ports, site.pulse);
  requireColumns(pulse, tableOf(definition, 'leads'), LEAD_NEEDS, opened.record.language);
  const published: PublishedPage = {
    page,
    product: textOf(row, 'product'),
    segment: textOf(row, 'segment'),
  };
  if (JSON.stringify(published).length > MAX_PAGE_LENGTH)
    throw refuse(
      t(
        'Текст страницы слишком длинный: сократите его до 40 000 знаков',
        'The page is too long: cut it to 40,000 characters',
      ),
    );
  Published.write(ports.web, site, published);
  note(ports, opened, row, pageUrl(site, page.code), startedMs);
  return landingsView(ports, definition);
}

/** Columns of Leads without which a form could not be kept. */
export const LEAD_NEEDS = ['lead_id', 'created', 'status', 'landing', 'contact', 'contact_key'];

/** Takes a page off the web; its texts and leads stay. */
export function unpublishLanding(
  ports: Ports,
  definition: DepartmentDefinition,
  input: { readonly code: string },
): LandingsView {
  const startedMs = ports.now();
  const opened = openLandings(ports, definition);
  const row = rowOf(opened, input.code);
  if (Published.read(ports.web).site()?.departmentId === opened.record.departmentId) {
    Published.remove(ports.web, input.code);
    note(ports, opened, row, null, startedMs);
  }
  return landingsView(ports, definition);
}

/** Where the form of a file goes: the team's own address, else the published page, else nowhere. */
function fileAction(
  ports: Ports,
  opened: OpenedLandings,
  row: TableRow,
): { readonly action: string; readonly note: Text } {
  const own = textOf(row, 'form_url');
  if (safeUrl(own) !== '') return { action: own, note: t(`Форма уходит на ${own}`, `The form goes to ${own}`) };
  const published = Published.read(ports.web);
  const site = published.site();
  if (site?.departmentId === opened.record.departmentId && published.page(textOf(row, 'code')) !== null)
    return {
      action: site.address,
      note: t('Форма приходит в «Лиды» этого отдела', 'The form comes to Leads of this department'),
    };
  return {
    action: '',
    note: t(
      'Формы на странице нет, только контакт: опубликуйте страницу или впишите столбец «Куда уходит форма»',
      'The page has no form, only the contact: publish the page or fill the column “Form goes to”',
    ),
  };
}

function checkFile(page: LandingPage, action: string): void {
  const [missing] = action === '' ? [] : missingForForm(page);
  if (missing) throw refuse(missing);
  if (action === '' && page.contact.trim() === '')
    throw refuse(
      t(
        'Странице некуда отправить человека: впишите контакт, адрес формы или опубликуйте её',
        'The page leads nowhere: give it a contact or a form address, or publish it',
      ),
    );
}

/** The page as one file for any site; it needs nothing else beside it. @throws AppError BAD_INPUT */
export function landingFile(
  ports: Ports,
  definition: DepartmentDefinition,
  input: { readonly code: string },
): LandingFile {
  const opened = openLandings(ports, definition);
  const row = rowOf(opened, input.code);
  const page = pageOf(opened.tables, row, opened.context);
  const { action, note: told } = fileAction(ports, opened, row);
  checkFile(page, action);
  return {
    fileName: `${page.code.replace(/[^\w-]/g, '_')}.html`,
    html: renderLanding(page, { hosting: 'file', action, hidden: {} }).html,
    note: told,
  };
}
