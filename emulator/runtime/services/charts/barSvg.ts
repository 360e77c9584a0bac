/** A bar chart as SVG: title, legend above, labels at the left, bars of each series one under another, an axis with round steps. */

export interface BarDrawing {
  readonly title: string;
  /** What the values are, under the axis; '' for none. */
  readonly axis: string;
  readonly series: readonly string[];
  readonly colors: readonly string[];
  readonly legend: string;
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

const DEFAULT_COLORS = ['#3366cc', '#dc3912', '#ff9900', '#109618'];
/** Width of a letter, in parts of its height. */
const LETTER = 0.55;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Round steps from `low` to `high`. */
function ticks(low: number, high: number): number[] {
  const raw = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= raw) ?? raw;
  const first = Math.floor(low / step);
  return Array.from({ length: Math.ceil(high / step) - first + 1 }, (_, at) => (first + at) * step);
}

const compact = (value: number): string => {
  const size = Math.abs(value);
  if (size >= 1e6) return `${Number((value / 1e6).toFixed(1))} M`;
  return size >= 1e4 ? `${Math.round(value / 1e3)} k` : String(Number(value.toFixed(2)));
};

/** Words in lines of at most so many letters; no more than three. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length + 1 > letters) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.slice(0, 3);
}

/** Draws it. */
export function barSvg(chart: BarDrawing): string {
  const { width, height, fontSize: size, rows, series } = chart;
  const colorOf = (at: number): string => chart.colors[at] ?? DEFAULT_COLORS[at % DEFAULT_COLORS.length] ?? '#000000';
  const legend = chart.legend === 'NONE' || series.length < 2 ? 0 : size * 2;
  const [left, right, top] = [width * 0.4, width - size * 2, size * 2.6 + legend];
  const bottom = height - size * (chart.axis === '' ? 2 : 3.6);
  const values = rows.flatMap((row) => row.values.filter((value) => value !== null));
  const marks = ticks(Math.min(0, ...values), Math.max(0, ...values));
  const [low, high] = [marks[0] ?? 0, marks.at(-1) ?? 1];
  const x = (value: number): number => left + ((value - low) / (high - low || 1)) * (right - left);
  const band = (bottom - top) / Math.max(1, rows.length);
  const thick = (band * 0.72) / Math.max(1, series.length);
  const text = (words: string, at: { x: number; y: number }, more: string): string =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" ${more}>${escaped(words)}</text>`;
  const letters = Math.floor((left - size) / (size * LETTER));
  const parts = [
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(chart.title, { x: size, y: size * 1.7 }, `font-weight="bold" font-size="${size * 1.15}"`),
    ...marks.flatMap((mark) => [
      `<line x1="${x(mark).toFixed(1)}" x2="${x(mark).toFixed(1)}" y1="${top}" y2="${bottom}" stroke="${mark === 0 ? '#444444' : '#dddddd'}"/>`,
      text(compact(mark), { x: x(mark), y: bottom + size * 1.3 }, 'text-anchor="middle" fill="#555555"'),
    ]),
    ...rows.flatMap((row, at) => {
      const y = top + band * at;
      const lines = wrapped(row.label, letters);
      const first = y + band / 2 - ((lines.length - 1) * size * 1.15) / 2 + size * 0.35;
      return [
        ...lines.map((words, line) =>
          text(words, { x: left - size * 0.5, y: first + line * size * 1.15 }, 'text-anchor="end"'),
        ),
        ...row.values.map((value, of) => {
          if (value === null) return '';
          const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
          return `<rect x="${from.toFixed(1)}" y="${(y + band * 0.14 + thick * of).toFixed(1)}" width="${(to - from).toFixed(1)}" height="${thick.toFixed(1)}" fill="${escaped(colorOf(of))}"/>`;
        }),
      ];
    }),
    ...(legend === 0
      ? []
      : series.flatMap((name, at) => {
          const from = left + at * ((right - left) / series.length);
          return [
            `<rect x="${from.toFixed(1)}" y="${size * 2.7}" width="${size}" height="${size}" fill="${escaped(colorOf(at))}"/>`,
            text(name, { x: from + size * 1.4, y: size * 3.6 }, ''),
          ];
        })),
    chart.axis === ''
      ? ''
      : text(chart.axis, { x: (left + right) / 2, y: height - size * 0.8 }, 'text-anchor="middle" font-style="italic"'),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Arial, Liberation Sans, DejaVu Sans, sans-serif" font-size="${size}" fill="#222222">${parts.join('')}</svg>`;
}
