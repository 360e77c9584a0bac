/** Properties, cache, locks, session, utilities: what the script has besides files. */
import { createHash, randomUUID } from 'node:crypto';
import { requireAuthority, requireScope } from './authorization';
import { guard } from './guard';
import type { RunContext } from './types';

const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;

function properties(bag: Record<string, string>): object {
  const check = (key: string, value: string): void => {
    if (typeof value !== 'string') throw new Error("The parameters (String,Object) don't match the method signature for PropertiesService.Properties.setProperty.");
    if (Buffer.byteLength(value) > MAX_VALUE) throw new Error('Argument too large: value');
    const total = Object.entries({ ...bag, [key]: value }).reduce((sum, [name, text]) => sum + Buffer.byteLength(name) + Buffer.byteLength(text), 0);
    if (total > MAX_STORE) throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
  };
  return guard('Properties', {
    getProperty: (key: string) => bag[key] ?? null,
    setProperty: (key: string, value: string) => {
      check(key, value);
      bag[key] = value;
    },
    deleteProperty: (key: string) => void delete bag[key],
    getProperties: () => ({ ...bag }),
    getKeys: () => Object.keys(bag),
    deleteAllProperties: () => Object.keys(bag).forEach((key) => delete bag[key]),
  });
}

export function propertiesService(context: RunContext): object {
  const allowed = (what: string): void => {
    if (context.session.authMode === 'NONE') throw new Error(`You do not have permission to call ${what}.`);
  };
  return guard('PropertiesService', {
    getUserProperties: () => {
      allowed('PropertiesService.getUserProperties');
      return properties((context.store.userProperties[context.session.user] ??= {}));
    },
    getScriptProperties: () => {
      allowed('PropertiesService.getScriptProperties');
      return properties(context.store.scriptProperties);
    },
    getDocumentProperties: () => {
      allowed('PropertiesService.getDocumentProperties');
      const file = context.session.activeFile;
      return file ? properties((context.store.documentProperties[file.id] ??= {})) : null;
    },
  });
}

export function session(context: RunContext): object {
  const user = (what: string): object => {
    requireAuthority(context, what);
    requireScope(context, what, ['userinfo.email']);
    return guard('User', { getEmail: () => context.session.user });
  };
  return guard('Session', {
    getActiveUser: () => user('Session.getActiveUser'),
    getEffectiveUser: () => user('Session.getEffectiveUser'),
    getActiveUserLocale: () => context.session.locale ?? 'en',
    getScriptTimeZone: () => context.options.manifest.timeZone ?? 'Etc/GMT',
    getTemporaryActiveUserKey: () => createHash('sha256').update(context.session.user).digest('base64'),
  });
}

/** Java's date patterns, those in use: yyyy MM dd HH mm ss and quoted text. */
function formatDate(date: Date, timeZone: string, pattern: string): string {
  let parts: Intl.DateTimeFormatPart[];
  try {
    parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(date);
  } catch {
    throw new Error(`Invalid argument: ${timeZone}. Should be of type: TimeZone`);
  }
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const fields: Readonly<Record<string, string>> = { yyyy: value('year'), MM: value('month'), dd: value('day'), HH: value('hour'), mm: value('minute'), ss: value('second') };
  return pattern.replace(/'([^']*)'|yyyy|MM|dd|HH|mm|ss|[A-Za-z]+/g, (token, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    const field = fields[token];
    if (field === undefined) throw new Error(`The local runtime does not know the date pattern ${token}`);
    return field;
  });
}

/** A date of the script's own context is no instance of ours: it is told by its method. */
const timeOf = (date: unknown): number => {
  const getTime = (date as { getTime?: () => number } | null)?.getTime;
  if (typeof getTime !== 'function') throw new Error("The parameters don't match the method signature for Utilities.formatDate.");
  return (date as { getTime: () => number }).getTime();
};

export function utilities(context: RunContext): object {
  return guard('Utilities', {
    getUuid: () => randomUUID(),
    sleep: (ms: number) => {
      context.sleptMs += ms;
    },
    formatDate: (date: unknown, timeZone: string, pattern: string) => formatDate(new Date(timeOf(date)), timeZone, pattern),
    base64Encode: (text: string) => Buffer.from(text).toString('base64'),
  });
}

export function lockService(context: RunContext): object {
  let held = false;
  const lock = (): object =>
    guard('Lock', {
      tryLock: () => (held = true),
      waitLock: () => {
        held = true;
      },
      releaseLock: () => {
        held = false;
      },
      hasLock: () => held,
    });
  return guard('LockService', { getUserLock: lock, getScriptLock: lock, getDocumentLock: () => (context.session.activeFile ? lock() : null) });
}
