/** What the stand adds to Google: whom you play, what day it is, and what goes wrong next. */
import type { StandState } from './api';
import type { Words } from './words';

/** Troubles between the panel and Google: played by the page itself. */
export const BRIDGE_FAULTS = ['accounts', 'silence'] as const;
export type BridgeFault = (typeof BRIDGE_FAULTS)[number] | null;

interface StandProps {
  readonly state: StandState;
  readonly user: string;
  readonly fault: string;
  readonly words: Words;
  readonly onUser: (user: string) => void;
  readonly onToday: (today: string) => void;
  readonly onFault: (fault: string) => void;
}

const initial = (user: string): string => user.slice(0, 1).toUpperCase();

export function Stand({ state, user, fault, words, onUser, onToday, onFault }: StandProps) {
  const names = [words.owner, words.teammate];
  return (
    <div class="stand" role="group" aria-label={words.local}>
      <label>
        <span>{words.today}</span>
        <input
          type="date"
          value={state.today}
          onChange={(event) => event.currentTarget.value && onToday(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{words.fault}</span>
        <select value={fault} onChange={(event) => onFault(event.currentTarget.value)}>
          {Object.entries(words.faults).map(([code, name]) => (
            <option value={code} key={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div class="users" role="group" aria-label={words.you}>
        {state.users.slice(0, 2).map((each, index) => (
          <button type="button" key={each} title={each} aria-pressed={each === user} onClick={() => onUser(each)}>
            <span class={`avatar who${index}`} aria-hidden="true">
              {initial(each)}
            </span>
            {names[index]}
          </button>
        ))}
      </div>
    </div>
  );
}
