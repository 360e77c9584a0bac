/**
 * Text from files that a spreadsheet could run as a formula (formula injection, OWASP "CSV Injection"). The add-on writes
 * strings as `stringValue`, where nothing is run, so imported values stay as they are; the guard is for the two ways where a
 * spreadsheet interprets text: values written with USER_ENTERED, and CSV files that we export.
 */

/** Whether a spreadsheet may take the text for a formula: it starts with = + - @ (also full-width), a tab or a line break. */
export function isFormulaLike(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text);
}

/** The text for USER_ENTERED or for a CSV file: formula-like text gets the apostrophe that makes it literal. */
export function neutralise(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}
