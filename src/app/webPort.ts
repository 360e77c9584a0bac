/**
 * What a page that is open to anybody needs of the world. The web app runs as the person who deployed it, without an open file, so what it
 * serves is kept in the properties of the script. Google does not tell a web app the visitor's address: limits are by contact and overall.
 */
export interface WebPort {
  /** Address of this deployment, when Google tells it; null when the script is not deployed as a web app. */
  readonly address: () => string | null;
  /** State of the script that all its runs share. */
  readonly state: {
    readonly all: () => Readonly<Record<string, string>>;
    readonly set: (values: Readonly<Record<string, string>>) => void;
    readonly remove: (keys: readonly string[]) => void;
  };
  /** Short memory: may forget earlier than asked. */
  readonly recall: (key: string) => string | null;
  readonly remember: (key: string, value: string, seconds: number) => void;
  /** Runs the work while no other run of the script is in such work; null when the turn does not come in time. */
  readonly exclusively: <T>(work: () => T) => { readonly value: T } | null;
  /** Signature of a text by a secret (HMAC-SHA-256), as hexadecimal digits. */
  readonly sign: (text: string, secret: string) => string;
}
