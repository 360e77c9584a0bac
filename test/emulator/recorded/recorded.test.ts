/**
 * Recorded runs against the live API, replayed over HTTP: statuses and bodies must be Google's but for what changes from call to call. The
 * recordings are not part of the project; where they are absent the test says so and compares nothing. docs/fidelity.md lists what differs.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EXPECTED_DIFFERENCES, RECORDINGS, recordedRuns, replay, type Outcome } from './replay';

/** Least share of interactions that must agree; the acceptance of the emulator asks for 95 %. */
const FLOOR = 0.99;

const share = (outcomes: readonly Outcome[]): string => {
  const same = outcomes.filter((each) => each.differences.length === 0).length;
  return `${same} of ${outcomes.length} (${((100 * same) / outcomes.length).toFixed(1)} %)`;
};

test('recorded calls are answered as Google answered them', async () => {
  const runs = recordedRuns();
  if (!runs) {
    console.log(`${RECORDINGS} is absent: nothing was compared`);
    return;
  }
  const outcomes: Outcome[] = [];
  for (const run of runs) outcomes.push(...(await replay(run)));
  const sheets = outcomes.filter((each) => each.api === 'sheets');
  const different = outcomes.filter((each) => each.differences.length > 0);
  console.log(
    [
      `recorded interactions that match: ${share(outcomes)}; of the Sheets API: ${share(sheets)}`,
      ...different.map((each) => `${each.run} ${each.index}: ${each.call}: ${each.differences.slice(0, 2).join('; ')}`),
    ].join('\n'),
  );
  expect(outcomes.length - different.length).toBeGreaterThanOrEqual(FLOOR * outcomes.length);
  const unexplained = different.filter((each) => !EXPECTED_DIFFERENCES.some((known) => known.matches(each)));
  expect(unexplained).toEqual([]);
}, 120_000);

test('each known difference has a row with its reason in docs/fidelity.md', () => {
  const page = readFileSync(path.resolve(__dirname, '../../../docs/fidelity.md'), 'utf8');
  expect(EXPECTED_DIFFERENCES.filter((known) => !page.includes(known.reason))).toEqual([]);
});
