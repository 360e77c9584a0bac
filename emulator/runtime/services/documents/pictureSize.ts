/** Size of a picture by its first bytes. */

const PNG = '89504e470d0a1a0a';

/** Width and height in pixels; null for anything but a PNG, the only kind that is drawn here. */
export function pictureSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 24 || bytes.subarray(0, 8).toString('hex') !== PNG) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
