/** insertPerson, insertRichLink, insertDate: smart chips, which take one unit each. */
import type { Draft } from '../draft';
import { insertElement, type Place } from '../edit/insert';
import { kindOfSegment } from '../model/tabs';
import type { Json } from '../model/types';
import { insertionOf, type Handler } from './arguments';
import { objectStyle } from './objects';

function outsideFootnotes(draft: Draft, place: Place, what: string): void {
  if (kindOfSegment(draft.tab(place.tabId).documentTab, place.segmentId) === 'footnotes')
    draft.fail(`${what} cannot be inserted inside a footnote.`);
}

const insertPerson: Handler = (draft, args) => {
  const place = insertionOf(draft, args);
  const given = (args.personProperties ?? {}) as Json;
  if (typeof given.email !== 'string' || !given.email.includes('@'))
    draft.fail('The email of the person must be given.');
  const personId = draft.newId('kix.');
  const personProperties = { ...(given.name ? { name: given.name } : {}), email: given.email };
  insertElement(draft, place, { person: { personId, personProperties, textStyle: objectStyle(draft, place) } });
  return undefined;
};

/** The link is not followed: its title is the one given, or its address. */
const insertRichLink: Handler = (draft, args) => {
  const place = insertionOf(draft, args);
  const { uri, title, mimeType } = (args.richLinkProperties ?? {}) as Json;
  if (typeof uri !== 'string' || !/^https?:\/\//.test(uri)) draft.fail('The URI of the rich link must be given.');
  const richLinkId = draft.newId('kix.');
  const richLinkProperties = { title: title ?? uri, uri, ...(mimeType ? { mimeType } : {}) };
  insertElement(draft, place, { richLink: { richLinkId, richLinkProperties, textStyle: objectStyle(draft, place) } });
  return undefined;
};

const DEFAULT_DATE: Json = {
  timeZoneId: 'etc/UTC',
  locale: 'en',
  dateFormat: 'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED',
  timeFormat: 'TIME_FORMAT_DISABLED',
};

const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  DATE_FORMAT_MONTH_DAY_ABBREVIATED: { month: 'short', day: 'numeric' },
  DATE_FORMAT_MONTH_DAY_FULL: { month: 'long', day: 'numeric' },
  DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED: { month: 'short', day: 'numeric', year: 'numeric' },
  DATE_FORMAT_ISO8601: {},
};

function displayText(date: Json): string {
  const moment = new Date(String(date.timestamp));
  const options = FORMATS[String(date.dateFormat)] ?? FORMATS.DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED ?? {};
  if (date.dateFormat === 'DATE_FORMAT_ISO8601') return moment.toISOString().slice(0, 10);
  const timeZone = String(date.timeZoneId).replace(/^etc\//i, 'Etc/');
  return new Intl.DateTimeFormat(String(date.locale), { ...options, timeZone }).format(moment);
}

const insertDate: Handler = (draft, args) => {
  const place = insertionOf(draft, args);
  outsideFootnotes(draft, place, 'Dates');
  const given = (args.dateElementProperties ?? {}) as Json;
  if (typeof given.timestamp !== 'string' || Number.isNaN(Date.parse(given.timestamp)))
    draft.fail('The timestamp of the date must be given.');
  const dateElementProperties = { ...DEFAULT_DATE, ...given };
  const dateId = draft.newId('kix.');
  insertElement(draft, place, {
    dateElement: {
      dateId,
      dateElementProperties: { ...dateElementProperties, displayText: displayText(dateElementProperties) },
      textStyle: objectStyle(draft, place),
    },
  });
  return undefined;
};

/** Handlers of this file by the name of the request's kind. */
export const CHIP_REQUESTS: Readonly<Record<string, Handler>> = { insertPerson, insertRichLink, insertDate };
