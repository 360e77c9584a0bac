/** Who reports to whom: the tree of roles, with its faults named. */

export interface OrgNode {
  readonly role: string;
  /** Role above; '' for the top. */
  readonly reportsTo: string;
}

export interface OrgTree {
  /** Roles with their depth, top first, each branch together; those on a cycle or without a known superior are not in it. */
  readonly lines: readonly { readonly role: string; readonly depth: number }[];
  /** Roles that report to nobody. A sound department has one. */
  readonly roots: readonly string[];
  /** Roles whose superior is not in the table. */
  readonly orphans: readonly string[];
  /** Roles that report to themselves through others. */
  readonly cycles: readonly string[];
}

/** Builds the tree in the order of the rows. A role named twice counts once. Names are compared without case and outer spaces. */
export function orgTree(nodes: readonly OrgNode[]): OrgTree {
  const key = (name: string): string => name.trim().toLowerCase();
  const byKey = new Map<string, OrgNode>();
  for (const node of nodes) if (key(node.role) !== '' && !byKey.has(key(node.role))) byKey.set(key(node.role), node);
  const unique = [...byKey.values()];
  const roots = unique.filter((node) => key(node.reportsTo) === '');
  const orphans = unique.filter((node) => key(node.reportsTo) !== '' && !byKey.has(key(node.reportsTo)));
  const lines: { role: string; depth: number }[] = [];
  const seen = new Set<string>();
  const add = (node: OrgNode, depth: number): void => {
    seen.add(key(node.role));
    lines.push({ role: node.role, depth });
    for (const child of unique)
      if (key(child.reportsTo) === key(node.role) && !seen.has(key(child.role))) add(child, depth + 1);
  };
  for (const root of roots) add(root, 0);
  const isOnCycle = (node: OrgNode): boolean => {
    let at = byKey.get(key(node.reportsTo));
    for (let steps = 0; at && steps <= unique.length; steps++) {
      if (at === node) return true;
      at = byKey.get(key(at.reportsTo));
    }
    return false;
  };
  return {
    lines,
    roots: roots.map((node) => node.role),
    orphans: orphans.map((node) => node.role),
    cycles: unique.filter(isOnCycle).map((node) => node.role),
  };
}
