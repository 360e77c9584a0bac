import { readBytes, type Decoder } from '../../../src/imports/table/readBytes';

const decode: Decoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
/** A host that knows UTF-8 only. */
const decodeUtf8: Decoder = (bytes, encoding) => (encoding === 'utf-8' ? decode(bytes, encoding) : null);
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, bigEndian: boolean): number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
/** «Дата;Расход» in windows-1251, bytes from the table of the encoding. */
const CP1251 = [0xc4, 0xe0, 0xf2, 0xe0, 0x3b, 0xd0, 0xe0, 0xf1, 0xf5, 0xee, 0xe4];

describe('readBytes, text', () => {
  it.each([
    { name: 'UTF-8', bytes: utf8('Дата;1'), text: 'Дата;1', encoding: 'utf-8' },
    { name: 'UTF-8 with a mark', bytes: [0xef, 0xbb, 0xbf, ...utf8('Дата;1')], text: 'Дата;1', encoding: 'utf-8' },
    {
      name: 'UTF-16LE with a mark',
      bytes: [0xff, 0xfe, ...utf16('Дата\t1', false)],
      text: 'Дата\t1',
      encoding: 'utf-16le',
    },
    {
      name: 'UTF-16BE with a mark',
      bytes: [0xfe, 0xff, ...utf16('Дата\t1', true)],
      text: 'Дата\t1',
      encoding: 'utf-16be',
    },
    { name: 'windows-1251', bytes: CP1251, text: 'Дата;Расход', encoding: 'windows-1251' },
  ])('$name', ({ bytes, text, encoding }) => {
    expect(readBytes(Uint8Array.from(bytes), decode)).toEqual({ text, encoding });
  });
});

describe('readBytes, what is no text', () => {
  it.each([
    { name: 'no bytes', bytes: [], code: 'empty_file' },
    { name: 'a mark alone', bytes: [0xef, 0xbb, 0xbf], code: 'empty_file' },
    { name: 'xlsx', bytes: [0x50, 0x4b, 0x03, 0x04, 0], code: 'xlsx_file' },
    { name: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1], code: 'xls_file' },
    { name: 'PDF', bytes: utf8('%PDF-1.7'), code: 'pdf_file' },
    { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47], code: 'image_file' },
    { name: 'JPEG', bytes: [0xff, 0xd8, 0xff, 0xe0], code: 'image_file' },
    { name: 'a zero among letters', bytes: [0x61, 0, 0x62], code: 'binary_file' },
    { name: 'HTML named .xls', bytes: utf8('<html><table><tr><td>ID</td></tr></table></html>'), code: 'html_file' },
    {
      name: 'western letters of one byte',
      bytes: [0x43, 0x6f, 0xfb, 0x74, 0x3b, 0x31, 0x81],
      code: 'unknown_encoding',
    },
  ])('$name: $code', ({ bytes, code }) => {
    const { issue } = readBytes(Uint8Array.from(bytes), decode);
    expect(issue?.code).toBe(code);
    expect(issue?.severity).toBe('error');
  });

  it('names the encoding problem when the host cannot decode it', () => {
    expect(readBytes(Uint8Array.from(CP1251), decodeUtf8).issue?.code).toBe('unknown_encoding');
    expect(readBytes(Uint8Array.from([0xff, 0xfe, 0x61, 0]), decodeUtf8).issue?.code).toBe('unknown_encoding');
  });
});
