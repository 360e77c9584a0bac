/** `google.script.run` for a host: the page's side as text, and the call of a script function with what the page sent. */
import { toTransferable } from './transferable';
import type { RunResult, Runtime, Session } from './types';

export { bridgeScript } from './pageScript';
export { checkArgument, NotTransferable, toTransferable } from './transferable';

/** What the page gets: the value for its success handler, or the message for its failure handler; and the run itself for the host. */
export type PageReply = { readonly run: RunResult | null } & (
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }
);

/**
 * Runs a function for a page, under FULL authority as Google does. Arguments and result are copies; what cannot cross fails the call.
 */
export function callFromPage(
  runtime: Runtime,
  session: Session,
  functionName: string,
  args: readonly unknown[],
): PageReply {
  let given: readonly unknown[];
  try {
    given = toTransferable(args) as readonly unknown[];
  } catch (error) {
    return { ok: false, message: (error as Error).message, run: null };
  }
  const run = runtime.run(functionName, given, { ...session, authMode: 'FULL' });
  if (!run.ok) return { ok: false, message: `${run.error.name}: ${run.error.message}`, run };
  try {
    return { ok: true, value: toTransferable(run.value) ?? null, run };
  } catch (error) {
    return { ok: false, message: (error as Error).message, run };
  }
}
