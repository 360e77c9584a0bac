/** Gets the reader of files from the server once and keeps it while the panel is open. */
import { leftBehind, runPart } from '../pageScript';
import { READER_NAME, type MakeReader, type Reader } from '../reader/api';

let loading: Promise<Reader> | null = null;

async function load(): Promise<Reader> {
  const source = await runPart('reader');
  const make = leftBehind<MakeReader>(READER_NAME);
  if (!make) throw new Error('the reader did not start');
  return make(source);
}

/** The reader; asks again after a failure. @throws RpcError */
export function loadReader(): Promise<Reader> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
