/** `console` and `Logger`. Both work in every authorization mode. */
import { format } from 'node:util';
import type { Method } from '../realm';
import type { LogEntry } from '../types';
import type { ServiceContext } from './context';

/** The `console` of Apps Script: five severities, and timers that log milliseconds. */
export function makeConsole({ realm, run }: ServiceContext): object {
  const timers = new Map<string, number>();
  const writer = (severity: LogEntry['severity']): Method => ({
    call: (args) => run.write(severity, format(...args)),
  });
  return realm.service('console', {
    log: writer('DEBUG'),
    info: writer('INFO'),
    warn: writer('WARNING'),
    error: writer('ERROR'),
    time: { signatures: ['String'], call: ([label]) => void timers.set(String(label), run.elapsedMs()) },
    timeEnd: {
      signatures: ['String'],
      call: ([label]) => {
        const started = timers.get(String(label));
        timers.delete(String(label));
        if (started !== undefined) run.write('DEBUG', `${String(label)}: ${Math.round(run.elapsedMs() - started)}ms`);
      },
    },
  });
}

/** `Logger`: one text log of the run. */
export function makeLogger({ realm, run }: ServiceContext): object {
  const lines: string[] = [];
  const logger = realm.service('Logger', {
    log: {
      call: ([first, ...rest]) => {
        const line = typeof first === 'string' ? format(first, ...rest) : format(first);
        lines.push(line);
        run.write('INFO', line);
        return logger;
      },
    },
    getLog: { signatures: [''], call: () => lines.map((line) => `${line}\n`).join('') },
    clear: { signatures: [''], call: () => void lines.splice(0) },
  });
  return logger;
}
