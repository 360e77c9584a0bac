/** What became of the documents' files in Drive: one call for all of them, made when it is first needed. */
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { FileState, Ports } from '../ports';
import type { DepartmentRecord } from '../setup/record';
import { documentUrl } from './documentData';

export interface FileStates {
  /** Null for a file that was deleted for good, or that this person may not see. */
  readonly of: (fileId: string) => FileState | null;
  /** Oldest file that plays this part, one that is not in the bin before one that is: a copy is younger than its original. */
  readonly byPart: (key: string) => FileState | null;
}

export function fileStates(ports: Ports, record: DepartmentRecord): FileStates {
  let read: readonly FileState[] | null = null;
  const all = (): readonly FileState[] => (read ??= ports.drive.list({ mp_department: record.departmentId }));
  return {
    of: (fileId) => all().find((file) => file.id === fileId) ?? null,
    byPart: (key) => {
      const found = all().filter((file) => file.tags.mp_part === key);
      return found.find((file) => !file.binned) ?? found[0] ?? null;
    },
  };
}

/** Of a document whose file is gone or closed. */
export const goneIssue = (title: string, url: string): Issue => ({
  severity: 'warning',
  code: 'document.gone',
  what: t(`Документ «${title}» не открывается`, `The document “${title}” cannot be opened`),
  where: { tab: title, link: url },
  why: t('Он удалён, или вам не дали к нему доступ', 'It was deleted, or it is not shared with you'),
  action: t(
    'Попросите доступ или создайте документ заново в панели, на экране «Документы»',
    'Ask for access, or make it again in the panel, on the Documents screen',
  ),
});

/** Of a document in the bin. */
export const binnedIssue = (title: string, fileId: string): Issue => ({
  severity: 'warning',
  code: 'document.binned',
  what: t(
    `Документ «${title}» в корзине: он не обновлялся`,
    `The document “${title}” is in the bin: it was not refreshed`,
  ),
  where: { tab: title, link: documentUrl(fileId) },
  action: t(
    'Если он нужен, верните его из корзины или создайте заново в панели, на экране «Документы»',
    'If you need it, bring it back from the bin or make it again in the panel, on the Documents screen',
  ),
});
