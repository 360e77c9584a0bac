/** A runtime over a tiny API that records its requests. */
import type { ApiResponse } from '../../../emulator/api';
import { createRuntime } from '../../../emulator/runtime/createRuntime';
import type { AppApiRequest, Manifest, Runtime, RuntimeOptions, Session } from '../../../emulator/runtime/types';

export const MANIFEST: Manifest = {
  timeZone: 'Etc/GMT',
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ],
  },
  oauthScopes: [
    'drive.file',
    'spreadsheets.currentonly',
    'script.container.ui',
    'script.scriptapp',
    'userinfo.email',
  ].map((name) => `https://www.googleapis.com/auth/${name}`),
};

export const FULL: Session = {
  user: 'owner@example.com',
  authMode: 'FULL',
  activeFile: { id: 'file-1', kind: 'spreadsheet' },
};

export interface ScriptHost {
  readonly runtime: Runtime;
  readonly requests: readonly AppApiRequest[];
  /** The value of a run that must succeed. */
  readonly value: (functionName: string, args?: readonly unknown[], session?: Session) => unknown;
  /** `name: message` of a run that must fail. */
  readonly failure: (functionName: string, args?: readonly unknown[], session?: Session) => string;
}

/** A host for a script; the API echoes each request unless `answer` says otherwise. */
export function scriptHost(
  code: string,
  options: Partial<RuntimeOptions> = {},
  answer: (request: AppApiRequest) => ApiResponse = (body) => ({ status: 200, body }),
): ScriptHost {
  const requests: AppApiRequest[] = [];
  const handle = (request: AppApiRequest) => {
    requests.push(request);
    return answer(request);
  };
  const runtime = createRuntime({
    code,
    manifest: MANIFEST,
    api: { handle },
    now: () => 1_700_000_000_000,
    ...options,
  });
  const run = (name: string, args: readonly unknown[] = [], session = FULL) => runtime.run(name, args, session);
  return {
    runtime,
    requests,
    value: (...call) => {
      const result = run(...call);
      if (!result.ok) throw new Error(`${result.error.name}: ${result.error.message}`);
      return result.value;
    },
    failure: (...call) => {
      const result = run(...call);
      if (result.ok) throw new Error(`the run succeeded with ${JSON.stringify(result.value)}`);
      return `${result.error.name}: ${result.error.message}`;
    },
  };
}

/** The value of one expression in a fresh script. */
export const evaluate = (expression: string, options: Partial<RuntimeOptions> = {}, session: Session = FULL): unknown =>
  scriptHost(`function main() { return ${expression}; }`, options).value('main', [], session);

/** `name: message` of the error of one expression in a fresh script. */
export const failureOf = (expression: string, options: Partial<RuntimeOptions> = {}, session: Session = FULL): string =>
  scriptHost(`function main() { return ${expression}; }`, options).failure('main', [], session);
