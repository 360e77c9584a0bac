/** Aspects 7 and 8: the description of products as documents, the product matrix, their health. The list of products is products.ts. */
import type { DepartmentGroup } from '../group';
import { productDocuments } from './document';
import { matrixHealth, productHealth } from './health';
import { matrix } from './matrix';
import { matrixRows } from './matrixSeed';

export const PRODUCT: DepartmentGroup = {
  tabs: [matrix],
  seeds: { matrix: matrixRows },
  documents: productDocuments,
  health: [productHealth, matrixHealth],
};
