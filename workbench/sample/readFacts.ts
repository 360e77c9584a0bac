/** Weekly facts as they stand in the workbook: found by the columns' developer metadata, like any other client would. */
import type { Emulator } from '../../emulator/emulator';

const COLUMNS = [
  'segment',
  'channel',
  'spend',
  'impr',
  'clicks',
  'leads',
  'mql',
  'sql',
  'meetings',
  'proposals',
  'deals',
  'revenue',
] as const;

export type FactRow = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

interface Answer {
  readonly valueRanges?: readonly {
    readonly valueRange?: { readonly values?: readonly (readonly (string | number)[])[] };
    readonly dataFilters?: readonly { readonly developerMetadataLookup?: { readonly metadataValue?: string } }[];
  }[];
}

/** Reads the facts table of a Pulse workbook. */
export function readFacts(emulator: Emulator, spreadsheetId: string): FactRow[] {
  const response = emulator.handle({
    method: 'POST',
    url: `/v4/spreadsheets/${spreadsheetId}/values:batchGetByDataFilter`,
    body: {
      dataFilters: COLUMNS.map((column) => ({
        developerMetadataLookup: { metadataKey: 'mp.column', metadataValue: `facts.${column}` },
      })),
      majorDimension: 'COLUMNS',
      valueRenderOption: 'UNFORMATTED_VALUE',
    },
  });
  if (response.status !== 200) throw new Error(`facts cannot be read: ${JSON.stringify(response.body)}`);
  const columns = new Map<string, readonly (string | number)[]>();
  for (const range of (response.body as Answer).valueRanges ?? []) {
    const key = range.dataFilters?.[0]?.developerMetadataLookup?.metadataValue?.split('.')[1];
    if (key !== undefined) columns.set(key, range.valueRange?.values?.[0] ?? []);
  }
  const height = columns.get('segment')?.length ?? 0;
  const rows: FactRow[] = [];
  for (let row = 1; row < height; row++) {
    const segment = columns.get('segment')?.[row];
    if (segment === undefined || segment === '') continue;
    rows.push(Object.fromEntries(COLUMNS.map((column) => [column, columns.get(column)?.[row] ?? 0])) as FactRow);
  }
  return rows;
}
