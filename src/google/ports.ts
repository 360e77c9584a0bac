/** The world as the use cases see it, made of Google's services. */
import { parseDateParts } from './moment';
import type { Ports } from '../app/ports';
import { docsPort } from './docs';
import { netPort } from './fetch';
import { warehousePort } from './bigquery';
import { drivePort } from './drive';
import { picturesPort } from './pictures';
import { mailPort, schedulePort } from './schedule';
import { sheetsPort } from './sheets';
import { storePort } from './store';
import { webPort } from './web';

const DAY = 'yyyy-MM-dd';
const MOMENT = "yyyy-MM-dd'T'HH:mm:ss";

/** Id of the file that is open: a spreadsheet, or a document when the add-on was opened there. */
function activeFile(): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return spreadsheet ? spreadsheet.getId() : '';
}

/** Works under `spreadsheets.currentonly`, so also for a person who has not granted the file. */
const openFileNote = (key: string): string | null =>
  SpreadsheetApp.getActiveSpreadsheet()?.createDeveloperMetadataFinder().withKey(key).find()[0]?.getValue() ?? null;

export const googlePorts: Ports = {
  sheets: sheetsPort,
  docs: docsPort,
  drive: drivePort,
  store: storePort,
  web: webPort,
  net: netPort,
  warehouse: warehousePort,
  schedule: schedulePort,
  mail: mailPort,
  pictures: picturesPort,
  activeFile,
  openFileNote,
  user: () => Session.getActiveUser().getEmail(),
  now: () => new Date().getTime(),
  today: (timeZone) => Utilities.formatDate(new Date(), timeZone, DAY),
  nowSerial: (timeZone) => parseDateParts(Utilities.formatDate(new Date(), timeZone, MOMENT)),
  page: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
  newId: () => Utilities.getUuid(),
  userLanguage: () => Session.getActiveUserLocale(),
  timeZone: () => SpreadsheetApp.getActiveSpreadsheet()?.getSpreadsheetTimeZone() ?? Session.getScriptTimeZone(),
  log: (event, data) => console.info(JSON.stringify({ event, ...data })),
};
