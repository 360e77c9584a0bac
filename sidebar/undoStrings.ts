/** Words about undo and the journal of runs. */
import type { UndoReport } from '../src/panel/contract';
import { plural, t } from '../src/shared/text';
import { language, say } from './state/store';

export const U = {
  undoing: t('Возвращаю…', 'Putting back…'),
  undoingLeft: t('Возвращаю документы: осталось {n}', 'Putting documents back: {n} left'),
  undoText: t(
    'Вернёт {what}, как было до запуска. Что вы изменили после него, останется.',
    'Puts {what} back as before the run. What you changed since stays.',
  ),
  undone: t('Возвращено: {what}.', 'Put back: {what}.'),
  nothingUndone: t('Возвращать было нечего.', 'There was nothing to put back.'),
  kept: t('Оставлено, потому что вы это изменили: {n}.', 'Left because you changed it: {n}.'),
} as const;

const rowsText = (n: number): string =>
  language.value === 'ru'
    ? `${n} ${plural('ru', n, { one: 'строку', few: 'строки', many: 'строк', other: 'строки' })}`
    : `${n} ${plural('en', n, { one: 'row', other: 'rows' })}`;

const documentsText = (n: number): string =>
  language.value === 'ru'
    ? `${n} ${plural('ru', n, { one: 'документ', few: 'документа', many: 'документов', other: 'документа' })}`
    : `${n} ${plural('en', n, { one: 'document', other: 'documents' })}`;

/** What a run holds, in the accusative: rows and documents, whichever there are. */
export const contentsText = (rows: number, documents: number): string =>
  [...(rows > 0 || documents === 0 ? [rowsText(rows)] : []), ...(documents > 0 ? [documentsText(documents)] : [])].join(
    say(t(' и ', ' and ')),
  );

export const undoneText = ({ rows, documents, kept }: UndoReport): string =>
  [
    rows + documents === 0 ? say(U.nothingUndone) : say(U.undone, { what: contentsText(rows, documents) }),
    ...(kept > 0 ? [say(U.kept, { n: kept })] : []),
  ].join(' ');
