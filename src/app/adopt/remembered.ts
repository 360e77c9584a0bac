/** How a table was taken over the last time: the kind and the headers by column, kept in Pulse by what its headers say. No cell of it is kept. */
import { fingerprint, stableId } from '../../shared/hash';
import type { AdoptKind } from '../../imports/adopt/kinds';
import type { FoundHeader, Mapping } from '../../imports/adopt/findTable';
import { ADOPT_METADATA_ID, METADATA_ADOPT } from '../../blueprint/compile/identity';
import type { SheetRequest } from '../../reconcile/googleSheets';

interface Remembered {
  /** Identity of the headers. */
  readonly of: string;
  readonly kind: AdoptKind;
  readonly headers: Readonly<Record<string, string>>;
}

/** Tables that are remembered; the oldest goes. */
const KEPT = 20;

const identity = (texts: readonly string[]): string => stableId(fingerprint(texts)).toString(36);

function parse(text: string | null): Remembered[] {
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as Remembered[]) : [];
  } catch {
    return []; // it was changed by hand: the next time it is written anew
  }
}

/** How a table with these headers was taken over; null when it never was. */
export function recall(
  text: string | null,
  texts: readonly string[],
): { readonly kind: AdoptKind; readonly mapping: Mapping } | null {
  const found = parse(text).find((each) => each.of === identity(texts));
  if (!found) return null;
  const mapping = Object.entries(found.headers).map(([key, header]) => [key, texts.indexOf(header)] as const);
  return { kind: found.kind, mapping: Object.fromEntries(mapping.filter(([, index]) => index >= 0)) };
}

/** The request that remembers; none when it is remembered so already. */
export function rememberRequests(
  text: string | null,
  kind: AdoptKind,
  header: FoundHeader,
  mapping: Mapping,
): SheetRequest[] {
  const of = identity(header.texts);
  const headers = Object.fromEntries(Object.entries(mapping).map(([key, index]) => [key, header.texts[index] ?? '']));
  const next = JSON.stringify([{ of, kind, headers }, ...parse(text).filter((each) => each.of !== of)].slice(0, KEPT));
  if (
    next === text ||
    JSON.stringify(parse(text).find((each) => each.of === of)) === JSON.stringify({ of, kind, headers })
  )
    return [];
  if (text !== null)
    return [
      {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataId: ADOPT_METADATA_ID } }],
          developerMetadata: { metadataValue: next },
          fields: 'metadataValue',
        },
      },
    ];
  return [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: ADOPT_METADATA_ID,
          metadataKey: METADATA_ADOPT,
          metadataValue: next,
          location: { spreadsheet: true },
          visibility: 'DOCUMENT',
        },
      },
    },
  ];
}
