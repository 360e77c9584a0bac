/** `npm start [-- --empty] [--lang ru|en] [--port N] [--data DIR]`: the workbench, with a sample department at its first start. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkbench } from './open';

const { values } = parseArgs({
  options: {
    empty: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'ru' },
    port: { type: 'string', default: '8080' },
    data: { type: 'string' },
  },
});
const language = values.lang === 'en' ? 'en' : 'ru';
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  throw new Error(`--port wants a number from 0 to 65535, not ${values.port}`);
const dataDir =
  values.data ??
  path.join(import.meta.dirname, '..', '.data', values.empty ? `empty-${language}` : `workbench-${language}`);

const workbench = await openWorkbench({ dataDir, language, empty: values.empty, port, tell: console.log });
console.log(`${workbench.url}  (${dataDir})`);

const stop = (): void => void workbench.close().then(() => process.exit(0));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
