/**
 * Names of the protocol buffer types that Google's messages give for a wrong value. Discovery documents do not hold them. Measured by others:
 * an enumeration that several messages use is a type of its own (`docs.v1.NamedStyleType`, `sheets.v4.Dimension`), one that a single message
 * uses lies inside it (`sheets.v4.PieChartSpec.PieChartLegendPosition`). The rest follows that rule and is an assumption.
 */
import type { ApiSchema, SchemaNode } from './types';

/** Enumerations whose first value does not tell the name. */
const NAMED_BY_FIRST_VALUE: Readonly<Record<string, string>> = {
  SERIAL_NUMBER: 'DateTimeRenderOption',
  FORMATTED_VALUE: 'ValueRenderOption',
  INPUT_VALUE_OPTION_UNSPECIFIED: 'ValueInputOption',
  OVERWRITE: 'InsertDataOption',
  PASTE_NORMAL: 'PasteType',
  NORMAL: 'PasteOrientation',
  MERGE_ALL: 'MergeType',
  HORIZONTAL: 'PivotValueLayout',
  DEFAULT_VIEW_WINDOW_MODE: 'ViewWindowMode',
  RECALCULATION_INTERVAL_UNSPECIFIED: 'RecalculationInterval',
  DEFAULT_FOR_CURRENT_ACCESS: 'SuggestionsViewMode',
  RENDERED: 'PropertyState',
  domain: 'Corpus',
};
/** Types of their own although one message uses them. */
const STANDALONE = new Set(['ConditionType', 'SuggestionsViewMode', 'InsertDataOption', 'Corpus']);

const pascal = (name: string): string =>
  name
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const shortName = (first: string): string =>
  NAMED_BY_FIRST_VALUE[first] ?? pascal(first.replace(/_(UNSPECIFIED|UNDEFINED)$/, ''));

function collect(node: SchemaNode, owner: string, into: Map<string, Set<string>>): void {
  const [first] = node.enum ?? [];
  if (first !== undefined) into.set(first, (into.get(first) ?? new Set()).add(owner));
  if (node.items) collect(node.items, owner, into);
  if (node.additionalProperties) collect(node.additionalProperties, owner, into);
  for (const each of Object.values(node.properties ?? {})) collect(each, owner, into);
}

function ownersOf(api: ApiSchema): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [name, node] of Object.entries(api.schemas)) collect(node, name, owners);
  for (const [id, method] of Object.entries(api.methods))
    for (const node of Object.values(method.parameters ?? {})) collect(node, `method ${id}`, owners);
  return owners;
}

const known = new Map<string, Map<string, Set<string>>>();

const packageOf = (api: ApiSchema): string => `type.googleapis.com/google.apps.${api.name}.${api.version}`;

/** Full name of an enumeration by its values. */
export function enumTypeName(api: ApiSchema, values: readonly string[]): string {
  const owners = known.get(api.name) ?? ownersOf(api);
  known.set(api.name, owners);
  const [first = ''] = values;
  const users = [...(owners.get(first) ?? [])];
  const name = shortName(first);
  const [only] = users;
  const nested = users.length === 1 && only !== undefined && !only.startsWith('method ') && !STANDALONE.has(name);
  return `${packageOf(api)}.${nested ? `${only}.` : ''}${name}`;
}

/** Full name of a message: the requests of a Sheets batch lie inside the batch (measured). */
export function messageTypeName(api: ApiSchema, schema: string): string {
  const inside = api.name === 'sheets' && schema === 'Request' ? 'BatchUpdateSpreadsheetRequest.' : '';
  return `${packageOf(api)}.${inside}${schema}`;
}

/** A row of a `ValueRange`. */
export const LIST_VALUE = 'type.googleapis.com/google.protobuf.ListValue';
