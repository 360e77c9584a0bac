/** Import of an export: choose, look, answer, agree, write, compare. */
import type { ImportReport } from '../../src/panel/contract';
import type { Text } from '../../src/shared/text';
import { formatCount, formatDate, formatMoney } from '../format';
import { answer, answers } from '../import/answers';
import { ColumnsCard } from '../import/ColumnsCard';
import { SourcesCard, StagesCard, UnknownNames } from '../import/MapsCard';
import { QuestionsCard } from '../import/QuestionsCard';
import { ReconcileCard } from '../import/ReconcileCard';
import { I } from '../import/strings';
import {
  applyImport,
  importContext,
  importState,
  previewFile,
  resetImport,
  resumeImport,
  stopImport,
  type ImportState,
  type Work,
} from '../state/importFile';
import { startRefreshRun } from '../state/job';
import { language, say, screen } from '../state/store';
import { adoptState } from '../state/adopt';
import { W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { IssueList } from '../ui/IssueList';
import { Loading } from '../ui/Loading';
import { AdoptSection } from './AdoptSection';

type Phase<Name extends ImportState['phase']> = Extract<ImportState, { phase: Name }>;

function Choose() {
  const take = (event: Event): void => {
    const file = (event.currentTarget as HTMLInputElement).files?.[0];
    if (file) void previewFile(file);
  };
  return (
    <section class="card">
      <h1>{say(W.importTitle)}</h1>
      <p>{say(I.text)}</p>
      <label class="button action" for="file">
        {say(W.choose)}
      </label>
      <input
        id="file"
        class="offscreen"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.xls,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={take}
      />
    </section>
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

/** Which export it is, its sheet and its period. */
function About({ state }: { readonly state: Phase<'preview'> }) {
  const { reading, file } = state;
  const { facts, period } = reading;
  const title = facts.formatTitle ? say(I.format, { name: say(facts.formatTitle) }) : say(I.own);
  const money = reading.kind === 'spend' ? reading.totals.cost : reading.totals.revenue;
  const currency = importContext()?.currency ?? 'RUB';
  return (
    <>
      <h1>{say(reading.kind === 'leads' ? W.leads : W.spend)}</h1>
      <p class="muted">{[file.name, title, ...(file.sheet ? [say(I.sheet, { name: file.sheet })] : [])].join(' · ')}</p>
      {period && (
        <p>
          {say(W.period)}: {formatDate(period.from, language.value)} – {formatDate(period.to, language.value)}
        </p>
      )}
      {money > 0 && (
        <p>
          {say(reading.kind === 'spend' ? I.sum : I.revenue)}: {formatMoney(money, currency, language.value)}
        </p>
      )}
    </>
  );
}

/** Where a person's edit and the file disagree, and rows that the person deleted. */
function Decisions({ report }: { readonly report: ImportReport }) {
  const { takeFile, bringBack } = answers.value;
  return (
    <>
      {report.kept > 0 && (
        <fieldset>
          <legend>{say(I.conflictTitle, { n: report.kept })}</legend>
          {([false, true] as const).map((take) => (
            <label class="check" key={String(take)}>
              <input
                type="radio"
                name="conflicts"
                checked={takeFile === take}
                onChange={() => answer({ takeFile: take })}
              />
              {say(take ? I.takeFile : I.keepMine)}
            </label>
          ))}
        </fieldset>
      )}
      {report.deleted > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={bringBack}
            onChange={(event) => answer({ bringBack: event.currentTarget.checked })}
          />
          {say(I.bringBack, { n: report.deleted })}
        </label>
      )}
    </>
  );
}

function PreviewCard({ state }: { readonly state: Phase<'preview'> }) {
  const { reading, report, file } = state;
  const { takeFile, bringBack } = answers.value;
  const rejected = reading.rowsRefused;
  const work = report.added + report.changed + (takeFile ? report.kept : 0) + (bringBack ? report.deleted : 0);
  const problems = [...reading.issues, ...report.problems];
  return (
    <>
      <section class="card">
        <About state={state} />
        <Counts
          items={[
            [W.rowsRead, reading.rowsRead],
            [W.added, report.added],
            [W.changed, report.changed],
            [W.unchanged, report.unchanged],
            [W.kept, report.kept],
            ...(report.deleted > 0 ? [[I.deleted, report.deleted] as const] : []),
            [W.rejected, rejected],
          ]}
        />
        <Decisions report={report} />
        <UnknownNames report={report} />
        {work === 0 && <p>{say(W.nothingNew)}</p>}
        <div class="row">
          {work > 0 && (
            <button type="button" class="action" onClick={() => void applyImport(reading)}>
              {rejected > 0 ? say(W.applyGood, { n: reading.rows.length }) : say(W.apply)}
            </button>
          )}
          <button type="button" onClick={resetImport}>
            {say(W.cancel)}
          </button>
        </div>
      </section>
      <QuestionsCard reading={reading} />
      <StagesCard reading={reading} />
      <SourcesCard reading={reading} />
      {problems.length > 0 && (
        <section class="card">
          <h2>{say(W.problems)}</h2>
          <IssueList issues={problems} />
        </section>
      )}
      <ColumnsCard file={file} kind={reading.kind} bound={reading.facts.bound} open={false} />
    </>
  );
}

function Done({ state }: { readonly state: Phase<'done'> }) {
  const { report, reading, totals } = state;
  const refresh = (): void => {
    resetImport();
    screen.value = 'refresh';
    void startRefreshRun();
  };
  return (
    <>
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
      {totals && <ReconcileCard reading={reading} report={report} totals={totals} />}
      {report.problems.length > 0 && (
        <section class="card">
          <h2>{say(W.problems)}</h2>
          <IssueList issues={report.problems} />
        </section>
      )}
    </>
  );
}

const WORK_TEXT: Readonly<Record<Exclude<Work, 'loading' | 'saving'>, Text>> = {
  opening: I.opening,
  reading: I.reading,
  comparing: W.comparing,
  writing: W.writing,
};

function Working({ state }: { readonly state: Phase<'working'> }) {
  const { work, done, total } = state;
  if (work === 'loading' || work === 'saving') return <Loading text={say(work === 'loading' ? I.loading : I.saving)} />;
  const text = say(WORK_TEXT[work], {
    p: `${done} %`,
    done: formatCount(done, language.value),
    total: formatCount(total, language.value),
  });
  return (
    <section class="card" aria-busy="true">
      <p role="status">{text}</p>
      <progress max={Math.max(total, 1)} value={done} aria-label={text} />
      <button type="button" onClick={stopImport}>
        {say(W.stop)}
      </button>
    </section>
  );
}

function StoppedCard({ state }: { readonly state: Phase<'stopped'> }) {
  const { sent, reading, error } = state;
  const slots = {
    done: formatCount(sent.rows, language.value),
    total: formatCount(reading.rows.length, language.value),
  };
  const resume = (): void => void resumeImport(reading, sent);
  return (
    <>
      {error && <ErrorCard error={error} onRetry={resume} />}
      <section class="card" role="status">
        <strong>{say(I.stopped, slots)}</strong>
        <p>{say(I.stoppedText)}</p>
        <div class="row">
          <button type="button" class="action" onClick={resume}>
            {say(W.resume)}
          </button>
          <button type="button" onClick={resetImport}>
            {say(W.forget)}
          </button>
        </div>
      </section>
    </>
  );
}

function Refused({ state }: { readonly state: Phase<'refused'> }) {
  const { file, issues } = state;
  return (
    <>
      <section class="card error" role="alert">
        <h1>{file.name}</h1>
        <IssueList issues={issues} />
        <button type="button" onClick={resetImport}>
          {say(W.another)}
        </button>
      </section>
      {file.guess && (
        <ColumnsCard
          file={file}
          kind={answers.value.header?.choice.kind ?? null}
          bound={answers.value.header?.choice.columns ?? {}}
          open={issues.some(({ code }) => code === 'no_header')}
        />
      )}
    </>
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
    case 'working':
      return <Working state={state} />;
    case 'refused':
      return <Refused state={state} />;
    case 'preview':
      return <PreviewCard state={state} />;
    case 'stopped':
      return <StoppedCard state={state} />;
    case 'done':
      return <Done state={state} />;
    case 'failed':
      return <ErrorCard error={state.error} onRetry={resetImport} />;
  }
}
