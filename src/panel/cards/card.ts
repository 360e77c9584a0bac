/** A card of the add-on's side panel as plain data: what it says and what can be pressed. `src/google/cards.ts` makes Google's objects of it. */
import type { Text } from '../../shared/text';

/** Functions of the script that a card may call (`src/main.ts`). */
export type CardCall = 'cardRefresh' | 'cardReload' | 'cardGrant' | 'cardPictures';

export type CardPress =
  | { readonly kind: 'call'; readonly call: CardCall; readonly parameters?: Readonly<Record<string, string>> }
  | { readonly kind: 'link'; readonly url: string };

/** A text in both languages, or words that come from the workbook as they are. */
export type CardText = Text | string;

export interface CardButton {
  readonly text: Text;
  readonly press: CardPress;
  /** The one thing to do. */
  readonly main?: boolean;
}

export type CardLine =
  | { readonly kind: 'text'; readonly text: CardText }
  | {
      readonly kind: 'fact';
      readonly text: CardText;
      readonly above?: CardText;
      readonly below?: CardText;
      readonly press?: CardPress;
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly CardButton[] };

export interface CardSection {
  readonly header?: Text;
  readonly lines: readonly CardLine[];
}

export interface CardView {
  readonly title: CardText;
  readonly subtitle?: CardText;
  readonly sections: readonly CardSection[];
}

/** What an action of a card does to the panel. */
export interface CardReply {
  readonly card: CardView;
  /** A short message at the foot of the panel. */
  readonly told?: Text;
}

export const line = (text: CardText): CardLine => ({ kind: 'text', text });
export const buttons = (...given: readonly CardButton[]): CardLine => ({ kind: 'buttons', buttons: given });
