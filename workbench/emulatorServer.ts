/** `npm run emulator -- --port N [--data DIR] [--users A,B]`: Sheets v4, Docs v1 and Drive v3 at Google's real paths, and nothing else. */
import { parseArgs } from 'node:util';
import { createEmulator } from '../emulator/emulator';
import { serveHttp } from '../emulator/http';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    data: { type: 'string' },
    users: { type: 'string', default: 'user@example.com,teammate@example.com' },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  throw new Error(`--port wants a number from 0 to 65535, not ${values.port}`);

const emulator = createEmulator({
  users: values.users.split(','),
  ...(values.data === undefined ? {} : { dataDir: values.data, shared: true }),
});
const server = await serveHttp(emulator, { port });
console.log(
  `Sheets v4, Docs v1 and Drive v3 on http://127.0.0.1:${server.port}/${values.data === undefined ? ' (in memory)' : ` (files in ${values.data})`}`,
);

const stop = (): void => {
  emulator.flush();
  void server.close().then(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
