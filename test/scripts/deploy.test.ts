/** `npm run deploy` against a stand-in for clasp that notes what it is asked: which commands, in which order, with whose id. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ID = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';

/** A clasp that answers as the real one prints, and fails where it is told to. */
function standIn(home: string, fails = ''): string {
  const file = path.join(home, 'clasp.mjs');
  writeFileSync(
    file,
    `#!/usr/bin/env node
import { appendFileSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
const [, , ...args] = process.argv;
const project = existsSync('.clasp.json') ? JSON.parse(readFileSync('.clasp.json', 'utf8')).scriptId : '';
appendFileSync(${JSON.stringify(path.join(home, 'calls.txt'))}, [project, ...args].join(' ') + '\\n');
if (args[0] === 'show-authorized-user' && ${JSON.stringify(fails)} === args[0]) { console.log('Not logged in.'); process.exit(0); }
if (args[0] === ${JSON.stringify(fails)}) { console.error('Quota exceeded.'); process.exit(1); }
if (args[0] === 'create-script') writeFileSync('.clasp.json', JSON.stringify({ scriptId: '${ID}', rootDir: args.at(-1) }));
console.log({ 'create-version': 'Created version 7', 'create-deployment': 'Deployed AKfycbx-new @7' }[args[0]] ?? '');
`,
  );
  chmodSync(file, 0o755);
  return file;
}

function deploy(env: Record<string, string>, fails = '', args: readonly string[] = []) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'pulse-deploy-'));
  const clasp = standIn(home, fails);
  const run = (): ReturnType<typeof spawnSync> =>
    spawnSync('node', ['scripts/deploy.mjs', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env, PULSE_DEPLOY_DIR: home, PULSE_CLASP: clasp, PULSE_SKIP_BUILD: '1' },
    });
  const calls = (): string[] => {
    const file = path.join(home, 'calls.txt');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  };
  return { home, run, calls };
}

describe('npm run deploy', () => {
  it('makes a script when there is none, then pushes, versions and deploys; the second time it updates the same deployment', () => {
    const { run, calls, home } = deploy({});
    expect(run()).toMatchObject({ status: 0 });
    expect(calls().map((line) => line.trim().replace(' --rootDir dist', ''))).toEqual([
      'show-authorized-user',
      'create-script --type standalone --title Marketing Pulse',
      `${ID} push --force`,
      `${ID} create-version v0.1.0`,
      `${ID} create-deployment -V 7 -d Marketing Pulse v0.1.0`,
    ]);
    expect(JSON.parse(readFileSync(path.join(home, 'deployment.json'), 'utf8'))).toEqual({ id: 'AKfycbx-new' });
    run();
    expect(calls().at(-1)).toBe(`${ID} update-deployment -V 7 -d Marketing Pulse v0.1.0 AKfycbx-new`);
    expect(calls().filter((line) => line.includes('create-script'))).toHaveLength(1);
  });

  it('takes the id from the environment, and refuses what is none', () => {
    const given = deploy({ PULSE_SCRIPT_ID: ID });
    given.run();
    expect(given.calls()).toContain(`${ID} push --force`);
    const wrong = deploy({ PULSE_SCRIPT_ID: 'my script' });
    expect(wrong.run()).toMatchObject({ status: 1, stderr: expect.stringContaining('Project settings') });
    expect(wrong.calls().join()).not.toContain('push');
  });

  it('says what to do when nobody is logged in, and sends nothing', () => {
    const { run, calls } = deploy({ PULSE_SCRIPT_ID: ID }, 'show-authorized-user');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('npx clasp login') });
    expect(calls()).toHaveLength(1);
  });

  it('stops at the command that clasp refuses, with its words', () => {
    const { run, calls } = deploy({ PULSE_SCRIPT_ID: ID }, 'create-version');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('Quota exceeded.') });
    expect(calls().join()).not.toContain('deployment');
  });

  it('pushes the manifest, the code and the pages, and nothing else, as clasp itself lists them', () => {
    const { run, home } = deploy({ PULSE_SCRIPT_ID: ID });
    run();
    writeFileSync(path.join(home, 'dist', 'secret.json'), '{}');
    const listed = spawnSync(path.resolve('node_modules/.bin/clasp'), ['show-file-status', '--json'], {
      cwd: home,
      encoding: 'utf8',
    });
    const { filesToPush } = JSON.parse(listed.stdout) as { filesToPush: string[] };
    const names = filesToPush.map((file) => path.basename(file)).sort();
    expect(names).toEqual(expect.arrayContaining(['Code.js', 'appsscript.json', 'sidebar.html']));
    expect(names.filter((name) => !/^(Code\.js|appsscript\.json|\w+\.html)$/.test(name))).toEqual([]);
  });

  it('sends nothing in a dry run', () => {
    const { run, calls } = deploy({}, '', ['--dry-run']);
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('would run: clasp push --force') });
    expect(calls()).toEqual([]);
  });

  it('commits nobody’s id', () => {
    expect(JSON.parse(readFileSync('.clasp.json', 'utf8'))).toEqual({ scriptId: '', rootDir: 'dist' });
    expect(readFileSync('.gitignore', 'utf8')).toContain('.deploy/');
  });
});
