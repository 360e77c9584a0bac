import { say } from '../state/store';
import { HELP } from '../strings';

export const HelpScreen = () => (
  <>
    {HELP.map(({ title, text }) => (
      <section class="card" key={title.en}>
        <h2>{say(title)}</h2>
        <p>{say(text)}</p>
      </section>
    ))}
  </>
);
