import { type Issue } from '../../shared/errors';
import { importIssue } from '../issues/importIssue';
import { type ImportIssueCode } from '../issues/catalogue';
import { finish, type Slices } from '../slices';

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

/** Decodes bytes strictly, in slices; null when they are not valid in the encoding. */
export type SlicedDecoder = (bytes: Uint8Array, encoding: FileEncoding) => Slices<string | null>;

interface Decoded {
  readonly text: string;
  readonly encoding: FileEncoding;
}

/** Bytes that are looked at to tell UTF-16 without a mark. */
const LOOKED_AT_BYTES = 2000;

/** UTF-16 without a mark: in a table every second byte of many is zero (delimiters, digits), and all zeros are on one side. */
function unmarkedUtf16(bytes: Uint8Array): FileEncoding | null {
  const sample = bytes.subarray(0, LOOKED_AT_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const isMany = (count: number): boolean => sample.length >= 40 && count >= sample.length / 10;
  if (even === 0 && isMany(odd)) return 'utf-16le';
  return odd === 0 && isMany(even) ? 'utf-16be' : null;
}

function* decodeWithoutMark(bytes: Uint8Array, decode: SlicedDecoder): Slices<Decoded | null> {
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) {
    const text = yield* decode(bytes, utf16);
    return text === null ? null : { text, encoding: utf16 };
  }
  const utf8 = yield* decode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const cyrillic = yield* decode(bytes, 'windows-1251');
  return cyrillic !== null && looksRussian(cyrillic.slice(0, LOOKED_AT_LETTERS))
    ? { text: cyrillic, encoding: 'windows-1251' }
    : null;
}

const LOOKED_AT_LETTERS = 200_000;

function* decodeAny(bytes: Uint8Array, decode: SlicedDecoder, forced: FileEncoding | null): Slices<Decoded | null> {
  const mark = MARKS.find(([, start]) => startsWith(bytes, start));
  const encoding = forced ?? mark?.[0];
  if (encoding === undefined) return yield* decodeWithoutMark(bytes, decode);
  const text = yield* decode(bytes, encoding);
  return text === null ? null : { text: withoutMark(text), encoding };
}

/** Whether bytes hold a zero, which no text but UTF-16 has. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || unmarkedUtf16(bytes) !== null;
  return !isUtf16 && bytes.includes(0);
}

/** Whether bytes are an Excel workbook of today (xlsx), whatever the file is called. */
export const isWorkbook = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

/** `readBytes` in slices; `forced`: the encoding that a person chose. */
export function* readBytesSlices(
  bytes: Uint8Array,
  decode: SlicedDecoder,
  forced: FileEncoding | null = null,
): Slices<BytesReading> {
  const signature = SIGNATURES.find(([, start]) => startsWith(bytes, start));
  if (signature) return { issue: importIssue(signature[0]) };
  if (forced === null && isBinary(bytes)) return { issue: importIssue('binary_file') };
  const decoded = yield* decodeAny(bytes, decode, forced);
  if (decoded === null) return { issue: importIssue('unknown_encoding') };
  if (decoded.text.trim() === '') return { issue: importIssue('empty_file') };
  if (/^\s*<(!doctype|html|table|meta|\?xml)/i.test(decoded.text.slice(0, 1000)))
    return { issue: importIssue('html_file') };
  return decoded;
}

/**
 * Text of a chosen file: UTF-8 with or without a mark, UTF-16, or windows-1251 where Russian letters dominate
 * (domain rule: mark, then valid UTF-8, then windows-1251). Workbooks, PDF, pictures, web pages and other binary files get
 * an issue that says what to export instead.
 */
export const readBytes = (bytes: Uint8Array, decode: Decoder): BytesReading =>
  finish(
    // eslint-disable-next-line require-yield -- decoded at once
    readBytesSlices(bytes, function* (part, encoding) {
      return decode(part, encoding);
    }),
  );
