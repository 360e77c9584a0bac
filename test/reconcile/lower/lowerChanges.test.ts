/** The order in which a plan is written, and what each change becomes. */
import type { Change } from '../../../src/reconcile/change';
import { lowerChanges } from '../../../src/reconcile/lower/lowerChanges';

const SETTINGS = { language: 'en' } as unknown as Parameters<typeof lowerChanges>[1];
const lowered = (...changes: unknown[]): unknown[] => lowerChanges(changes as Change[], SETTINGS);

describe('a plan as requests', () => {
  it('is no request when nothing is to change', () => expect(lowered()).toEqual([]));

  it('sets the locale before everything else, whatever its place in the plan', () => {
    const edit = { deleteSheet: { sheetId: 5 } };
    expect(
      lowered(
        { kind: 'edit', edit: { requests: [edit] } },
        { kind: 'removeEmptySheet', sheetId: 0 },
        { kind: 'setLocale', locale: 'ru_RU', timeZone: 'Europe/Moscow' },
      ),
    ).toEqual([
      {
        updateSpreadsheetProperties: {
          properties: { locale: 'ru_RU', timeZone: 'Europe/Moscow' },
          fields: 'locale,timeZone',
        },
      },
      edit,
      { deleteSheet: { sheetId: 0 } },
    ]);
  });

  it('makes the record of the department once, and changes its value afterwards', () => {
    const [made] = lowered({ kind: 'setRecord', record: '{"v":1}', existing: false }) as {
      createDeveloperMetadata: { developerMetadata: { metadataId: number; metadataValue: string; location: object } };
    }[];
    expect(made?.createDeveloperMetadata.developerMetadata).toMatchObject({
      metadataValue: '{"v":1}',
      location: { spreadsheet: true },
      visibility: 'DOCUMENT',
    });
    const [changed] = lowered({ kind: 'setRecord', record: '{"v":2}', existing: true });
    const metadataId = made?.createDeveloperMetadata.developerMetadata.metadataId;
    expect(changed).toEqual({
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId } }],
        developerMetadata: { metadataValue: '{"v":2}' },
        fields: 'metadataValue',
      },
    });
  });
});
