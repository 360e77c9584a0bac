/** The plan of a change, the same wherever something is changed: what, on which tab of which workbook, what to know, and apply or leave it. */
import type { ComponentChildren } from 'preact';
import type { PlanGroup } from '../../src/panel/contract';
import type { Text } from '../../src/shared/text';
import { P } from '../planStrings';
import { say } from '../state/store';
import { PlanGroups } from './PlanGroups';

interface Props {
  readonly groups?: readonly PlanGroup[];
  /** Of its heading: 2 where it stands alone or under the first heading of a screen. */
  readonly level?: 2 | 3;
  /** What is done one after another, where that says more than tabs do. */
  readonly steps?: readonly Text[];
  readonly notes?: readonly Text[];
  /** Stands between the plan and the buttons. */
  readonly children?: ComponentChildren;
  readonly applyText?: string;
  readonly cancelText?: string;
  readonly apply: () => void;
  readonly cancel: () => void;
}

export const PlanCard = ({
  groups = [],
  level = 3,
  steps = [],
  notes = [],
  children,
  applyText,
  cancelText,
  apply,
  cancel,
}: Props) => (
  <div class="plan">
    {level === 2 ? <h2>{say(P.title)}</h2> : <h3>{say(P.title)}</h3>}
    <PlanGroups groups={groups} />
    {steps.length > 0 && (
      <ol class="steps">
        {steps.map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
    )}
    {notes.length > 0 && (
      <>
        <h3>{say(P.notes)}</h3>
        {notes.map((note) => (
          <p key={note.en}>{say(note)}</p>
        ))}
      </>
    )}
    {children}
    <div class="row">
      <button type="button" class="action" onClick={apply}>
        {applyText ?? say(P.apply)}
      </button>
      <button type="button" onClick={cancel}>
        {cancelText ?? say(P.cancel)}
      </button>
    </div>
  </div>
);
