/** What follows from the folders around a file: who may see it, and whether it is in the bin. */
import type { StoredFile } from '../store';
import { allows } from './show';
import type { Role } from './types';

export type FileById = (id: string) => StoredFile | undefined;

/** The file and the folders around it, innermost first. */
function chain(byId: FileById, file: StoredFile): StoredFile[] {
  const found = [file];
  for (let at: StoredFile | undefined = file; at;) {
    at = at.parents.map(byId).find((parent) => parent !== undefined && !found.includes(parent));
    if (at) found.push(at);
  }
  return found;
}

/** The strongest role that a user has in a file, its folders' permissions included; null for none. */
export function roleIn(byId: FileById, file: StoredFile, user: string): Role | null {
  let best: Role | null = null;
  for (const [depth, each] of chain(byId, file).entries()) {
    for (const { type, role, emailAddress } of each.permissions) {
      if (type !== 'anyone' && emailAddress !== user) continue;
      // owning a folder is not owning the files that others put in it
      const here: Role = role === 'owner' && depth > 0 ? 'writer' : role;
      if (best === null || allows(here, best)) best = here;
    }
  }
  return best;
}

/** Whether a file or a folder around it was put in the bin. */
export const trashedIn = (byId: FileById, file: StoredFile): boolean => chain(byId, file).some((each) => each.trashed);
