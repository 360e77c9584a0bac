/** An emulator behind HTTP for tests, with Google's own Node clients pointed at it. */
import { docs } from '@googleapis/docs';
import { drive } from '@googleapis/drive';
import { sheets } from '@googleapis/sheets';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../../emulator/emulator';
import { serveHttp } from '../../../emulator/http';

export const OWNER = 'owner@example.com';
export const TEAMMATE = 'teammate@example.com';

export interface Served {
  readonly emulator: Emulator;
  readonly rootUrl: string;
  readonly sheets: ReturnType<typeof sheets>;
  readonly docs: ReturnType<typeof docs>;
  readonly drive: ReturnType<typeof drive>;
  readonly close: () => Promise<void>;
}

/** Clients without credentials; `user` goes along in a header that only the emulator knows. */
export async function served(options: EmulatorOptions = {}, user = OWNER, emulator?: Emulator): Promise<Served> {
  const own = emulator ?? createEmulator({ checkResponses: true, ...options });
  const server = await serveHttp(own, { port: 0 });
  const rootUrl = `http://127.0.0.1:${server.port}/`;
  // the clients load node-fetch by a dynamic import, which jest does not allow; Node's own fetch is the same to them
  const settings = { rootUrl, headers: { 'x-emulator-user': user }, retry: false, fetchImplementation: fetch };
  return {
    emulator: own,
    rootUrl,
    sheets: sheets({ version: 'v4', ...settings }),
    docs: docs({ version: 'v1', ...settings }),
    drive: drive({ version: 'v3', ...settings }),
    close: server.close,
  };
}

interface ClientError {
  readonly status?: number;
  readonly code?: number | string;
  readonly message: string;
  readonly response?: { readonly status: number; readonly data: ReturnType<typeof JSON.parse> };
}

/** Status and body of the error that a client's call ends with. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ status: number; body: ReturnType<typeof JSON.parse> }> {
  try {
    await call;
  } catch (error) {
    const { response, message } = error as ClientError;
    if (!response) throw new Error(`no answer: ${message}`, { cause: error });
    return { status: response.status, body: response.data };
  }
  throw new Error('the call went through');
}
