/** What formulas give, and the engine's error values as Google names them. */

/** What a formula gives. */
export type Computed =
  | { readonly numberValue: number }
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly errorValue: { readonly type: string; readonly message: string } };

const ERROR_TYPES: Readonly<Record<string, string>> = {
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
  '#NULL!': 'NULL_VALUE',
};
/** The engine's own errors and what Google shows in their place. */
const FOREIGN_ERRORS: Readonly<Record<string, string>> = {
  '#CIRC!': '#REF!',
  '#SPILL!': '#REF!',
  '#CALC!': '#VALUE!',
  '#N/IMPL!': '#NAME?',
};

/** An error value; `message` is the text that the cell shows. */
export const errorOf = (shown: string): Computed => {
  const message = FOREIGN_ERRORS[shown] ?? shown;
  return { errorValue: { type: ERROR_TYPES[message] ?? 'ERROR', message } };
};
