/** Reading what requests have in common: places, ranges and field masks. */
import { API_SCHEMAS, type SchemaNode } from '../../schema/types';
import { checkSpan, type Span } from '../edit/delete';
import type { Place } from '../edit/insert';
import type { Draft } from '../draft';
import type { Json } from '../model/types';

interface RawPlace {
  readonly index?: number;
  readonly segmentId?: string;
  readonly tabId?: string;
}

interface RawRange extends Omit<RawPlace, 'index'> {
  readonly startIndex?: number;
  readonly endIndex?: number;
}

/** Carries out one request on the draft and gives the reply, if the kind has one. */
export type Handler = (draft: Draft, args: Json) => Json | undefined;

/** A `Location`; a missing index is 0, a missing tab the first one. */
export function placeOf(draft: Draft, raw: unknown): Place {
  const { index = 0, segmentId = '', tabId } = (raw ?? {}) as RawPlace;
  return { tabId: draft.tab(tabId).tabProperties.tabId, segmentId, index };
}

/** Where a request inserts: `location`, or `endOfSegmentLocation`, which is before the segment's last newline. */
export function insertionOf(draft: Draft, args: Json): Place {
  if (args.location !== undefined) return placeOf(draft, args.location);
  if (args.endOfSegmentLocation === undefined) draft.fail('The insertion location must be specified.');
  const place = placeOf(draft, args.endOfSegmentLocation);
  return { ...place, index: draft.end(place) - 1 };
}

/** A `Range`, checked against its segment. */
export function rangeOf(draft: Draft, raw: unknown): Span {
  const { startIndex = 0, endIndex = 0, ...where } = (raw ?? {}) as RawRange;
  const { tabId, segmentId } = placeOf(draft, where);
  const span = { tabId, segmentId, start: startIndex, end: endIndex };
  checkSpan(draft, span);
  return span;
}

/** Ids of the tabs that a request concerns: those of `tabsCriteria`, else all. */
export function tabsOf(draft: Draft, args: Json): string[] {
  const ids = (args.tabsCriteria as { readonly tabIds?: readonly string[] } | undefined)?.tabIds ?? [];
  if (ids.length === 0) return draft.tabs().map((tab) => tab.tabProperties.tabId);
  return ids.map((id) => draft.tab(id).tabProperties.tabId);
}

function resolved(node: SchemaNode | undefined): SchemaNode | undefined {
  return node?.$ref ? API_SCHEMAS.docs.schemas[node.$ref] : node;
}

function isField(schema: string, path: readonly string[]): boolean {
  let node = resolved({ $ref: schema });
  for (const step of path) {
    node = resolved(node?.properties?.[step]);
    if (!node) return false;
  }
  return true;
}

/** A field mask: the paths that it names, checked against a schema of the API. `*` stands alone. */
export function maskOf(draft: Draft, args: Json, schema: string): readonly (readonly string[])[] {
  const text = typeof args.fields === 'string' ? args.fields.trim() : '';
  if (text === '') draft.fail("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  if (text === '*') return Object.keys(API_SCHEMAS.docs.schemas[schema]?.properties ?? {}).map((key) => [key]);
  return text.split(',').map((field) => {
    const path = field.trim().split('.').map(camelCase);
    if (!isField(schema, path)) draft.fail(`Invalid field: ${field.trim()}`);
    return path;
  });
}

/** Masks may name fields in either case, as the JSON mapping of protocol buffers allows. */
const camelCase = (name: string): string =>
  name.includes('_') && /^[a-z]+(_[a-z0-9]+)+$/.test(name)
    ? name.replace(/_(.)/g, (_all, next: string) => next.toUpperCase())
    : name;

/** An object with the masked fields taken from `given`; a masked field that `given` lacks goes. */
export function masked(current: Json, given: Json, mask: readonly (readonly string[])[]): Json {
  return mask.reduce((object, path) => setPath(object, given, path), current);
}

function setPath(object: Json, given: Json | undefined, [key = '', ...rest]: readonly string[]): Json {
  const value = given?.[key];
  if (rest.length > 0) {
    const inner = setPath((object[key] ?? {}) as Json, value as Json | undefined, rest);
    return { ...object, [key]: inner };
  }
  if (value !== undefined && value !== null) return { ...object, [key]: value };
  const { [key]: _gone, ...others } = object;
  return others;
}
