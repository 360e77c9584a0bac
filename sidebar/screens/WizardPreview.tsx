/** What the wizard's answers would make, by file, before anything is made. */
import type { CreateInput, PlanView } from '../../src/panel/contract';
import { call } from '../client';
import { F, SAMPLE_ROWS } from '../frameStrings';
import { say, sayCount } from '../state/store';
import { W } from '../strings';
import { ErrorCard } from '../ui/ErrorCard';
import { Loading } from '../ui/Loading';
import { useLoaded } from '../ui/useLoaded';

const SHOWN_LINES = 4;

const Group = ({ group }: { readonly group: PlanView['groups'][number] }) => (
  <li>
    <strong>{group.title}</strong>
    <ul class="muted">
      {group.lines.slice(0, SHOWN_LINES).map((line) => (
        <li key={line.en}>{say(line)}</li>
      ))}
      {group.lines.length > SHOWN_LINES && <li>{say(F.previewAll, { n: group.lines.length - SHOWN_LINES })}</li>}
    </ul>
  </li>
);

const Sample = ({ sample }: Pick<PlanView, 'sample'>) => (
  <>
    <h3>{say(F.samplePreview)}</h3>
    <p class="muted">{say(F.sampleMarked)}</p>
    <ul class="links">
      {sample.slice(0, SHOWN_LINES).map(({ title, rows, first }) => (
        <li key={title.en}>
          {say(title)}: {sayCount(SAMPLE_ROWS, rows)}
          {first !== '' && <span class="sampleWords">{first}</span>}
        </li>
      ))}
      {sample.length > SHOWN_LINES && <li class="muted">{say(F.previewAll, { n: sample.length - SHOWN_LINES })}</li>}
    </ul>
  </>
);

export function WizardPreview({ input }: { readonly input: CreateInput }) {
  const { state, reload } = useLoaded(() => call('planCreate', input));
  if (state.phase === 'failed') return <ErrorCard error={state.error} onRetry={reload} />;
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">{say(F.willBeMade)}</h2>
      {state.phase === 'loading' ? (
        <Loading text={say(W.loading)} />
      ) : (
        <>
          <ul class="links">
            {state.value.groups.map((group) => (
              <Group group={group} key={group.title} />
            ))}
          </ul>
          {state.value.sample.length > 0 && <Sample sample={state.value.sample} />}
        </>
      )}
    </section>
  );
}
