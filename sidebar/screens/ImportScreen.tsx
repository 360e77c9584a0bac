/** Import of a leads or spend export: choose, look, agree, write. */
import type { ImportReport, NewNames } from '../../src/panel/contract';
import type { Text } from '../../src/shared/text';
import { formatCount, formatDate } from '../format';
import { applyImport, chosenNames, importState, previewFile, resetImport, type ImportState } from '../state/importFile';
import { startRefreshRun } from '../state/job';
import { language, say, screen } from '../state/store';
import { adoptState } from '../state/adopt';
import { W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { IssueList } from '../ui/IssueList';
import { Loading } from '../ui/Loading';
import { AdoptSection } from './AdoptSection';

type Preview = Extract<ImportState, { phase: 'preview' }>;

function Choose() {
  const take = (event: Event): void => {
    const file = (event.currentTarget as HTMLInputElement).files?.[0];
    if (file) void previewFile(file);
  };
  return (
    <section class="card">
      <h1>{say(W.importTitle)}</h1>
      <p>{say(W.importText)}</p>
      <label class="button action" for="file">
        {say(W.choose)}
      </label>
      <input id="file" class="offscreen" type="file" accept=".csv,.tsv,.txt,text/csv" onChange={take} />
    </section>
  );
}

const LISTS: readonly { readonly key: keyof NewNames }[] = [
  { key: 'channels' },
  { key: 'products' },
  { key: 'segments' },
];

/** Names that the department lacks, ticked unless the person unticks them. */
function UnknownNames({ report }: { readonly report: ImportReport }) {
  const groups = LISTS.filter(({ key }) => report.unknown[key].length > 0);
  if (groups.length === 0) return null;
  const toggle = (key: keyof NewNames, name: string, on: boolean): void => {
    const now = chosenNames.value[key].filter((each) => each !== name);
    chosenNames.value = { ...chosenNames.value, [key]: on ? [...now, name] : now };
  };
  return (
    <fieldset>
      <legend>{say(W.addNames)}</legend>
      {groups.flatMap(({ key }) =>
        report.unknown[key].map((name) => (
          <label class="check" key={`${key}:${name}`}>
            <input
              type="checkbox"
              checked={chosenNames.value[key].includes(name)}
              onChange={(event) => toggle(key, name, event.currentTarget.checked)}
            />
            {name}
          </label>
        )),
      )}
      <p class="muted">{say(W.addNamesHint)}</p>
    </fieldset>
  );
}

function Counts({ items }: { readonly items: readonly (readonly [Text, number])[] }) {
  return (
    <dl>
      {items.map(([term, value]) => (
        <div key={term.en}>
          <dt>{say(term)}</dt>
          <dd>{formatCount(value, language.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function PreviewCard({ state }: { readonly state: Preview }) {
  const { reading, report, fileName } = state;
  const rejected = reading.issues.filter((issue) => issue.severity === 'error').length;
  const work = report.added + report.changed;
  const problems = [...reading.issues, ...report.problems];
  return (
    <>
      <section class="card">
        <h1>{say(reading.kind === 'leads' ? W.leads : W.spend)}</h1>
        <p class="muted">{fileName}</p>
        {reading.period && (
          <p>
            {say(W.period)}: {formatDate(reading.period.from, language.value)} –{' '}
            {formatDate(reading.period.to, language.value)}
          </p>
        )}
        <Counts
          items={[
            [W.rowsRead, reading.rowsRead],
            [W.added, report.added],
            [W.changed, report.changed],
            [W.unchanged, report.unchanged],
            [W.kept, report.kept],
            [W.rejected, rejected],
          ]}
        />
        <UnknownNames report={report} />
        {work === 0 && <p>{say(W.nothingNew)}</p>}
        <div class="row">
          {work > 0 && (
            <button type="button" class="action" onClick={() => void applyImport(reading, fileName)}>
              {rejected > 0 ? say(W.applyGood, { n: reading.rows.length }) : say(W.apply)}
            </button>
          )}
          <button type="button" onClick={resetImport}>
            {say(W.cancel)}
          </button>
        </div>
      </section>
      {problems.length > 0 && (
        <section class="card">
          <h2>{say(W.problems)}</h2>
          <IssueList issues={problems} />
        </section>
      )}
    </>
  );
}

function Done({ report }: { readonly report: ImportReport }) {
  const refresh = (): void => {
    resetImport();
    screen.value = 'refresh';
    void startRefreshRun();
  };
  return (
    <section class="card" role="status">
      <strong>{say(W.imported, { added: report.added, changed: report.changed })}</strong>
      <div class="row">
        <button type="button" class="action" onClick={refresh}>
          {say(W.goRefresh)}
        </button>
        <button type="button" onClick={resetImport}>
          {say(W.another)}
        </button>
      </div>
    </section>
  );
}

function Sending({ state }: { readonly state: Extract<ImportState, { phase: 'comparing' | 'writing' }> }) {
  const text = say(state.phase === 'comparing' ? W.comparing : W.writing, { done: state.done, total: state.total });
  return (
    <section class="card" role="status" aria-live="polite">
      <p>{text}</p>
      <progress max={state.total} value={state.done} aria-label={text} />
    </section>
  );
}

export function ImportScreen() {
  const state = importState.value;
  switch (state.phase) {
    case 'choose':
      return (
        <>
          {adoptState.value.phase === 'closed' && <Choose />}
          <AdoptSection />
        </>
      );
    case 'reading':
      return <Loading text={say(W.reading)} />;
    case 'comparing':
    case 'writing':
      return <Sending state={state} />;
    case 'refused':
      return (
        <section class="card error" role="alert">
          <h1>{state.fileName}</h1>
          <IssueList issues={state.issues} />
          <button type="button" onClick={resetImport}>
            {say(W.another)}
          </button>
        </section>
      );
    case 'preview':
      return <PreviewCard state={state} />;
    case 'done':
      return <Done report={state.report} />;
    case 'failed':
      return <ErrorCard error={state.error} onRetry={resetImport} />;
  }
}
