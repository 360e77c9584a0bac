import fc from 'fast-check';
import { orgTree } from '../../src/metrics/orgTree';

const node = (role: string, reportsTo = '') => ({ role, reportsTo });

describe('the org tree', () => {
  it('puts branches together, top first', () => {
    const tree = orgTree([node('Writer', 'Content'), node('Head'), node('SEO', 'head '), node('Content', 'Head')]);
    expect(tree.lines).toEqual([
      { role: 'Head', depth: 0 },
      { role: 'SEO', depth: 1 },
      { role: 'Content', depth: 1 },
      { role: 'Writer', depth: 2 },
    ]);
    expect([tree.roots, tree.orphans, tree.cycles]).toEqual([['Head'], [], []]);
  });

  it('names cycles and orphans', () => {
    const tree = orgTree([
      node('Head'),
      node('A', 'B'),
      node('B', 'A'),
      node('C', 'B'),
      node('D', 'Boss'),
      node('E', 'E'),
    ]);
    expect(tree.cycles).toEqual(['A', 'B', 'E']);
    expect(tree.orphans).toEqual(['D']);
    expect(tree.lines.map((line) => line.role)).toEqual(['Head']);
  });

  it('shows each role at most once, and every role of a table without faults', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(
        fc.array(fc.record({ role: fc.constantFrom(...names), reportsTo: fc.constantFrom('', ...names, 'x') })),
        (nodes) => {
          const tree = orgTree(nodes);
          const shown = tree.lines.map((line) => line.role);
          expect(new Set(shown).size).toBe(shown.length);
          if (tree.orphans.length + tree.cycles.length === 0)
            expect(new Set(shown)).toEqual(new Set(nodes.map((each) => each.role)));
          for (const { role, depth } of tree.lines) expect(tree.roots.includes(role)).toBe(depth === 0);
        },
      ),
    );
  });
});
