/** Import of an export: choose, look, answer, agree, write, compare. */
import type { Text } from '../../src/shared/text';
import { formatCount } from '../format';
import { answers } from '../import/answers';
import { ColumnsCard } from '../import/ColumnsCard';
import { DoneCard } from '../import/DoneCard';
import { PreviewCard } from '../import/PreviewCard';
import { QuestionsCard } from '../import/QuestionsCard';
import { I } from '../import/strings';
import {
  importState,
  previewFile,
  resetImport,
  resumeImport,
  stopImport,
  type ImportState,
  type Work,
} from '../state/importFile';
import { adoptState } from '../state/adopt';
import { language, say } from '../state/store';
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
  const { file, issues, reading } = state;
  return (
    <>
      {reading && <QuestionsCard reading={reading} />}
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
          kind={answers.value.header?.choice.kind ?? reading?.kind ?? null}
          bound={answers.value.header?.choice.columns ?? reading?.facts.bound ?? {}}
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
      return <DoneCard state={state} />;
    case 'failed':
      return <ErrorCard error={state.error} onRetry={resetImport} />;
  }
}
