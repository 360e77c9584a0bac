/** What a file would bring, and what is asked about it, before anything is written. */
import type { ImportReport } from '../../src/panel/contract';
import type { Text } from '../../src/shared/text';
import { formatCount, formatDate } from '../format';
import { applyImport, importContext, resetImport, type ImportState } from '../state/importFile';
import { language, say } from '../state/store';
import { W } from '../strings';
import { IssueList } from '../ui/IssueList';
import { answer, answers } from './answers';
import { ColumnsCard } from './ColumnsCard';
import { fileMoney } from './fileMoney';
import { SourcesCard, StagesCard, UnknownNames } from './MapsCard';
import { QuestionsCard } from './QuestionsCard';
import { I } from './strings';

type Preview = Extract<ImportState, { phase: 'preview' }>;

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
function About({ state }: { readonly state: Preview }) {
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
          {say(reading.kind === 'spend' ? I.sum : I.revenue)}: {fileMoney(money, facts.currencies, currency)}
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

/** Why there is nothing to apply yet: a file that only disagrees is not a file without news. */
function nothingText({ kept, deleted }: ImportReport): string {
  if (kept > 0) return say(I.onlyConflicts, { n: kept });
  return deleted > 0 ? say(I.onlyDeleted, { n: deleted }) : say(W.nothingNew);
}

export function PreviewCard({ state }: { readonly state: Preview }) {
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
        {work === 0 && <p>{nothingText(report)}</p>}
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
