/** Gets the reader of files from the server once and keeps it while the panel is open. */
import { call } from '../client';
import { READER_NAME, type MakeReader, type Reader } from '../reader/api';

let loading: Promise<Reader> | null = null;

/** Runs the script of a page and gives what it leaves behind. */
function runScript(html: string): Reader {
  const source = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  const script = document.createElement('script');
  script.textContent = source;
  document.head.append(script);
  script.remove();
  const make = (globalThis as unknown as Record<string, MakeReader | undefined>)[READER_NAME];
  if (!make) throw new Error('the reader did not start');
  return make(source);
}

/** The reader; asks again after a failure. @throws RpcError */
export function loadReader(): Promise<Reader> {
  loading ??= call('importReader', {})
    .then(({ html }) => runScript(html))
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
