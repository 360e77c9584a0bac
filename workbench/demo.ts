/**
 * `npm run demo -- --out DIR [--lang ru|en] [--leads FILE] [--spend FILE] [--today YYYY-MM-DD] [--empty]`: the whole main job without a
 * browser, through the shipped bundle; with `--empty` a department without sample rows and without facts. Ends non-zero on any failure.
 */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { addDays } from '../src/shared/civilDate';
import type { Issue } from '../src/shared/errors';
import { callMeter } from './callMeter';
import { exportDepartment } from './export/exportDepartment';
import { createHost } from './host';
import { readFacts } from './sample/readFacts';
import { createWith, FileRefused, importWith, openFile, refreshWith, type FileImport } from './sample/driver';
import { sampleAnswers } from './sample/sampleAnswers';

const ROOT = path.join(import.meta.dirname, '..');
const USAGE =
  'usage: npm run demo -- --out DIR [--lang ru|en] [--leads FILE] [--spend FILE] [--today YYYY-MM-DD] [--empty]';

interface Options {
  readonly out: string;
  readonly language: 'ru' | 'en';
  readonly leads: string;
  readonly spend: string;
  readonly today: string | null;
  readonly empty: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      lang: { type: 'string', default: 'ru' },
      leads: { type: 'string' },
      spend: { type: 'string' },
      today: { type: 'string' },
      empty: { type: 'boolean', default: false },
    },
  });
  const { lang } = values;
  if (!values.out || (lang !== 'ru' && lang !== 'en')) throw new Error(USAGE);
  if (values.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.today))
    throw new Error(`--today wants YYYY-MM-DD, not ${values.today}`);
  return {
    out: values.out,
    language: lang,
    leads: values.leads ?? path.join(ROOT, 'samples', 'leads.csv'),
    spend: values.spend ?? path.join(ROOT, 'samples', 'spend.csv'),
    today: values.today ?? null,
    empty: values.empty,
  };
}

interface Problem {
  readonly step: string;
  readonly severity: Issue['severity'];
  readonly code: string;
  readonly what: string;
  readonly where?: Issue['where'];
}

const problemsOf = (step: string, issues: readonly Issue[], language: 'ru' | 'en'): Problem[] =>
  issues.map(({ severity, code, what, where }) => ({
    step,
    severity,
    code,
    what: what[language],
    ...(where ? { where } : {}),
  }));

/** Names that a file brought and the department lacked, one problem each. */
function newNameProblems(step: string, { newNames }: FileImport, language: 'ru' | 'en'): Problem[] {
  const words = {
    channels: { ru: 'канал', en: 'channel' },
    products: { ru: 'продукт', en: 'product' },
    segments: { ru: 'сегмент', en: 'segment' },
  } as const;
  return (['channels', 'products', 'segments'] as const).flatMap((kind) =>
    newNames[kind].map((name) => ({
      step,
      severity: 'info' as const,
      code: 'import.added',
      what:
        language === 'ru'
          ? `В отделе не было: ${words[kind].ru} «${name}» — добавлено`
          : `The department lacked the ${words[kind].en} “${name}”: added`,
      where: { column: kind, value: name },
    })),
  );
}

async function main(): Promise<void> {
  const options = readOptions();
  const { language } = options;
  await mkdir(options.out, { recursive: true });
  const readings = (options.empty ? [] : [options.leads, options.spend]).map((file) => ({
    file,
    reading: openFile(readFileSync(file)),
  }));
  const lastDates = readings.flatMap(({ reading }) =>
    reading.rows.flatMap((row) =>
      Object.values(row.values).filter(
        (value): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
      ),
    ),
  );
  const today =
    options.today ??
    (lastDates.length === 0
      ? new Date().toISOString().slice(0, 10)
      : addDays(
          lastDates.reduce((last, date) => (date > last ? date : last)),
          1,
        ));
  const host = createHost({ now: () => Date.parse(`${today}T09:00:00Z`), language });
  const meter = callMeter(host.emulator);
  const steps: string[] = [];
  const announce = (label: string): void => {
    steps.push(label);
    meter.step(label);
    console.log(`  ${label}`);
  };
  const problems: Problem[] = [];

  console.log(language === 'ru' ? 'Создаю отдел' : 'Making the department');
  const blank = host.newSpreadsheet(language === 'ru' ? 'Новая таблица' : 'Untitled spreadsheet');
  const first = host.call('overview', {}, blank);
  if (first.state !== 'none') throw new Error('a new file is taken for a department');
  const answers = sampleAnswers(language, first.catalogue, !options.empty);
  const plan = host
    .call('planCreate', answers, blank)
    .groups.map(({ title, lines }) => ({ title, lines: lines.map((line) => line[language]) }));
  const created = createWith((method, input) => host.call(method, input, blank), answers, announce);
  problems.push(...problemsOf('create', created.problems, language));
  const pulse = host.fileByPart('pulse');
  const call: Parameters<typeof importWith>[0] = (method, input) => host.call(method, input, pulse);

  const imports: FileImport[] = [];
  for (const { file, reading } of readings) {
    const name = path.basename(file);
    console.log(name);
    const done = importWith(call, reading, name, announce);
    imports.push(done);
    problems.push(...newNameProblems(name, done, language), ...problemsOf(name, done.issues, language));
    console.log(`  +${done.added} ~${done.changed} =${done.unchanged}`);
  }

  console.log(language === 'ru' ? 'Обновляю РНП' : 'Refreshing the RNP');
  const refreshed = refreshWith(call, language, announce);
  problems.push(...problemsOf('refresh', refreshed.problems, language));
  const again = refreshWith(call, language, (label) => announce(`${label} (2)`));
  meter.end();

  const files = await exportDepartment(host.emulator, host.departmentFiles(), options.out);
  const report = {
    language,
    today,
    imports: imports.map(({ kind, rows, added, changed, unchanged, period }) => ({
      kind,
      rows,
      added,
      changed,
      unchanged,
      period,
    })),
    plan,
    refresh: { changes: refreshed.changes, secondChanges: again.changes, summary: refreshed.summary[language] },
    facts: readFacts(host.emulator, pulse),
    calls: meter.steps(),
    problems,
    files,
  };
  await writeFile(path.join(options.out, 'report.json'), JSON.stringify(report, null, 2));
  console.log(`${refreshed.summary[language]} ${files.length} files → ${options.out}`);
}

main().catch((error: unknown) => {
  if (error instanceof FileRefused)
    for (const issue of error.issues) console.error(`${issue.what.ru} / ${issue.what.en}`, issue.where ?? '');
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
