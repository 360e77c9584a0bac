/** Values that redraw the panel when they change. The panel is one small tree, so it is redrawn as a whole: no subscriptions to keep. */

export interface Signal<T> {
  value: T;
}

let draw: () => void = () => undefined;
let queued = false;

/** Says what draws the panel. */
export function onChange(redraw: () => void): void {
  draw = redraw;
}

function changed(): void {
  if (queued) return;
  queued = true;
  queueMicrotask(() => {
    queued = false;
    draw();
  });
}

/** A value of the panel's state. */
export function signal<T>(initial: T): Signal<T> {
  let now = initial;
  return {
    get value() {
      return now;
    },
    set value(next: T) {
      if (Object.is(next, now)) return;
      now = next;
      changed();
    },
  };
}
