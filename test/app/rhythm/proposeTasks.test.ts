import fc from 'fast-check';
import { proposalKey, proposeTasks, type TaskProposal } from '../../../src/app/rhythm/proposeTasks';

const proposal = (ref: string, kind = 'task', sourceType = 'meeting'): TaskProposal => ({
  sourceType,
  sourceRef: ref,
  kind,
  title: `Сделать ${ref}`,
  definitionOfDone: 'Сделано',
  owner: '',
  due: '2026-03-20',
  priority: 'p2',
});

const proposals = fc.array(
  fc.tuple(fc.constantFrom('DC1', 'DC2', 'GO1'), fc.constantFrom('a', 'b'), fc.constantFrom('meeting', 'goal')),
  { maxLength: 12 },
);

describe('proposed tasks', () => {
  it('number on from the last number ever used, deleted ones included', () => {
    const made = proposeTasks(
      { tasks: [{ taskId: 'TK007', key: '' }], memory: [{ taskId: 'TK011', key: 'meeting|DC9|task' }] },
      [proposal('DC1'), proposal('DC2')],
    );
    expect(made.map((each) => each.taskId)).toEqual(['TK012', 'TK013']);
  });

  it('makes no twin on a second run and never remakes what was deleted (domain: tasks)', () => {
    fc.assert(
      fc.property(proposals, fc.integer({ min: 0, max: 5 }), (given, deleted) => {
        const wanted = given.map(([ref, kind, source]) => proposal(ref, kind, source));
        const first = proposeTasks({ tasks: [], memory: [] }, wanted);
        const memory = first.map(({ taskId, key }) => ({ taskId, key }));
        expect(new Set(memory.map((each) => each.key)).size).toBe(memory.length);
        expect(new Set(wanted.map(proposalKey))).toEqual(new Set(memory.map((each) => each.key)));
        // people delete some of the tasks; the memory keeps their keys
        expect(proposeTasks({ tasks: memory.slice(deleted), memory }, wanted)).toEqual([]);
        // a task that is in the list but not in the memory (an older workbook) is known too
        expect(proposeTasks({ tasks: memory, memory: [] }, wanted)).toEqual([]);
      }),
    );
  });
});
