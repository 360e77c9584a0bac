/** What the card of a report says of its charts in each state, in both languages, and what can be pressed. */
import type { PictureState } from '../../../src/app/documents/pictures';
import { picturesSection } from '../../../src/panel/cards/pictures';
import { pick, t, type Language } from '../../../src/shared/text';

const GRANTED = { granted: true, url: null };
const picture = (key: string, state: PictureState['state']): PictureState => ({
  key,
  title: key === 'plan' ? t('План', 'Plan') : t('Воронка', 'Funnel'),
  state,
});

const words = (
  pictures: readonly PictureState[],
  language: Language,
  permission: { granted: boolean; url: string | null } = GRANTED,
): string[] =>
  picturesSection({ pictures, permission, behind: null }).lines.flatMap((line) =>
    line.kind === 'buttons'
      ? line.buttons.map(
          ({ text, press }) => `[${pick(text, language)}]${press.kind === 'link' ? ` ${press.url}` : ''}`,
        )
      : [typeof line.text === 'string' ? line.text : pick(line.text, language)],
  );

describe('the charts of a report on its card', () => {
  it.each<[string, PictureState[], string[]]>([
    ['none yet', [picture('plan', 'missing')], ['Can be inserted: “Plan”', '[Insert charts]']],
    ['all current', [picture('plan', 'current')], ['✓ The pictures show the numbers of the report']],
    [
      'older, and one deleted',
      [picture('plan', 'older'), picture('funnel', 'missing')],
      [
        'The numbers have changed, pictures are older than the text: “Plan”',
        'Not in the document: “Funnel”',
        '[Update charts]',
        '[Insert the missing ones]',
      ],
    ],
    [
      'its numbers are gone',
      [picture('plan', 'current'), picture('funnel', 'orphan')],
      [
        '✓ The pictures show the numbers of the report',
        'No numbers to draw any more, delete by hand if not needed: “Funnel”',
      ],
    ],
    ['nothing to draw', [], ['The week has nothing to draw: no leads and no plan.']],
  ])('%s', (_state, pictures, want) => {
    expect(words(pictures, 'en')).toEqual(want);
    const russian = words(pictures, 'ru');
    expect(russian).toHaveLength(want.length);
    expect(russian.join()).not.toMatch(/[a-z]/i);
  });

  it.each(['refresh', 'archive'] as const)('offers nothing while the text says other numbers: %s', (behind) => {
    const section = picturesSection({ pictures: [picture('plan', 'older')], permission: GRANTED, behind });
    expect(section.lines.map(({ kind }) => kind)).toEqual(['text']);
  });

  it('tells what the permission is for, with the way to it: Google’s own address, or steps', () => {
    const older = [picture('plan', 'older')];
    expect(words(older, 'en', { granted: false, url: 'https://accounts.example' }).slice(1)).toEqual([
      expect.stringMatching(/needs the permission to change the open document/),
      '[Allow] https://accounts.example',
      '[Check again]',
    ]);
    expect(words(older, 'en', { granted: false, url: null }).slice(1)).toEqual([
      expect.stringMatching(/needs the permission/),
      expect.stringMatching(/tick all permissions/),
    ]);
    // nothing to press, nothing to allow
    expect(words([picture('plan', 'current')], 'en', { granted: false, url: null })).toHaveLength(1);
  });
});
