/** The script's time zone: in Apps Script the local methods of Date answer in the zone of the manifest. */

/** Runs synchronous work with the process in another time zone, and puts the old one back. */
export function withTimeZone<T>(zone: string, work: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
