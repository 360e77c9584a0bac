/**
 * The built-in services of Apps Script, as far as an editor add-on of this kind uses them. A service that exists at Google and is not
 * made here is a guard whose every member is an error that names it.
 */
import { installAdvancedServices } from '../advanced/installAdvancedServices';
import type { Execution } from '../execution';
import type { Realm } from '../realm';
import type { CardOutput, WebOutput } from '../types';
import { makeBlobs } from './blob';
import { makeCacheService } from './cacheService';
import { makeCharts } from './charts/charts';
import { makeCardService } from './cards/cardService';
import { makeContentService } from './contentService';
import { enumeration } from './context';
import { makeDocumentApp } from './documents/documentApp';
import { makeHtmlService } from './htmlService';
import { makeLockService } from './lockService';
import { makeConsole, makeLogger } from './log';
import { makeMailApp } from './mailApp';
import { makePropertiesService } from './propertiesService';
import { makeScriptApp } from './scriptApp';
import { makeSession } from './session';
import { makeSpreadsheetApp } from './spreadsheetApp';
import { makeUiOf } from './ui';
import { makeUrlFetchApp } from './urlFetchApp';
import { makeUtilities } from './utilities';

/** Services of Apps Script that the local runtime knows of and does not have. */
const ABSENT = [
  'BigQuery',
  'CalendarApp',
  'ConferenceDataService',
  'ContactsApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'XmlService',
];

export interface Installed {
  readonly enumOf: (mode: string) => unknown;
  /** What a web app would answer with this value; undefined when it cannot. */
  readonly outputOf: (value: unknown) => WebOutput | undefined;
  /** The cards or the response that a card function gave; undefined when the value is neither. */
  readonly cardOf: (value: unknown) => CardOutput | undefined;
}

/** Puts the services into a new context. `enumOf` gives the value of `ScriptApp.AuthMode` for an event object. */
export function installServices(realm: Realm, run: Execution): Installed {
  const context = { realm, run };
  const authModes = enumeration(realm, 'ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
  const blobs = makeBlobs(context);
  const html = makeHtmlService(context);
  const content = makeContentService(context);
  const cards = makeCardService(context);
  const uiOf = makeUiOf(context, html.pageOf);
  const services: Readonly<Record<string, object>> = {
    console: makeConsole(context),
    Logger: makeLogger(context),
    SpreadsheetApp: makeSpreadsheetApp(context, uiOf),
    DocumentApp: makeDocumentApp(context, uiOf, blobs),
    HtmlService: html.service,
    PropertiesService: makePropertiesService(context),
    CacheService: makeCacheService(context),
    CardService: cards.service,
    Charts: makeCharts(context, blobs),
    LockService: makeLockService(context),
    MailApp: makeMailApp(context),
    Session: makeSession(context),
    ScriptApp: makeScriptApp(context, authModes),
    Utilities: makeUtilities(context, blobs),
    ContentService: content.service,
    UrlFetchApp: makeUrlFetchApp(context, blobs),
  };
  for (const name of ABSENT) realm.define(name, realm.service(name, {}));
  for (const [name, service] of Object.entries(services)) realm.define(name, service);
  installAdvancedServices(context, blobs);
  return {
    enumOf: (mode) => authModes.value(mode),
    cardOf: cards.outputOf,
    outputOf: (value) => {
      const text = content.textOf(value);
      return text ? { kind: 'text', ...text } : html.outputOf(value);
    },
  };
}
