/** What card functions of a script give: plain data, drawn by the host. Names follow Google's reference of CardService. */

/** What happens when a person presses something. */
export type CardClick =
  | {
      readonly kind: 'action';
      readonly functionName: string;
      readonly parameters: Readonly<Record<string, string>>;
      readonly spinner: boolean;
    }
  | { readonly kind: 'link'; readonly url: string };

export interface CardButton {
  readonly text: string;
  readonly filled: boolean;
  readonly disabled: boolean;
  readonly click: CardClick | null;
}

/** Texts may hold the few tags that cards draw (`<b>`, `<i>`, `<br>`, `<a>`, `<font>`). */
export type CardWidget =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'decorated';
      readonly text: string;
      readonly top: string | null;
      readonly bottom: string | null;
      readonly wrap: boolean;
      readonly click: CardClick | null;
      readonly button: CardButton | null;
    }
  | { readonly kind: 'button'; readonly button: CardButton }
  | { readonly kind: 'buttons'; readonly buttons: readonly CardButton[] }
  | { readonly kind: 'divider' };

export interface CardSection {
  readonly header: string | null;
  readonly collapsible: boolean;
  /** Widgets that stay in sight when it is collapsed. */
  readonly uncollapsible: number;
  readonly widgets: readonly CardWidget[];
}

export interface Card {
  readonly name: string | null;
  readonly header: { readonly title: string; readonly subtitle: string | null } | null;
  readonly sections: readonly CardSection[];
  readonly footer: { readonly primary: CardButton; readonly secondary: CardButton | null } | null;
}

export type CardMove =
  { readonly kind: 'push' | 'update'; readonly card: Card } | { readonly kind: 'pop' } | { readonly kind: 'root' };

/** The answer of a homepage, a trigger or an action of a card. */
export type CardOutput =
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  | {
      readonly kind: 'action';
      readonly notification: string | null;
      readonly link: string | null;
      readonly moves: readonly CardMove[];
    }
  /** The editor is to ask the person for the `drive.file` grant of the open file. */
  | { readonly kind: 'fileScope' };
