/** Words about undo and the journal of runs. */
import type { UndoReport } from '../src/panel/contract';
import { plural, t } from '../src/shared/text';
import { language, say } from './state/store';

export const U = {
  title: t('Журнал запусков', 'Journal of runs'),
  noRuns: t('Пока ничего не запускали.', 'Nothing has been run yet.'),
  showAll: t('Показать все: {n}', 'Show all: {n}'),
  wholeJournal: t(
    'Здесь последние {n} запусков. Все — на вкладке «Журнал»',
    'These are the last {n} runs. All of them are on the Journal tab',
  ),
  done: t('готово', 'done'),
  stopped: t('остановлен', 'stopped'),
  undoneState: t('отменён', 'undone'),
  failed: t('не удался', 'failed'),
  running: t('идёт', 'going on'),
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

const cellsText = (n: number): string =>
  language.value === 'ru'
    ? `${n} ${plural('ru', n, { one: 'нашу вещь', few: 'наши вещи', many: 'наших вещей', other: 'нашей вещи' })} (подписи, формулы, вкладки)`
    : `${n} ${plural('en', n, { one: 'thing of ours', other: 'things of ours' })} (labels, formulas, tabs)`;

/** What a run holds, in the accusative: rows, documents and what else, whichever there are. */
export function contentsText({ rows, documents, cells }: Pick<UndoReport, 'rows' | 'documents' | 'cells'>): string {
  const parts = [
    ...(rows > 0 || documents + cells === 0 ? [rowsText(rows)] : []),
    ...(documents > 0 ? [documentsText(documents)] : []),
    ...(cells > 0 ? [cellsText(cells)] : []),
  ];
  return parts.join(say(t(' и ', ' and ')));
}

export const undoneText = (report: UndoReport): string =>
  [
    report.rows + report.documents + report.cells === 0
      ? say(U.nothingUndone)
      : say(U.undone, { what: contentsText(report) }),
    ...(report.kept > 0 ? [say(U.kept, { n: report.kept })] : []),
  ].join(' ');
