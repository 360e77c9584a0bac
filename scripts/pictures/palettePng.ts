/** Pictures of a screen as PNG with a palette: a page has few colours, so that a file is a fifth of what a browser writes. */
import { crc32, deflateSync } from 'node:zlib';

const COLORS = 256;

/** A colour in five bits a channel: near ones are counted as one. */
const coarse = (rgba: Uint8Array, at: number): number =>
  (((rgba[at] ?? 0) >> 3) << 10) | (((rgba[at + 1] ?? 0) >> 3) << 5) | ((rgba[at + 2] ?? 0) >> 3);

type Color = readonly [red: number, green: number, blue: number];

interface Palette {
  readonly colors: readonly Color[];
  /** Entry of a coarse colour. */
  readonly entryOf: (code: number) => number;
}

/** The most frequent colours, each as the mean of what it stands for; others go to the nearest. */
function paletteOf(rgba: Uint8Array): Palette {
  const seen = new Map<number, { count: number; red: number; green: number; blue: number }>();
  for (let at = 0; at < rgba.length; at += 4) {
    const code = coarse(rgba, at);
    const sum = seen.get(code) ?? { count: 0, red: 0, green: 0, blue: 0 };
    sum.count += 1;
    sum.red += rgba[at] ?? 0;
    sum.green += rgba[at + 1] ?? 0;
    sum.blue += rgba[at + 2] ?? 0;
    seen.set(code, sum);
  }
  const mean = ({ count, red, green, blue }: { count: number; red: number; green: number; blue: number }): Color => [
    Math.round(red / count),
    Math.round(green / count),
    Math.round(blue / count),
  ];
  const frequent = [...seen].sort(([, left], [, right]) => right.count - left.count);
  const colors = frequent.slice(0, COLORS).map(([, sum]) => mean(sum));
  const entries = new Map(frequent.slice(0, COLORS).map(([code], entry) => [code, entry]));
  const far = (left: Color, right: Color): number =>
    left.reduce((sum, part, at) => sum + (part - (right[at] ?? 0)) ** 2, 0);
  for (const [code, sum] of frequent.slice(COLORS)) {
    const color = mean(sum);
    let best = 0;
    colors.forEach((each, entry) => {
      if (far(each, color) < far(colors[best] ?? each, color)) best = entry;
    });
    entries.set(code, best);
  }
  return { colors, entryOf: (code) => entries.get(code) ?? 0 };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Pixels (four bytes each, row by row) as a PNG of eight bits a pixel. Transparency is dropped: a page has none. */
export function palettePng(rgba: Uint8Array, width: number, height: number): Buffer {
  const { colors, entryOf } = paletteOf(rgba);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      lines[row * (width + 1) + 1 + column] = entryOf(coarse(rgba, (row * width + column) * 4));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colors.flat())),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
