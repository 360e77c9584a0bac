/** Checks a definition before anything is made of it: what compiles may still be wrong in one language or in another engine. */
import type { DepartmentDefinition } from '../blueprint/department';
import type { Issue } from '../shared/errors';
import { checkFormulas } from './check/formulas';
import { checkKeys } from './check/keys';
import { checkReferences } from './check/references';
import { checkTexts } from './check/texts';

/** Every mistake of a definition; empty for one that is sound. */
export const checkDepartment = (definition: DepartmentDefinition): Issue[] => [
  ...checkKeys(definition),
  ...checkTexts(definition),
  ...checkReferences(definition),
  ...checkFormulas(definition),
];
