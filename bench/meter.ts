/** What a piece of work costs: calls to Google, their bytes, and processor time of the script and of the emulated Google apart. */
import type { Emulator } from '../emulator/emulator';
import type { Host } from '../workbench/host';

export interface Cost {
  readonly calls: number;
  readonly bytes: number;
  /** Processor seconds of the script itself. */
  readonly script: number;
  /** Processor seconds of the emulator: in Google they are spent elsewhere. */
  readonly google: number;
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

export interface Meter {
  readonly measure: (work: () => void) => Cost;
}

/** Processor time and not the clock: other work on the machine does not count. */
export function meterOf(emulator: Emulator, api: { onTime: (spent: number) => void }): Meter {
  let [calls, bytes, google] = [0, 0, 0];
  emulator.onCall((call) => {
    calls += 1;
    bytes += call.requestBytes + call.responseBytes;
  });
  api.onTime = (spent) => (google += spent);
  return {
    measure: (work) => {
      [calls, bytes, google] = [0, 0, 0];
      const started = cpu();
      work();
      return { calls, bytes, google, script: cpu() - started - google };
    },
  };
}

/** Takes the time of every request. The host hands its own emulator to the script, so that its method is wrapped in place. */
export function timed(host: Host): { onTime: (spent: number) => void } {
  const clock = { onTime: (_spent: number): void => undefined };
  const emulator = host.emulator as { handle: Emulator['handle'] };
  const { handle } = emulator;
  emulator.handle = (request) => {
    const started = cpu();
    const answer = handle(request);
    clock.onTime(cpu() - started);
    return answer;
  };
  return clock;
}

const shown = (value: number, digits = 1): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(digits).replace(/\.0+$/, '');

export const columns = (cost: Cost): readonly string[] => [
  shown(cost.calls, 0),
  shown(cost.bytes / 1024),
  shown(cost.script, 2),
  shown(cost.google, 2),
];

export const HEAD = ['calls', 'KiB', 'script s', 'Google s'] as const;

/** Lines of a table, the first column to the left and the others to the right. */
export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((title, index) => Math.max(title.length, ...lines.map((line) => (line[index] ?? '').length)));
  return [head, ...lines]
    .map((line) =>
      line.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}
