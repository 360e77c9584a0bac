/** Counts calls to Google's services per step: reads, writes, bytes and time, and how often each method was called. */
import type { CallRecord, Emulator } from '../emulator/emulator';

export interface StepCalls {
  readonly step: string;
  readonly reads: number;
  readonly writes: number;
  readonly bytes: number;
  readonly ms: number;
  readonly methods: Readonly<Record<string, number>>;
}

export interface CallMeter {
  /** Begins a step; the one before ends. */
  readonly step: (name: string) => void;
  readonly end: () => void;
  readonly steps: () => StepCalls[];
}

interface Open {
  readonly name: string;
  readonly startedMs: number;
  readonly calls: CallRecord[];
}

export function callMeter(emulator: Emulator): CallMeter {
  const done: StepCalls[] = [];
  let open: Open | null = null;
  // a copy, with the sizes as they are now: the record itself holds whole requests and answers
  emulator.onCall((call) => open?.calls.push({ ...call }));
  const end = (): void => {
    if (!open) return;
    const { calls, name, startedMs } = open;
    const methods: Record<string, number> = {};
    for (const call of calls) methods[call.method] = (methods[call.method] ?? 0) + 1;
    done.push({
      step: name,
      reads: calls.filter((call) => call.kind === 'read').length,
      writes: calls.filter((call) => call.kind === 'write').length,
      bytes: calls.reduce((sum, call) => sum + call.requestBytes + call.responseBytes, 0),
      ms: Math.round(performance.now() - startedMs),
      methods,
    });
    open = null;
  };
  return {
    step: (name) => {
      end();
      open = { name, startedMs: performance.now(), calls: [] };
    },
    end,
    steps: () => done,
  };
}
