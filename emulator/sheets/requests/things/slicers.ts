/** Slicers: kept as their specification and their place; like filters, they hide no rows here. */
import type { Json } from '../../state';
import { applyMask, maskPaths } from '../mask';
import { tidy } from '../../protoJson';
import type { RequestHandler } from '../types';
import { SLICERS } from './charts';
import { addThing, holderOf, replaceThing } from './lists';

export const addSlicer = addThing(SLICERS);

export const updateSlicerSpec: RequestHandler = (stored, body, { where }) => {
  const paths = maskPaths(body.fields, where);
  const { sheet, thing } = holderOf(stored, SLICERS, body.slicerId, where);
  const spec = applyMask((thing.spec ?? {}) as Json, tidy((body.spec ?? {}) as Json), paths);
  return { stored: replaceThing(stored, sheet, SLICERS, thing, { ...thing, spec }) };
};
