/** The workbench's web server: the page, and what it asks. Listens on this machine only. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { Host } from '../host';
import { answerApi } from './api';

const PAGE = path.join(import.meta.dirname, '..', 'page');

interface Assets {
  readonly html: string;
  readonly js: string;
  readonly css: string;
}

async function buildPage(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: [path.join(PAGE, 'main.tsx')],
    outdir: path.join(PAGE, 'out'),
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const text = (extension: string): string => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return { html: await readFile(path.join(PAGE, 'index.html'), 'utf8'), js: text('.js'), css: text('.css') };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const text = await textOf(request);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  fileName?: string,
): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(fileName === undefined
      ? {}
      : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }),
  });
  response.end(body);
}

/** The script's web app, as visitors reach it. */
async function answerWeb(host: Host, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const isPost = request.method === 'POST';
  const answer = host.web({
    method: isPost ? 'POST' : 'GET',
    query: url.search.slice(1),
    pathInfo: decodeURIComponent(url.pathname.slice('/exec/'.length)),
    ...(isPost ? { body: await textOf(request), contentType: request.headers['content-type'] ?? '' } : {}),
  });
  host.flush();
  response.writeHead(answer.status, { ...answer.headers, 'cache-control': 'no-store' });
  response.end(answer.body);
}

export interface WorkbenchServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves until closed; port 0 takes a free one. */
export async function serveWorkbench(host: Host, port: number): Promise<WorkbenchServer> {
  const assets = await buildPage();
  const pages: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html; charset=utf-8', assets.html],
    '/app.js': ['text/javascript; charset=utf-8', assets.js],
    '/app.css': ['text/css; charset=utf-8', assets.css],
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[url.pathname];
    if (page) return send(response, 200, page[0], page[1]);
    if (url.pathname === '/exec' || url.pathname.startsWith('/exec/')) return answerWeb(host, request, response, url);
    if (url.pathname === '/favicon.ico') return send(response, 204, 'image/x-icon', '');
    const user = url.searchParams.get('user') ?? host.emulator.users[0] ?? '';
    const reply = await answerApi(
      host,
      request.method ?? 'GET',
      url.pathname,
      url.searchParams,
      await bodyOf(request),
      user,
    );
    if (reply) send(response, reply.status, reply.type, reply.body, reply.fileName);
    else send(response, 404, 'text/plain; charset=utf-8', 'not found');
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      send(response, 500, 'text/plain; charset=utf-8', (error as Error).message),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  host.deployAt(`${own}exec`);
  return {
    url: own,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
