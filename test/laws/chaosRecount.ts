/** Facts against a recount of the leads as they stand in the workbook, where people left the columns of both alone. */
import { columnMetadataId, tabId } from '../../src/blueprint/compile/identity';
import type { World } from './chaosActions';

type Cell = string | number | boolean;

/** A column by its identity, header left out; null when it is gone. */
function columnOf(world: World, tab: string, column: string): Cell[] | null {
  const { body } = world.emulator.handle({
    method: 'POST',
    url: `/v4/spreadsheets/${world.pulse}/values:batchGetByDataFilter`,
    body: {
      dataFilters: [{ developerMetadataLookup: { metadataId: columnMetadataId(tab, column) } }],
      majorDimension: 'COLUMNS',
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    },
  }) as { body: { readonly valueRanges?: readonly { readonly valueRange?: { readonly values?: Cell[][] } }[] } };
  const values = body.valueRanges?.[0]?.valueRange?.values;
  return values ? (values[0] ?? []).slice(1) : null;
}

const NO_LEAD = ['Спам', 'Дубль', 'spam', 'duplicate'];

/** What differs; '' when nothing does, or when people changed the tables themselves. */
export function recount(world: World): string {
  if (world.touched.has(tabId('facts')) || world.touched.has(tabId('leads'))) return '';
  const [counted, created, status] = [
    columnOf(world, 'facts', 'leads'),
    columnOf(world, 'leads', 'created'),
    columnOf(world, 'leads', 'status'),
  ];
  if (!counted || !created || !status) return '';
  const facts = counted.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
  const leads = created.filter(
    (day, row) => typeof day === 'number' && !NO_LEAD.includes(String(status[row] ?? '')),
  ).length;
  return facts === leads ? '' : `facts count ${facts} leads, the table has ${leads}`;
}
