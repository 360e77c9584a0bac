import type { Link } from '../../src/panel/contract';
import { say } from '../state/store';
import { W } from '../strings';

export const CopyScreen = ({ original }: { readonly original: Link }) => (
  <main>
    <h1>{say(W.copyTitle)}</h1>
    <p>{say(W.copyText)}</p>
    <a class="button action" href={original.url}>
      {original.title}
    </a>
  </main>
);
