// `npm run verify:live`: writes dist-live/, an Apps Script project that runs the emulator's conformance cases in a real account.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const MANIFEST = {
  timeZone: 'Etc/GMT',
  runtimeVersion: 'V8',
  exceptionLogging: 'STACKDRIVER',
  oauthScopes: ['drive.file', 'script.external_request'].map((name) => `https://www.googleapis.com/auth/${name}`),
};

/** Writes Code.js, appsscript.json and README.md into a folder, which is emptied first. */
export async function writeLiveProject(folder) {
  const cases = JSON.parse(await readFile(path.join(ROOT, 'test/emulator/conformance/cases.json'), 'utf8'));
  const runner = await readFile(path.join(ROOT, 'scripts/verifyLive/runner.js'), 'utf8');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'Code.js'), `var CASES = ${JSON.stringify(cases, null, 1)};\n\n${runner}`);
  await writeFile(path.join(folder, 'appsscript.json'), `${JSON.stringify(MANIFEST, null, 2)}\n`);
  await copyFile(path.join(ROOT, 'scripts/verifyLive/README.md'), path.join(folder, 'README.md'));
  return cases.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(ROOT, 'dist-live');
  console.log(`${await writeLiveProject(folder)} cases in ${folder}; README.md there says how to run them`);
}
