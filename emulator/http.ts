/** The HTTP face of the emulator, at Google's real paths. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiRequest } from './api';
import { control } from './control';
import type { Emulator } from './emulator';
import { RunKilled } from './faults';

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
  response.end(body === '' ? '' : JSON.stringify(body, null, 2));
}

const badJson = {
  error: { code: 400, message: 'Invalid JSON payload received. Parser failed.', status: 'INVALID_ARGUMENT' },
};

async function answer(emulator: Emulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = await bodyOf(request);
  const type = request.headers['content-type'] ?? '';
  const isUpload = request.url?.startsWith('/upload/') ?? false;
  let body: unknown;
  if (isUpload) body = bytes;
  else if (bytes.length > 0) {
    try {
      body = JSON.parse(bytes.toString('utf8'));
    } catch {
      sendJson(response, 400, badJson);
      return;
    }
  }
  const own = control(emulator, request.method ?? 'GET', request.url ?? '/', body);
  if (own) {
    sendJson(response, own.status, own.body);
    return;
  }
  const latency = emulator.latencyOf(request.method ?? 'GET', request.url ?? '/');
  if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
  const user = request.headers['x-emulator-user'];
  const result = emulator.handle({
    method: request.method as ApiRequest['method'],
    url: request.url ?? '/',
    ...(body === undefined ? {} : { body }),
    contentType: type,
    ...(typeof user === 'string' ? { user } : {}),
  });
  emulator.flush();
  if (result.contentType) {
    response.writeHead(result.status, { 'content-type': result.contentType });
    response.end(result.body as Uint8Array);
  } else sendJson(response, result.status, result.body);
}

/** A fault of the emulator itself is said as what it is; a killed run leaves without a word. */
function fail(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (error instanceof RunKilled || response.headersSent) {
    request.socket.destroy();
    return;
  }
  const message = `The emulator failed: ${error instanceof Error ? error.message : String(error)}`;
  sendJson(response, 500, { error: { code: 500, message, status: 'INTERNAL' } });
}

export interface HttpServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves until closed; port 0 takes a free one. A fault that kills a run closes the connection without an answer. */
export async function serveHttp(
  emulator: Emulator,
  options: { readonly port: number; readonly host?: string },
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    answer(emulator, request, response).catch((error: unknown) => fail(error, request, response));
  });
  await new Promise<void>((resolve) => server.listen(options.port, options.host ?? '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
