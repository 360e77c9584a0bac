/** Worked figures with their sources, which are not part of the project; where they are absent nothing is compared. */
import { existsSync, readFileSync } from 'node:fs';

const FILE = '../shared/oracles/figures.json';

/** A worked figure: inputs and expected values as its source prints them. */
export interface Figure {
  readonly id: string;
  readonly topic: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

const FIGURES: readonly Figure[] = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Figure[]) : [];

/** One test per figure of a topic; a topic that the file does not hold is a failure. */
export function compareFigures(topic: string, check: (figure: Figure) => void): void {
  if (FIGURES.length === 0) {
    console.log(`figures of ${topic} were not compared: ${FILE} is not here`);
    return;
  }
  const figures = FIGURES.filter((figure) => figure.topic === topic);
  describe(`figures: ${topic}`, () => {
    it('are in the file', () => expect(figures.length).toBeGreaterThan(0));
    it.each(figures.map((figure) => [figure.id, figure] as const))('%s', (_, figure) => check(figure));
  });
}

/** A number of a figure. */
export const numberAt = (values: Readonly<Record<string, unknown>>, key: string): number => {
  const value = values[key];
  if (typeof value !== 'number') throw new Error(`${key} is not a number in the figure`);
  return value;
};
