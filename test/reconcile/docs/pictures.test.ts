/** Pictures of ours among the paragraphs of a document: their names, how they are found, where they go, and what they are to everything else. */
import type { BarChartModel } from '../../../src/blueprint/barChart';
import { outsideOfAnswer } from '../../../src/reconcile/docs/outside';
import type { DocumentAnswer } from '../../../src/reconcile/docs/googleDocs';
import { pictureKey, pictureName, placeOfPictures, readPictures } from '../../../src/reconcile/docs/pictures';

const CHART: BarChartModel = {
  key: 'funnel',
  title: 'Funnel',
  axis: '',
  series: [{ name: 'Fact', color: '#000' }],
  rows: [{ label: 'Leads: 7', values: [7] }],
  alt: 'Funnel. Leads: 7.',
};
const PLACE = { heading: ['Графики', 'Charts'], hint: ['Подсказка', 'Hint'] };

/** A document of two paragraphs, the second a picture, with named ranges. */
const answer = (named: Readonly<Record<string, readonly [number, number]>>): DocumentAnswer => ({
  body: {
    content: [
      {
        startIndex: 1,
        endIndex: 5,
        paragraph: { elements: [{ startIndex: 1, endIndex: 5, textRun: { content: 'one\n' } }] },
      },
      {
        startIndex: 5,
        endIndex: 7,
        paragraph: {
          elements: [
            { startIndex: 5, endIndex: 6, inlineObjectElement: { inlineObjectId: 'kix.1' } },
            { startIndex: 6, endIndex: 7, textRun: { content: '\n' } },
          ],
        },
      },
    ],
  },
  namedRanges: Object.fromEntries(
    Object.entries(named).map(([name, [startIndex, endIndex]]) => [
      name,
      { namedRanges: [{ namedRangeId: name, name, ranges: [{ startIndex, endIndex }] }] },
    ]),
  ),
});

describe('pictures of a document', () => {
  it('bear names that tell the chart, and other numbers by another name', () => {
    const name = pictureName(CHART);
    expect(pictureKey(name)).toBe('funnel');
    expect(pictureName({ ...CHART })).toBe(name);
    expect(pictureName({ ...CHART, rows: [{ label: 'Leads: 8', values: [8] }] })).not.toBe(name);
    expect(['mp.section.funnel', 'mp.picture.', 'mp.picture.x', 'other'].map(pictureKey)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('are found where a range of theirs holds a picture, not where only its name is left', () => {
    const name = pictureName(CHART);
    expect([...readPictures(answer({ [name]: [5, 6] }))]).toEqual([['funnel', name]]);
    expect([...readPictures(answer({ [name]: [1, 4], 'mp.section.x': [5, 6] }))]).toEqual([]);
  });

  it('are hand work to what looks for hand work', () => {
    const without = answer({});
    const first = (without.body?.content ?? []).slice(0, 1);
    expect(outsideOfAnswer(answer({ [pictureName(CHART)]: [5, 6] }))).not.toBe(
      outsideOfAnswer({ body: { content: first } }),
    );
  });

  it.each<[string, (string | null)[], number | null, { at: number; heading: boolean }]>([
    ['after the last of ours', ['Hint', '', 'x'], 1, { at: 2, heading: false }],
    ['under the hint', ['Charts', ' Hint ', 'x'], null, { at: 2, heading: false }],
    ['under the hint of the other language', ['a', 'Подсказка', 'x'], null, { at: 2, heading: false }],
    ['under the heading when the hint is gone', ['Charts', null, 'x'], null, { at: 1, heading: false }],
    ['at the end with a heading when both are gone', ['a', null], null, { at: 2, heading: true }],
  ])('go %s', (_where, children, last, want) => expect(placeOfPictures(children, last, PLACE)).toEqual(want));
});
