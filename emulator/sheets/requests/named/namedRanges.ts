/** Named ranges: names are unique in the file, whatever their case, and must not read as a cell. */
import { ApiError } from '../../../api';
import { boxOf, requireInside, requireSheet } from '../../edit';
import { shownThing } from '../../protoJson';
import type { GridRange, Json, NamedRange, StoredSpreadsheet } from '../../state';
import { applyMask, maskPaths } from '../mask';
import type { RequestHandler } from '../types';

const NAME = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u;
const LOOKS_LIKE_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|true|false)$/i;

/** @throws ApiError in Google's words (measured behaviours m046, m047). */
function checkName(stored: StoredSpreadsheet, name: string, where: string, except?: string): void {
  if (!NAME.test(name) || LOOKS_LIKE_CELL.test(name))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: The name given to this range is invalid`);
  const same = ({ namedRangeId, name: other }: NamedRange): boolean =>
    namedRangeId !== except && other.toLowerCase() === name.toLowerCase();
  if (stored.namedRanges.some(same))
    throw new ApiError(
      'INVALID_ARGUMENT',
      `Invalid ${where}: Cannot add named range with name ${name}, a named range with that name already exists.`,
    );
}

function checkRange(stored: StoredSpreadsheet, value: unknown, where: string): GridRange {
  const range = (value ?? {}) as GridRange;
  const sheet = requireSheet(stored, range.sheetId, where);
  requireInside(sheet, boxOf(range, sheet), where);
  return { ...range, sheetId: sheet.properties.sheetId };
}

/** Ten digits that follow from the name, as Google's look. */
function freshId(stored: StoredSpreadsheet, name: string): string {
  let id = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
  while (stored.namedRanges.some((named) => named.namedRangeId === String(id))) id += 1;
  return String(id);
}

export const addNamedRange: RequestHandler = (stored, body, { where }) => {
  const given = (body.namedRange ?? {}) as Partial<NamedRange>;
  const name = given.name ?? '';
  checkName(stored, name, where);
  const namedRangeId = given.namedRangeId ?? freshId(stored, name);
  if (stored.namedRanges.some((named) => named.namedRangeId === namedRangeId))
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: Named range with id ${namedRangeId} already exists.`);
  const named: NamedRange = { namedRangeId, name, range: checkRange(stored, given.range, where) };
  return {
    stored: { ...stored, namedRanges: [...stored.namedRanges, named] },
    reply: { namedRange: shownThing(named) },
  };
};

function requireNamed(stored: StoredSpreadsheet, id: unknown, where: string): NamedRange {
  const named = stored.namedRanges.find((each) => each.namedRangeId === id);
  if (!named) throw new ApiError('INVALID_ARGUMENT', `Invalid ${where}: No named range with id: ${String(id)}`);
  return named;
}

export const updateNamedRange: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where).filter((path) => path !== 'namedRangeId');
  const given = (body.namedRange ?? {}) as Partial<NamedRange>;
  const { namedRangeId, name, range } = requireNamed(stored, given.namedRangeId, where);
  const merged = applyMask({ name, range }, given as Json, paths);
  const next = { namedRangeId, name: String(merged.name ?? ''), range: checkRange(stored, merged.range, where) };
  if (next.name !== name) checkName(stored, next.name, where, namedRangeId);
  const namedRanges = stored.namedRanges.map((each) => (each.namedRangeId === namedRangeId ? next : each));
  return { stored: { ...stored, namedRanges } };
};

export const deleteNamedRange: RequestHandler = (stored, body, { where }) => {
  const named = requireNamed(stored, body.namedRangeId, where);
  return { stored: { ...stored, namedRanges: stored.namedRanges.filter((each) => each !== named) } };
};
