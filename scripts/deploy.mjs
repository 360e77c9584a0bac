// `npm run deploy [-- --dry-run] [-- --check]`: builds, pushes, makes a version and a deployment with clasp. docs/publishing/install.md says how to use it.
// The script's id is nobody's to commit: it comes from PULSE_SCRIPT_ID, else from .deploy/.clasp.json, else `clasp create-script` makes one.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
/** Kept out of git: the id and what clasp writes. */
const HOME = path.resolve(process.env.PULSE_DEPLOY_DIR ?? path.join(ROOT, '.deploy'));
const PROJECT = path.join(HOME, '.clasp.json');
const DEPLOYMENT = path.join(HOME, 'deployment.json');
const CLASP = process.env.PULSE_CLASP ?? path.join(ROOT, 'node_modules', '.bin', 'clasp');
const TITLE = 'Marketing Pulse';

const dry = process.argv.includes('--dry-run');
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** A step that cannot go on: what happened and the one thing to do. */
class Stop extends Error {}

function clasp(args, why) {
  console.log(`${dry ? 'would run' : 'run'}: clasp ${args.join(' ')}`);
  if (dry) return '';
  try {
    return execFileSync(CLASP, args, { cwd: HOME, encoding: 'utf8', stdio: ['inherit', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Stop(`${why}\n${String(error.stderr || error.stdout || error.message).trim()}`);
  }
}

/** Builds, and copies the result beside the id: clasp refuses a root folder outside of its project's. */
function build() {
  console.log('build');
  if (dry) return;
  if (process.env.PULSE_SKIP_BUILD === undefined) execFileSync('node', ['build.mjs'], { cwd: ROOT, stdio: 'pipe' });
  rmSync(path.join(HOME, 'dist'), { recursive: true, force: true });
  cpSync(path.join(ROOT, 'dist'), path.join(HOME, 'dist'), { recursive: true });
}

const writeProject = (scriptId) => {
  if (!dry) writeFileSync(PROJECT, `${JSON.stringify({ scriptId, rootDir: 'dist' }, null, 2)}\n`);
};

/** Makes sure that there is a script to push to. */
function project() {
  const id = process.env.PULSE_SCRIPT_ID ?? readJson(PROJECT).scriptId ?? '';
  if (id !== '') {
    if (!/^[\w-]{20,}$/.test(id))
      throw new Stop(
        `PULSE_SCRIPT_ID does not look like a script id: ${id}\nCopy it from the script editor: Project settings → IDs.`,
      );
    writeProject(id);
    return;
  }
  clasp(
    ['create-script', '--type', 'standalone', '--title', TITLE, '--rootDir', 'dist'],
    'clasp could not make a script. Is the Apps Script API on? https://script.google.com/home/usersettings',
  );
  // clasp fetches the new script's empty manifest over ours
  build();
}

/** The number in clasp's "Created version 7". */
function newVersion() {
  const text = clasp(['create-version', `v${version}`], 'clasp could not make a version.');
  const number = /(\d+)/.exec(text)?.[1];
  if (!dry && number === undefined) throw new Stop(`clasp did not tell the number of the version: ${text.trim()}`);
  return number ?? 'N';
}

function deploy(number) {
  const known = process.env.PULSE_DEPLOYMENT_ID ?? readJson(DEPLOYMENT).id ?? '';
  const what = ['-V', number, '-d', `${TITLE} v${version}`];
  if (known !== '') return void clasp(['update-deployment', ...what, known], 'clasp could not update the deployment.');
  const text = clasp(['create-deployment', ...what], 'clasp could not make a deployment.');
  const id = /(AKfy[\w-]+)/.exec(text)?.[1];
  if (!dry && id !== undefined) writeFileSync(DEPLOYMENT, `${JSON.stringify({ id }, null, 2)}\n`);
}

try {
  mkdirSync(HOME, { recursive: true });
  copyFileSync(path.join(ROOT, '.claspignore'), path.join(HOME, '.claspignore'));
  build();
  const login = 'Nobody is logged in. Run: npx clasp login';
  // clasp ends well, too, when nobody is
  if (/not logged in/i.test(clasp(['show-authorized-user'], login))) throw new Stop(login);
  project();
  clasp(['push', '--force'], 'clasp could not push.');
  deploy(newVersion());
  console.log(dry ? 'nothing was sent' : 'done: in the script editor, Deploy → Test deployments → Editor add-on');
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
