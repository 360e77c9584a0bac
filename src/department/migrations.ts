/**
 * What the department's templates did to columns that people have filled, by version. An entry stays for ever: a workbook may be upgraded
 * from any version. Raise `version` in `index.ts` together with an entry here.
 */
import type { Migration } from '../blueprint/migrations';

export const MIGRATIONS: readonly Migration[] = [];
