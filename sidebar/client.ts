/**
 * The server as typed promises. Every call settles: one that has not answered in time is reported as lost, since its outcome is
 * then unknown, and the next try says so.
 */
import type { Api, Method, PanelError, RpcReply } from '../src/panel/contract';
import { callServer } from './googleScript';
import { LOST, troubleOf } from './troubles';

/** An error as the panel shows it. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  constructor(
    readonly shown: PanelError,
    /** The call may have been carried out although no answer came. */
    readonly outcomeUnknown: boolean,
  ) {
    super(shown.code);
  }
}

/** After so long without an answer people are told, and can ask what was really done. */
export const SILENCE_MS = 30_000;
/** A portion of an import or of documents takes longer than other calls, and is done again when its answer is lost. */
const PORTION_MS = 90_000;
const LARGE: ReadonlySet<Method> = new Set<Method>([
  'importRows',
  'undo',
  'settleSections',
  // all workbooks are read to the last row
  'planLanguage',
  'startLanguage',
]);
/** No run of a script lives longer at Google. */
const RUN_LIMIT_MS = 360_000;

function withDeadline<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RpcError(LOST, true)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Calls a method. A step of a run is waited for as long as Google lets it live: who drives it tells of the silence. @throws RpcError only. */
export async function call<M extends Method>(method: M, input: Parameters<Api[M]>[0]): Promise<ReturnType<Api[M]>> {
  let text: string;
  try {
    text = await withDeadline(
      callServer(method, JSON.stringify(input)),
      method === 'stepJob' || method === 'adoptTable' ? RUN_LIMIT_MS : LARGE.has(method) ? PORTION_MS : SILENCE_MS,
    );
  } catch (error) {
    throw error instanceof RpcError ? error : new RpcError(troubleOf(error), true);
  }
  const reply = JSON.parse(text) as RpcReply<ReturnType<Api[M]>>;
  if (!reply.ok) throw new RpcError(reply.error, ['API', 'INTERNAL'].includes(reply.error.code));
  return reply.value;
}
