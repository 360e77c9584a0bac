import type { SlicedDecoder } from '../../src/imports/table/readBytes';

const PART_BYTES = 1 << 20;

/** Decodes with the browser's own decoder, a part at a time; null when the bytes are not valid. */
export const decodeSlices: SlicedDecoder = function* (bytes, encoding) {
  const parts: string[] = [];
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (let at = 0; at < bytes.length; at += PART_BYTES) {
      parts.push(decoder.decode(bytes.subarray(at, at + PART_BYTES), { stream: true }));
      yield at / bytes.length;
    }
    parts.push(decoder.decode());
  } catch {
    return null;
  }
  yield 1;
  const text = parts.join('');
  yield 1;
  return text;
};
