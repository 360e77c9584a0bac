/** A teammate has opened a department's workbook that they have not let the add-on see yet. */
import { F } from '../frameStrings';
import { loadOverview, overviewLoading, say } from '../state/store';
import { W } from '../strings';
import { Loading } from '../ui/Loading';

export const GrantScreen = () => (
  <main>
    <h1>{say(F.grantTitle)}</h1>
    <p>{say(F.grantWhy)}</p>
    <ol class="steps">
      {F.grantSteps.map((step) => (
        <li key={step.en}>{say(step)}</li>
      ))}
    </ol>
    {overviewLoading.value ? (
      <Loading text={say(W.loading)} />
    ) : (
      <button type="button" class="action" onClick={() => void loadOverview()}>
        {say(F.grantDone)}
      </button>
    )}
  </main>
);
