/** Tools of the rhythm on the documents screen: fill the content plan, build a tagged link, take the calendar of meetings. */
import { useState } from 'preact/hooks';
import type { FillContentView, PanelError } from '../../src/panel/contract';
import type { Text } from '../../src/shared/text';
import { buildLink, campaignOf, UTM_MEDIUMS } from '../../src/shared/utm';
import { call } from '../client';
import { formatDate } from '../format';
import { W } from '../strings';
import { R } from '../rhythmStrings';
import { language, say, shownError } from '../state/store';
import { ErrorCard } from '../ui/ErrorCard';
import { saveFile } from '../ui/saveFile';

/** One piece of work at a time, what it said last, and its error. */
function useWork() {
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const [error, setError] = useState<PanelError | null>(null);
  const work = (job: () => Promise<string>): void => {
    setBusy(true);
    setError(null);
    setTold('');
    job()
      .then(setTold, (failure: unknown) => setError(shownError(failure)))
      .finally(() => setBusy(false));
  };
  return { busy, told, error, work };
}

function Told({ text }: { readonly text: string }) {
  return (
    <p role="status" class="told">
      {text}
    </p>
  );
}

function ContentTool() {
  const [weeks, setWeeks] = useState(2);
  const [view, setView] = useState<FillContentView | null>(null);
  const { busy, told, error, work } = useWork();
  const preview = (): void =>
    work(async () => {
      const found = await call('fillContent', { weeks, commit: null });
      setView(found);
      return found.hint ? say(found.hint) : '';
    });
  const write = (found: FillContentView): void =>
    work(async () => {
      const done = await call('fillContent', { weeks, commit: found.token });
      setView(null);
      return say(R.added, { n: done.written });
    });
  return (
    <section class="card" aria-labelledby="fill-title">
      <h2 id="fill-title">{say(R.fillTitle)}</h2>
      <p>{say(R.fillText)}</p>
      <label for="weeks">{say(R.weeks)}</label>
      <select
        id="weeks"
        value={weeks}
        onChange={(event) => {
          setWeeks(Number(event.currentTarget.value));
          setView(null);
        }}
      >
        {[2, 3, 4, 6, 8].map((each) => (
          <option value={each} key={each}>
            {each}
          </option>
        ))}
      </select>
      <button type="button" disabled={busy} onClick={preview}>
        {say(R.preview)}
      </button>
      {view && view.rows.length > 0 && (
        <>
          <ul class="links">
            {view.rows.map((row) => (
              <li key={`${row.day} ${row.network} ${row.title}`}>
                {formatDate(row.day, language.value)} · {row.network} · {row.title}
                {row.format && <span class="muted"> · {row.format}</span>}
              </li>
            ))}
          </ul>
          <button type="button" class="action" disabled={busy} onClick={() => write(view)}>
            {say(R.write, { n: view.rows.length })}
          </button>
        </>
      )}
      {view && (
        <p>
          <a href={view.link}>{say(R.openPlan)}</a>
        </p>
      )}
      <Told text={told} />
      {error && <ErrorCard error={error} onRetry={preview} />}
    </section>
  );
}

const FIELDS = ['landing', 'source', 'product', 'segment', 'geo', 'goal', 'content', 'term', 'title'] as const;
type Field = (typeof FIELDS)[number];
const LABELS: Readonly<Record<Field, Text>> = { ...R, title: R.what };
const EMPTY: Readonly<Record<Field, string>> = {
  landing: '',
  source: '',
  product: '',
  segment: '',
  geo: '',
  goal: 'lead',
  content: '',
  term: '',
  title: '',
};

/** First day of this month by the person's clock. */
const thisMonth = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-01`;
};

function LinkTool() {
  const [parts, setParts] = useState(EMPTY);
  const [medium, setMedium] = useState<string>('social');
  const [register, setRegister] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { busy, told, error, work } = useWork();
  const month = thisMonth();
  const built = buildLink(parts.landing, {
    utm_source: parts.source,
    utm_medium: medium,
    utm_campaign: campaignOf({ ...parts, month }),
    utm_content: parts.content,
    utm_term: parts.term,
  });
  const begun = parts.landing !== '';
  const save = (): void =>
    work(async () => {
      const saved = await call('saveLink', { ...parts, medium, month });
      setRegister(saved.link);
      return say(R.saved, { id: saved.id });
    });
  const copy = (url: string): void => work(() => navigator.clipboard.writeText(url).then(() => say(R.copied)));
  if (!isOpen)
    return (
      <section class="card" aria-labelledby="link-title">
        <h2 id="link-title">{say(R.linkTitle)}</h2>
        <p>{say(R.linkText)}</p>
        <button type="button" aria-label={`${say(W.open)}: ${say(R.linkTitle)}`} onClick={() => setOpen(true)}>
          {say(W.open)}
        </button>
      </section>
    );
  return (
    <section class="card" aria-labelledby="link-title">
      <h2 id="link-title">{say(R.linkTitle)}</h2>
      <p>{say(R.linkText)}</p>
      {FIELDS.map((field) => (
        <div class="field" key={field}>
          <label for={`utm-${field}`}>{say(LABELS[field])}</label>
          <input
            id={`utm-${field}`}
            value={parts[field]}
            onInput={(event) => setParts({ ...parts, [field]: event.currentTarget.value })}
          />
        </div>
      ))}
      <label for="utm-medium">{say(R.medium)}</label>
      <select id="utm-medium" value={medium} onChange={(event) => setMedium(event.currentTarget.value)}>
        {UTM_MEDIUMS.map((each) => (
          <option value={each} key={each}>
            {each}
          </option>
        ))}
      </select>
      {begun && (
        <ul class="links" aria-live="polite">
          {built.problems.map((problem) => (
            <li class="muted" key={problem.text.en}>
              {say(problem.text)}
            </li>
          ))}
        </ul>
      )}
      {built.url && (
        <>
          <label for="utm-link">{say(R.ready)}</label>
          <textarea id="utm-link" readOnly rows={4} value={built.url} />
          <div class="row">
            <button type="button" disabled={busy} onClick={() => copy(built.url ?? '')}>
              {say(R.copy)}
            </button>
            <button type="button" class="action" disabled={busy} onClick={save}>
              {say(R.save)}
            </button>
          </div>
        </>
      )}
      {register && (
        <p>
          <a href={register}>{say(R.register)}</a>
        </p>
      )}
      <Told text={told} />
      {error && <ErrorCard error={error} onRetry={save} />}
    </section>
  );
}

function CalendarTool() {
  const { busy, told, error, work } = useWork();
  const download = (): void =>
    work(async () => {
      const file = await call('calendarFile', {});
      if (file.meetings > 0) saveFile(file.fileName, file.text, 'text/calendar');
      return say(file.note);
    });
  return (
    <section class="card" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{say(R.calendarTitle)}</h2>
      <p>{say(R.calendarText)}</p>
      <button type="button" disabled={busy} onClick={download}>
        {say(R.calendar)}
      </button>
      <Told text={told} />
      {error && <ErrorCard error={error} onRetry={download} />}
    </section>
  );
}

/** The three tools. */
export function RhythmSection() {
  return (
    <>
      <ContentTool />
      <LinkTool />
      <CalendarTool />
    </>
  );
}
