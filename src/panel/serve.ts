/**
 * The one entry of the panel: `rpc(method, json)` checks the method and its input, runs it, and answers in one envelope. No
 * stack, no id and no lead data leaves here; an unknown error is logged by its name and told neutrally.
 */
import * as v from 'valibot';
import { AppError, isAppError } from '../shared/errors';
import type { Ports } from '../app/ports';
import { type Method, type RpcReply } from './contract';
import { panelError } from './errors';

export interface Handler {
  readonly input: v.GenericSchema;
  readonly run: (input: never, ports: Ports) => unknown;
}

export type Handlers = Readonly<Record<Method, Handler>>;

function parseInput(method: string, handler: Handler, json: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new AppError('BAD_INPUT', `the input of ${method} is not JSON`, { method });
  }
  const result = v.safeParse(handler.input, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new AppError('BAD_INPUT', issue.message, { method, path: v.getDotPath(issue) ?? '' });
}

/** Where an error of ours arose. Its message is left out of the log: Google's repeat the values that they refuse. */
const placesOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' ');

/** Makes the `rpc` function for these handlers. It never throws: a thrown error would reach the page without its meaning. */
export const serve =
  (handlers: Handlers, ports: Ports) =>
  (method: unknown, json: unknown): string => {
    const reply = ((): RpcReply<unknown> => {
      try {
        if (typeof method !== 'string' || !Object.prototype.hasOwnProperty.call(handlers, method)) {
          throw new AppError('BAD_INPUT', 'unknown method', { method: String(method) });
        }
        const handler = handlers[method as Method];
        return {
          ok: true,
          value: handler.run(parseInput(method, handler, typeof json === 'string' ? json : '{}') as never, ports),
        };
      } catch (error) {
        const known = isAppError(error);
        ports.log('rpc.failed', {
          method: String(method),
          code: known ? error.code : 'INTERNAL',
          name: (error as Error).name,
          ...(known ? {} : { at: placesOf(error) }),
        });
        return { ok: false, error: panelError(error) };
      }
    })();
    return JSON.stringify(reply);
  };
