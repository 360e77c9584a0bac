import { type Issue } from '../../shared/errors';
import { importIssue } from '../issues/importIssue';
import { type ImportIssueCode } from '../issues/catalogue';

/** Encodings in which exports come. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/**
 * Decodes bytes strictly: null when they are not valid in the encoding, or when the host does not have it. In a browser and
 * in Node: `new TextDecoder(encoding, { fatal: true })` in a try. A byte order mark may be kept or dropped.
 */
export type Decoder = (bytes: Uint8Array, encoding: FileEncoding) => string | null;

/** The text of a file without the byte order mark, or why it cannot be read. */
export type BytesReading =
  | { readonly text: string; readonly encoding: FileEncoding; readonly issue?: never }
  | { readonly issue: Issue; readonly text?: never };

const SIGNATURES: readonly (readonly [ImportIssueCode, readonly number[]])[] = [
  ['xlsx_file', [0x50, 0x4b, 0x03, 0x04]],
  ['xls_file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf_file', [0x25, 0x50, 0x44, 0x46]],
  ['image_file', [0x89, 0x50, 0x4e, 0x47]],
  ['image_file', [0xff, 0xd8, 0xff]],
];

const MARKS: readonly (readonly [FileEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** Share of letters beyond ASCII that must be Russian for bytes to be taken as windows-1251, which any bytes decode in. */
const RUSSIAN_SHARE = 0.8;

/** Marks beyond ASCII that say nothing about the language. */
const COMMON_MARKS = '\u00a0№«»—–…₽°';

function looksRussian(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what tells noise from text
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u0402-\u040f]/.test(text)) return false;
  const letters = (text.match(/[\u0080-\uffff]/g) ?? []).filter((letter) => !COMMON_MARKS.includes(letter));
  const russian = letters.filter((letter) => /[а-яё]/i.test(letter));
  return letters.length > 0 && russian.length / letters.length >= RUSSIAN_SHARE;
}

function decodeWithoutMark(bytes: Uint8Array, decode: Decoder): { text: string; encoding: FileEncoding } | null {
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const cyrillic = decode(bytes, 'windows-1251');
  return cyrillic !== null && looksRussian(cyrillic) ? { text: cyrillic, encoding: 'windows-1251' } : null;
}

function decodeAny(bytes: Uint8Array, decode: Decoder): { text: string; encoding: FileEncoding } | null {
  const mark = MARKS.find(([, start]) => startsWith(bytes, start));
  if (!mark) return decodeWithoutMark(bytes, decode);
  const text = decode(bytes, mark[0]);
  return text === null ? null : { text: withoutMark(text), encoding: mark[0] };
}

/** Whether bytes hold a zero, which no text but UTF-16 has. */
function isBinary(bytes: Uint8Array): boolean {
  return !startsWith(bytes, [0xff, 0xfe]) && !startsWith(bytes, [0xfe, 0xff]) && bytes.includes(0);
}

/**
 * Text of a chosen file: UTF-8 with or without a mark, UTF-16 with a mark, or windows-1251 where Russian letters dominate
 * (domain rule: mark, then valid UTF-8, then windows-1251). Workbooks, PDF, pictures, web pages and other binary files get
 * an issue that says what to export instead.
 */
export function readBytes(bytes: Uint8Array, decode: Decoder): BytesReading {
  const signature = SIGNATURES.find(([, start]) => startsWith(bytes, start));
  if (signature) return { issue: importIssue(signature[0]) };
  if (isBinary(bytes)) return { issue: importIssue('binary_file') };
  const decoded = decodeAny(bytes, decode);
  if (decoded === null) return { issue: importIssue('unknown_encoding') };
  if (decoded.text.trim() === '') return { issue: importIssue('empty_file') };
  if (/^\s*<(!doctype|html|table|meta|\?xml)/i.test(decoded.text)) return { issue: importIssue('html_file') };
  return decoded;
}
