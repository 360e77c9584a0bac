/** docs/formulas.md says what the code does: its table is the dictionary, and every place that the code points at is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { valueOf } from '../../src/metrics/compose';
import { METRICS } from '../../src/metrics/dictionary';
import { DEMO_SUMS } from './support/demoSums';

const TEXT = readFileSync('docs/formulas.md', 'utf8');
const ROWS = TEXT.split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/formulas.md', () => {
  it('has a row for each metric of the dictionary, in its order', () =>
    expect(ROWS.map(([, code]) => code)).toEqual(METRICS.map(({ code }) => `\`${code}\``)));

  it.each(METRICS)('$code is what it says', (metric) => {
    const [, , name, kind, formula, example] = ROWS.find(([, code]) => code === `\`${metric.code}\``) ?? [];
    expect([name, kind, formula]).toEqual([
      `${metric.name.ru} · ${metric.name.en}`,
      `${metric.unit}, ${metric.direction}`,
      metric.formula.en,
    ]);
    const { value } = valueOf(metric.code, DEMO_SUMS);
    expect(example).toBe(value === null ? '' : String(Number(value.toFixed(4))));
  });

  it('has every section that the code points at', () => {
    const files = readdirSync('src/metrics', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const anchors = files.flatMap((file) =>
      [...readFileSync(`src/metrics/${file}`, 'utf8').matchAll(/formulas\.md#([\w-]+)/g)].map(([, anchor]) => anchor),
    );
    const sections = [...TEXT.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    expect(anchors.length).toBeGreaterThan(10);
    expect(anchors.filter((anchor) => !sections.includes(anchor ?? ''))).toEqual([]);
  });
});
