/** Lines as Docs keeps them: positions are counted by us, so nothing may be stripped or split on Google's side. */
import type { ManagedLine } from '../../blueprint/document';

/** A line break inside a paragraph. */
const SOFT_BREAK = '\v';

/**
 * One paragraph's text. Line breaks of a cell become soft breaks; control and private-use characters, which InsertTextRequest strips
 * silently, go before we count; so do edge blanks, since leading tabs become the depth of a bullet and vanish.
 */
export const cleanLine = (text: string): string =>
  text
    .replace(/\r\n?|[\n\u2028\u2029]/g, SOFT_BREAK)
    .replace(/[\p{Cc}\p{Co}]/gu, (each) => (each === '\t' || each === SOFT_BREAK ? each : ''))
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

/** A managed line as it can be read back: without words it has no link. */
export const cleanManaged = ({ url, ...line }: ManagedLine): ManagedLine => {
  const text = cleanLine(line.text);
  return { ...line, text, ...(url && text !== '' ? { url } : {}) };
};
