/** Opens the workbench on a folder of files: with a sample department at its first start, or with an empty spreadsheet. */
import type { Language } from '../src/shared/text';
import { createHost } from './host';
import { makeSampleDepartment } from './sample/makeSampleDepartment';
import { serveWorkbench } from './server/serve';
import { share } from './server/stand';

export interface Workbench {
  readonly url: string;
  /** Keeps what is open and closes the server. */
  readonly close: () => Promise<void>;
}

export interface OpenWith {
  /** Folder of the Drive. */
  readonly dataDir: string;
  readonly language: Language;
  /** Without a department, as a team has it before the wizard. */
  readonly empty: boolean;
  /** 0 for any free one. */
  readonly port: number;
  /** Told what is being made at the first start. */
  readonly tell?: (line: string) => void;
}

/** Opens that folder as a Drive and serves the workbench on it. Rejects when the port is taken. */
export async function openWorkbench({ dataDir, language, empty, port, tell }: OpenWith): Promise<Workbench> {
  const host = createHost({ dataDir, language });
  // a Cloud project to try BigQuery with, and one that refuses as a project without billing does
  for (const [id, billing] of [
    ['demo-project', true],
    ['demo-sandbox', false],
  ] as const)
    host.emulator.setCloudProject({ id, enabled: true, billing, users: host.emulator.users });
  if (host.emulator.list().length === 0) {
    if (empty) host.newSpreadsheet(language === 'ru' ? 'Новая таблица' : 'Untitled spreadsheet');
    else {
      tell?.(language === 'ru' ? 'Первый запуск: собираю отдел-пример' : 'First start: making the sample department');
      const made = makeSampleDepartment(host, language, (line) => tell?.(`  ${line}`));
      share(host, made, host.emulator.users[1] ?? '');
    }
  }
  host.flush();
  const server = await serveWorkbench(host, port);
  return {
    url: server.url,
    close: () => {
      host.flush();
      return server.close();
    },
  };
}
