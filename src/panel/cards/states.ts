/** Cards for what stands in the way: the file is not granted, is no department's, is a copy, or something failed. Each has one thing to do. */
import { t, type Text } from '../../shared/text';
import type { PanelError } from '../contract';
import { buttons, line, type CardReply, type CardView } from './card';

export const APP = 'Marketing Pulse';

const RELOAD = { kind: 'call', call: 'cardReload' } as const;

/** Where the whole panel is: a card cannot open it by itself. */
export const openPanel = (host: 'sheets' | 'docs'): Text =>
  host === 'sheets'
    ? t(
        'Всё остальное — в панели: Расширения → Marketing Pulse → Открыть панель.',
        'Everything else is in the panel: Extensions → Marketing Pulse → Open the control panel.',
      )
    : t('Панель открывается в книге «Пульс».', 'The panel opens in the Pulse workbook.');

export const grantCard: CardView = {
  title: APP,
  sections: [
    {
      header: t('Файл пока закрыт для дополнения', 'The add-on may not see this file yet'),
      lines: [
        line(
          t(
            'Google показывает дополнению только файлы, к которым вы его допустили. Если это файл вашего отдела, разрешите доступ — один раз.',
            'Google shows the add-on only files that you allowed. If this is a file of your department, allow it once.',
          ),
        ),
        buttons({
          text: t('Разрешить для этого файла', 'Allow for this file'),
          press: { kind: 'call', call: 'cardGrant' },
          main: true,
        }),
      ],
    },
  ],
};

export const strangerCard = (host: 'sheets' | 'docs'): CardView => ({
  title: APP,
  sections: [
    {
      header: t('Этот файл не из отдела', 'This file is not part of a department'),
      lines: [
        line(
          host === 'sheets'
            ? t(
                'Чтобы собрать отдел, откройте панель: Расширения → Marketing Pulse → Открыть панель.',
                'To make a department, open the panel: Extensions → Marketing Pulse → Open the control panel.',
              )
            : t('Откройте книгу «Пульс» вашего отдела.', 'Open the Pulse workbook of your department.'),
        ),
        buttons({ text: t('Проверить снова', 'Check again'), press: RELOAD, main: true }),
      ],
    },
  ],
});

export const copyCard = (original: { readonly title: string; readonly url: string }): CardView => ({
  title: APP,
  sections: [
    {
      header: t('Это копия книги', 'This is a copy'),
      lines: [
        line(
          t(
            'Дополнение не пишет в копии. Работайте в оригинале.',
            'The add-on does not write into copies. Work in the original.',
          ),
        ),
        buttons({
          text: t('Открыть оригинал', 'Open the original'),
          press: { kind: 'link', url: original.url },
          main: true,
        }),
      ],
    },
  ],
});

/** What happened, why, and one way on. */
export const errorCard = (error: PanelError): CardView => ({
  title: APP,
  sections: [
    {
      header: error.what,
      lines: [
        ...(error.why ? [line(error.why)] : []),
        ...(error.action && error.action.kind !== 'retry' ? [line(error.action.text)] : []),
        buttons({
          text: error.action?.kind === 'retry' ? error.action.text : t('Проверить снова', 'Check again'),
          press: RELOAD,
          main: true,
        }),
      ],
    },
  ],
});

export const replyOf = (card: CardView, told?: Text): CardReply => (told ? { card, told } : { card });
