/** Choices about what people changed, the same for workbooks and documents: at most one an item, carried out together. */
import { useState } from 'preact/hooks';
import type { ChangeChoice, PanelError } from '../../src/panel/contract';
import { t, type Text } from '../../src/shared/text';
import { say, shownError } from '../state/store';
import { W } from '../strings';

const CHOICES: Readonly<Record<ChangeChoice, Text>> = {
  putBack: t('Вернуть', 'Put back'),
  keep: t('Оставить моё', 'Keep mine'),
  ignore: t('Не напоминать', 'Do not mention'),
  hide: t('Скрыть старую', 'Hide the old one'),
};

interface Made<Item> {
  readonly item: Item;
  readonly choice: ChangeChoice;
}

export interface Decisions<Item> {
  readonly of: (item: Item) => ChangeChoice | undefined;
  readonly choose: (item: Item, choice: ChangeChoice | undefined) => void;
  /** Items that were decided on, in their order. */
  readonly made: readonly Made<Item>[];
}

/** Keeps the choices for these items. */
export function useDecisions<Item>(items: readonly Item[], keyOf: (item: Item) => string): Decisions<Item> {
  const [chosen, setChosen] = useState<Readonly<Record<string, ChangeChoice>>>({});
  const choiceOf = (item: Item): ChangeChoice | undefined => chosen[keyOf(item)];
  return {
    of: choiceOf,
    choose: (item, choice) => {
      const { [keyOf(item)]: _before, ...others } = chosen;
      setChosen(choice === undefined ? others : { ...others, [keyOf(item)]: choice });
    },
    made: items.flatMap((item) => {
      const choice = choiceOf(item);
      return choice === undefined ? [] : [{ item, choice }];
    }),
  };
}

interface ChoicesProps<Item> {
  readonly item: Item & { readonly choices: readonly ChangeChoice[] };
  readonly decisions: Decisions<Item>;
}

/** The choices of one item. */
export const Choices = <Item,>({ item, decisions }: ChoicesProps<Item>) => (
  <div class="choices">
    {item.choices.map((choice) => (
      <label key={choice}>
        <input
          type="checkbox"
          checked={decisions.of(item) === choice}
          onChange={(event) => decisions.choose(item, event.currentTarget.checked ? choice : undefined)}
        />
        {say(CHOICES[choice])}
      </label>
    ))}
  </div>
);

export interface Applying {
  readonly busy: boolean;
  readonly error: PanelError | null;
  readonly apply: () => void;
}

/** Carries decisions out: at work, failed, or told to `done`. */
export function useApplying<Report>(work: () => Promise<Report>, done: (report: Report) => void): Applying {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PanelError | null>(null);
  const apply = (): void => {
    setBusy(true);
    setError(null);
    work().then(done, (failure: unknown) => {
      setBusy(false);
      setError(shownError(failure));
    });
  };
  return { busy, error, apply };
}

interface BarProps {
  readonly count: number;
  readonly apply: () => void;
  readonly again: () => void;
}

/** Carry the decisions out, or look again. */
export const DecisionBar = ({ count, apply, again }: BarProps) => (
  <div class="row">
    <button type="button" class="action" disabled={count === 0} onClick={apply}>
      {say(W.applyChosen, { n: count })}
    </button>
    <button type="button" onClick={again}>
      {say(W.checkAgain)}
    </button>
  </div>
);
