/** A chart drawn as SVG: columns, stacked columns, bars and lines, with its axis, labels and legend. */
import type { ChartView } from '../server/sheetView';

const MARGIN = { top: 36, right: 14, bottom: 46, left: 58 };

const compact = (value: number): string => {
  const size = Math.abs(value);
  if (size >= 1e6) return `${Number((value / 1e6).toFixed(1))} M`;
  return size >= 1e4 ? `${Math.round(value / 1e3)} k` : String(Number(value.toFixed(2)));
};

/** Round steps for an axis from `low` to `high`. */
function ticks(low: number, high: number): number[] {
  const span = high - low || 1;
  const raw = span / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= raw) ?? raw;
  const first = Math.floor(low / step) * step;
  return Array.from({ length: Math.ceil((high - first) / step) + 1 }, (_, index) => first + index * step);
}

interface Scale {
  readonly marks: readonly number[];
  readonly at: (value: number) => number;
}

function scaleOf(chart: ChartView, from: number, to: number): Scale {
  const sums = chart.labels.map((_, index) =>
    chart.series.reduce((sum, series) => sum + (series.values[index] ?? 0), 0),
  );
  const values = chart.stacked
    ? sums
    : chart.series.flatMap((series) => series.values.filter((value) => value !== null));
  const marks = ticks(Math.min(0, ...values), Math.max(0, ...values));
  const [low, high] = [marks[0] ?? 0, marks.at(-1) ?? 1];
  return { marks, at: (value) => from + ((value - low) / (high - low || 1)) * (to - from) };
}

/** Width of a letter of a label. */
const LETTER_PX = 6;

const short = (label: string, length: number): string =>
  label.length > length ? `${label.slice(0, length - 1)}…` : label;

function Bars({ chart }: { readonly chart: ChartView }) {
  const left = 130;
  const scale = scaleOf(chart, left, chart.width - MARGIN.right);
  const band = (chart.height - MARGIN.top - 24) / Math.max(1, chart.labels.length);
  const thick = (band * 0.7) / Math.max(1, chart.series.length);
  return (
    <>
      {scale.marks.map((mark) => (
        <g key={mark}>
          <line x1={scale.at(mark)} x2={scale.at(mark)} y1={MARGIN.top} y2={chart.height - 24} class="axis" />
          <text x={scale.at(mark)} y={chart.height - 10} text-anchor="middle">
            {compact(mark)}
          </text>
        </g>
      ))}
      {chart.labels.map((label, index) => (
        <g key={index}>
          <text x={left - 6} y={MARGIN.top + band * (index + 0.5) + 4} text-anchor="end">
            {short(label, 20)}
          </text>
          {chart.series.map((series, at) => {
            const value = series.values[index];
            if (value === null || value === undefined) return null;
            const [a, b] = [scale.at(0), scale.at(value)];
            return (
              <rect
                key={at}
                x={Math.min(a, b)}
                width={Math.max(1, Math.abs(b - a))}
                y={MARGIN.top + band * index + band * 0.15 + thick * at}
                height={thick}
                fill={series.color}
                rx="2"
              />
            );
          })}
        </g>
      ))}
    </>
  );
}

function Columns({ chart }: { readonly chart: ChartView }) {
  const bottom = chart.height - MARGIN.bottom;
  const scale = scaleOf(chart, bottom, MARGIN.top);
  const band = (chart.width - MARGIN.left - MARGIN.right) / Math.max(1, chart.labels.length);
  const wide = chart.stacked ? band * 0.6 : (band * 0.7) / Math.max(1, chart.series.length);
  const center = (index: number): number => MARGIN.left + band * (index + 0.5);
  const longest = Math.max(0, ...chart.labels.map((label) => label.length)) + 1;
  // labels that would run into one another are left out, as Google does
  const every = Math.max(1, Math.min(Math.ceil((longest * LETTER_PX) / band), Math.ceil(chart.labels.length / 2)));
  return (
    <>
      {scale.marks.map((mark) => (
        <g key={mark}>
          <line x1={MARGIN.left} x2={chart.width - MARGIN.right} y1={scale.at(mark)} y2={scale.at(mark)} class="axis" />
          <text x={MARGIN.left - 6} y={scale.at(mark) + 4} text-anchor="end">
            {compact(mark)}
          </text>
        </g>
      ))}
      {chart.labels.map((label, index) => (
        <text key={index} x={center(index)} y={bottom + 16} text-anchor="middle">
          {index % every === 0 ? short(label, Math.max(4, Math.floor((band * every) / LETTER_PX))) : ''}
        </text>
      ))}
      {chart.type === 'LINE'
        ? chart.series.map((series, at) => {
            const points = series.values.flatMap((value, index) =>
              value === null ? [] : [{ x: center(index), y: scale.at(value) }],
            );
            return (
              <g key={at}>
                <polyline
                  fill="none"
                  stroke={series.color}
                  stroke-width="2.5"
                  points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
                />
                {points.map(({ x, y }) => (
                  <circle key={x} cx={x} cy={y} r="3" fill={series.color} />
                ))}
              </g>
            );
          })
        : chart.labels.map((_, index) => {
            let below = 0;
            return chart.series.map((series, at) => {
              const value = series.values[index];
              if (value === null || value === undefined) return null;
              const base = chart.stacked ? below : 0;
              below += value;
              const [a, b] = [scale.at(base), scale.at(base + value)];
              const x = chart.stacked
                ? center(index) - wide / 2
                : center(index) - (wide * chart.series.length) / 2 + wide * at;
              return (
                <rect
                  key={`${index}-${at}`}
                  x={x}
                  width={wide}
                  y={Math.min(a, b)}
                  height={Math.max(1, Math.abs(b - a))}
                  fill={series.color}
                  rx="2"
                />
              );
            });
          })}
    </>
  );
}

function Legend({ chart }: { readonly chart: ChartView }) {
  if (chart.series.length < 2) return null;
  return (
    <g>
      {chart.series.map((series, index) => (
        <g key={index} transform={`translate(${MARGIN.left + index * 130},${chart.height - 14})`}>
          <rect width="10" height="10" y="-9" fill={series.color} rx="2" />
          <text x="15">{short(series.name, 18)}</text>
        </g>
      ))}
    </g>
  );
}

export function Chart({ chart }: { readonly chart: ChartView }) {
  return (
    <svg class="chart" width={chart.width} height={chart.height} role="img" aria-label={chart.title}>
      <text x="14" y="22" class="chartTitle">
        {chart.title}
      </text>
      {chart.type === 'BAR' ? <Bars chart={chart} /> : <Columns chart={chart} />}
      <Legend chart={chart} />
    </svg>
  );
}
