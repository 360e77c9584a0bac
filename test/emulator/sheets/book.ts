/** A spreadsheet under test: calls go straight to the service, without HTTP. */
import { ApiError } from '../../../emulator/api';
import { callSheets, newSpreadsheet, type StoredSpreadsheet } from '../../../emulator/sheets/service';

/** Monday 16 March 2026, noon UTC. */
export const NOW = Date.UTC(2026, 2, 16, 12);

type Json = Readonly<Record<string, unknown>>;

/** An answer is read field by field, as a client reads parsed JSON. */
type Answer = ReturnType<typeof JSON.parse>;

export class Book {
  stored: StoredSpreadsheet;
  /** The emulator's clock, in milliseconds since 1970. */
  now = NOW;

  /** Formula models are kept by the id of their spreadsheet. */
  constructor(body: Json = {}, id = 'book') {
    this.stored = newSpreadsheet(id, body);
  }

  call(method: string, params: Readonly<Record<string, string | readonly string[]>> = {}, body: unknown = {}): Answer {
    const result = callSheets(`spreadsheets.${method}`, params, body, this.stored, { now: this.now });
    this.stored = result.stored;
    return result.response;
  }

  /** Replies of a batch. */
  batch(...requests: readonly Json[]): Answer {
    return this.call('batchUpdate', {}, { requests }).replies;
  }

  /** Types values as a person would. */
  type(range: string, values: readonly (readonly unknown[])[]): Answer {
    return this.call('values.update', { range, valueInputOption: 'USER_ENTERED' }, { values });
  }

  put(range: string, values: readonly (readonly unknown[])[]): Answer {
    return this.call('values.update', { range, valueInputOption: 'RAW' }, { values });
  }

  read(range: string, valueRenderOption = 'UNFORMATTED_VALUE'): Answer {
    return this.call('values.get', { range, valueRenderOption }).values ?? [];
  }

  /** What one cell computes. */
  value(cell: string): Answer {
    return this.read(cell)[0]?.[0] ?? '';
  }

  get(fields = '*', params: Readonly<Record<string, string | readonly string[]>> = {}): Answer {
    return this.call('get', { fields, ...params });
  }

  /** CellData of one cell. */
  cell(range: string): Answer {
    return (
      this.get('sheets.data.rowData.values', { ranges: [range] }).sheets[0].data[0].rowData?.[0]?.values?.[0] ?? {}
    );
  }
}

/** Message of the error that a call throws; '' when it throws none. */
export function messageOf(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    if (error instanceof ApiError) return error.message;
    throw error;
  }
}
