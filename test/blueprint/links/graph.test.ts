import { dependents, indexLinks, tidyLinks, type FeedLink } from '../../../src/blueprint/links/graph';

const link = (from: string, part: string | null, to: string): FeedLink => ({ from, part, to, kind: 'formula' });
// leads.created → facts → rnp → (back to) facts; leads.amount → deals
const LINKS = [
  link('leads', 'created', 'facts'),
  link('facts', 'n', 'rnp'),
  link('rnp', null, 'facts'),
  link('leads', 'amount', 'deals'),
];

it.each([
  ['leads', null, ['facts', 'deals', 'rnp']],
  ['leads', 'amount', ['deals']],
  ['leads', 'created', ['facts', 'rnp']],
  ['facts', null, ['rnp']],
  ['deals', null, []],
  ['nobody', null, []],
] as const)('%s.%s changes %j', (from, part, wanted) => {
  expect(dependents(indexLinks(LINKS), from, part)).toEqual(wanted);
});

it('keeps a link once, and none to itself', () => {
  expect(tidyLinks([...LINKS, ...LINKS, link('a', 'x', 'a')])).toEqual(LINKS);
});
