/** The reconciliation after an import: the file's total, ours, the difference and its reason. */
import type { ImportReport, TableTotals } from '../../src/panel/contract';
import { formatCount, formatDate } from '../format';
import { importContext } from '../state/importFile';
import { language, say } from '../state/store';
import { W } from '../strings';
import { fileMoney } from './fileMoney';
import { reconcile } from './reconcile';
import type { Reading } from './send';
import { I } from './strings';

interface Props {
  readonly reading: Reading;
  readonly report: ImportReport;
  readonly totals: TableTotals;
}

export function ReconcileCard({ reading, report, totals }: Props) {
  const result = reconcile(reading, report, totals);
  const { currencies, vat } = reading.facts;
  const currency = importContext()?.currency ?? currencies[0] ?? '';
  const percent = new Intl.NumberFormat(language.value, { style: 'percent', maximumFractionDigits: 1 });
  const isLeads = reading.kind === 'leads';
  const figure = ({ rows, sum }: { readonly rows: number; readonly sum: number }): string =>
    [...(isLeads ? [formatCount(rows, language.value)] : []), fileMoney(sum, currencies, currency)].join(' · ');
  return (
    <section class="card">
      <h2>{say(I.checkTitle)}</h2>
      {reading.period && (
        <p class="muted">
          {formatDate(reading.period.from, language.value)} – {formatDate(reading.period.to, language.value)}
          {isLeads ? ` · ${say(W.leads)} · ${say(I.revenue)}` : ''}
        </p>
      )}
      <dl>
        <div>
          <dt>{say(I.inFile)}</dt>
          <dd>{figure(result.file)}</dd>
        </div>
        <div>
          <dt>{say(totals.others === null ? I.inTable : I.inTableOwn)}</dt>
          <dd>{figure(result.table)}</dd>
        </div>
        <div>
          <dt>{say(I.difference)}</dt>
          <dd>{result.share === null ? '—' : percent.format(result.share)}</dd>
        </div>
        <div>
          <dt>{say(I.currency)}</dt>
          <dd>{currencies.length > 0 ? currencies.join(', ') : currency}</dd>
        </div>
      </dl>
      {totals.others !== null && totals.others > 0 && <p class="muted">{say(I.others, { n: totals.others })}</p>}
      {!isLeads && (
        <p class="muted">
          {say(I.vat)}: {say(vat === 'included' ? I.vatIn : vat === 'excluded' ? I.vatOut : I.vatUnknown)}
        </p>
      )}
      {result.agrees ? (
        <p>✓ {say(I.agrees)}</p>
      ) : (
        <ul>
          {result.reasons.map(({ text, n }) => (
            <li key={text.en}>{say(text, { n })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
