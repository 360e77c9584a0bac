/** `npm start [-- --empty] [--lang ru|en] [--port N] [--data DIR]`: the workbench, with a sample department at its first start. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createHost } from './host';
import { makeSampleDepartment } from './sample/makeSampleDepartment';
import { serveWorkbench } from './server/serve';
import { share } from './server/stand';

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

const host = createHost({ dataDir, language });
// a Cloud project to try BigQuery with, and one that refuses as a project without billing does
for (const [id, billing] of [
  ['demo-project', true],
  ['demo-sandbox', false],
] as const)
  host.emulator.setCloudProject({ id, enabled: true, billing, users: host.emulator.users });
if (host.emulator.list().length === 0 && !values.empty) {
  console.log(language === 'ru' ? 'Первый запуск: собираю отдел-пример' : 'First start: making the sample department');
  share(
    host,
    makeSampleDepartment(host, language, (line) => console.log(`  ${line}`)),
    host.emulator.users[1] ?? '',
  );
}
if (values.empty && host.emulator.list().length === 0)
  host.newSpreadsheet(language === 'ru' ? 'Новая таблица' : 'Untitled spreadsheet');
host.flush();
const server = await serveWorkbench(host, port);
console.log(`${server.url}  (${dataDir})`);

const stop = (): void => {
  host.flush();
  void server.close().then(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
