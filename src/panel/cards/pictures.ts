/** The card's section about the charts of the open report: how they stand, and one thing to press. */
import { pick, t, type Language, type Text } from '../../shared/text';
import type { PicturesView, PictureState } from '../../app/documents/pictures';
import { buttons, line, type CardButton, type CardLine, type CardSection } from './card';

/** Parameter of the press that also puts in what is not there. */
export const INSERT = 'insert';

const HEADER = t('Графики в отчёте', 'Charts in the report');

const press = (text: Text, insert: boolean, main: boolean): CardButton => ({
  text,
  press: { kind: 'call', call: 'cardPictures', parameters: { [INSERT]: insert ? 'yes' : 'no' } },
  main,
});

/** Titles one after another. */
const listed = (pictures: readonly PictureState[], language: Language): string =>
  pictures.map(({ title }) => `«${pick(title, language)}»`).join(', ');

const about = (text: Text, pictures: readonly PictureState[]): CardLine =>
  line({
    ru: `${text.ru} ${listed(pictures, 'ru')}`,
    en: `${text.en} ${listed(pictures, 'en').replaceAll('«', '“').replaceAll('»', '”')}`,
  });

/** What to do when the person left the permission out: Google asks for each of them separately. */
const NO_PERMISSION = t(
  'Чтобы вставить картинки, нужно разрешение менять открытый документ. При установке его не отметили; остальное работает и без него.',
  'To put pictures in, the add-on needs the permission to change the open document. It was left out at the installation; everything else works without it.',
);
const BY_HAND = t(
  'Откройте myaccount.google.com → Безопасность → Сторонние приложения → Marketing Pulse, закройте доступ и при следующем открытии карточки отметьте все разрешения.',
  'Open myaccount.google.com → Security → Third-party apps → Marketing Pulse, remove the access, and tick all permissions when the card opens next.',
);

function permissionLines(url: string | null): CardLine[] {
  if (url === null) return [line(NO_PERMISSION), line(BY_HAND)];
  return [
    line(NO_PERMISSION),
    buttons(
      { text: t('Разрешить', 'Allow'), press: { kind: 'link', url }, main: true },
      { text: t('Проверить снова', 'Check again'), press: { kind: 'call', call: 'cardReload' } },
    ),
  ];
}

/** Pictures never say other numbers than the text above them. */
const BEHIND: Readonly<Record<NonNullable<PicturesView['behind']>, Text>> = {
  refresh: t(
    'Числа недели изменились, а текст отчёта прежний. Сначала обновите РНП: текст станет новым, и можно будет обновить картинки.',
    'The numbers of the week have changed, and the text of the report has not. Refresh the RNP first: the text follows, and then the pictures can.',
  ),
  archive: t(
    'Это отчёт прошлой недели: его текст остался как был, а числа недели с тех пор уточнили. Картинки по новым числам в него не ставятся.',
    'This is the report of an earlier week: its text stays as it was, and the numbers of the week were corrected since. Pictures of the new numbers are not put in.',
  ),
};

/** The section; never empty. */
export function picturesSection({ pictures, permission, behind }: PicturesView): CardSection {
  if (behind !== null) return { header: HEADER, lines: [line(BEHIND[behind])] };
  const of = (state: PictureState['state']): PictureState[] => pictures.filter((each) => each.state === state);
  const [current, older, missing, orphans] = [of('current'), of('older'), of('missing'), of('orphan')];
  const leftovers =
    orphans.length === 0
      ? []
      : [
          about(
            t(
              'Больше не из чего рисовать, удалите сами, если не нужно:',
              'No numbers to draw any more, delete by hand if not needed:',
            ),
            orphans,
          ),
        ];
  if (current.length + older.length + missing.length === 0)
    return {
      header: HEADER,
      lines: [
        line(
          t(
            'В числах этой недели рисовать нечего: нет лидов и плана.',
            'The week has nothing to draw: no leads and no plan.',
          ),
        ),
        ...leftovers,
      ],
    };
  const isFirst = current.length + older.length === 0;
  const status: CardLine[] = isFirst
    ? [about(t('Можно вставить:', 'Can be inserted:'), missing)]
    : [
        older.length > 0
          ? about(
              t(
                'Числа отчёта изменились, картинки старше текста:',
                'The numbers have changed, pictures are older than the text:',
              ),
              older,
            )
          : line(t('✓ Картинки показывают числа отчёта', '✓ The pictures show the numbers of the report')),
        ...(missing.length > 0 ? [about(t('Нет в документе:', 'Not in the document:'), missing)] : []),
      ];
  const presses: CardButton[] = [
    ...(older.length > 0 ? [press(t('Обновить графики', 'Update charts'), false, true)] : []),
    ...(missing.length > 0
      ? [
          press(
            isFirst ? t('Вставить графики', 'Insert charts') : t('Вставить недостающие', 'Insert the missing ones'),
            true,
            isFirst,
          ),
        ]
      : []),
  ];
  return {
    header: HEADER,
    lines: [
      ...status,
      ...leftovers,
      ...(presses.length === 0 ? [] : permission.granted ? [buttons(...presses)] : permissionLines(permission.url)),
    ],
  };
}
