/** One thing that a file says and nobody knows, and a list of what it can be. */
import type { ComponentChildren } from 'preact';
import { importContext } from '../state/importFile';
import { say } from '../state/store';
import { I } from './strings';

export type AnswerOption = readonly [value: string, text: string];

/** The department's channels, by name. */
export const channelOptions = (): readonly AnswerOption[] =>
  (importContext()?.channels ?? []).map(({ name }) => [name, name]);

interface AnswerSelectProps {
  /** What is asked about. */
  readonly children: ComponentChildren;
  /** Rows of the file that say it. */
  readonly count?: number;
  readonly value: string;
  /** Words of no answer. */
  readonly none: string;
  readonly options: readonly AnswerOption[];
  readonly onAnswer: (value: string) => void;
}

export const AnswerSelect = ({ children, count, value, none, options, onAnswer }: AnswerSelectProps) => (
  <label class="field">
    <span>
      {children}
      {count !== undefined && <span class="muted"> {say(I.rows, { n: count })}</span>}
    </span>
    <select value={value} onChange={(event) => onAnswer(event.currentTarget.value)}>
      <option value="">{none}</option>
      {options.map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
