/**
 * The server as typed promises. Every call settles: one that has not answered in time is reported as lost, since its outcome is
 * then unknown, and the next try says so.
 */
import type { Api, Method, PanelError, RpcReply } from '../src/panel/contract';
import { callServer } from './googleScript';
import { LOST, TRANSPORT } from './strings';

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

const LOST_AFTER_MS = 30_000;
/** A step may take up to a minute by design; only then is it lost. */
const STEP_LOST_AFTER_MS = 90_000;

function withDeadline<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RpcError(LOST, true)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Calls a method. @throws RpcError always of this kind. */
export async function call<M extends Method>(method: M, input: Parameters<Api[M]>[0]): Promise<ReturnType<Api[M]>> {
  const deadline = ['stepJob', 'importRows', 'adoptTable'].includes(method) ? STEP_LOST_AFTER_MS : LOST_AFTER_MS;
  let text: string;
  try {
    text = await withDeadline(callServer(method, JSON.stringify(input)), deadline);
  } catch (error) {
    throw error instanceof RpcError ? error : new RpcError(TRANSPORT, true);
  }
  const reply = JSON.parse(text) as RpcReply<ReturnType<Api[M]>>;
  if (!reply.ok) throw new RpcError(reply.error, ['API', 'INTERNAL'].includes(reply.error.code));
  return reply.value;
}
