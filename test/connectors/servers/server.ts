/** A system of the outside world in the process of the test: a function from the request that the script made to the answer. */
import type { FetchAnswer } from '../../../emulator/runtime/types';

export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly query: URLSearchParams;
  readonly path: string;
}

export const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): FetchAnswer => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export type Server = (asked: Asked) => FetchAnswer;

/** `fetch` of the host over servers by host name; an unknown one is no address. */
export const network =
  (servers: Readonly<Record<string, Server>>, log: Asked[] = []) =>
  (url: string, params: Readonly<Record<string, unknown>>): FetchAnswer => {
    const { hostname, pathname, searchParams } = new URL(url);
    const server = servers[hostname];
    if (!server) throw new Error(`no such host: ${hostname}`);
    const payload = params.payload;
    const asked: Asked = {
      url,
      path: pathname,
      query: searchParams,
      method: String(params.method ?? 'get'),
      headers: (params.headers ?? {}) as Record<string, string>,
      body: typeof payload === 'string' ? JSON.parse(payload) : null,
    };
    log.push(asked);
    return server(asked);
  };
