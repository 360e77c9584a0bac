/** What became of the documents' files in Drive: one call for all of them, made when it is first needed. */
import { t, type Text } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { FileState, Ports } from '../ports';
import type { DepartmentRecord } from '../setup/record';
import { documentUrl } from './documentData';

/** Names the file in whose place a document was made again. */
export const INSTEAD_TAG = 'mp_instead';

export interface FileStates {
  /** Null for a file that was deleted for good, or that this person may not see. */
  readonly of: (fileId: string) => FileState | null;
  /** The file that plays this part, in the bin or not; never a copy, which carries the same tags and is younger. */
  readonly byPart: (key: string) => FileState | null;
}

/** The oldest, or what was made in its place, and so on. */
function original(files: readonly FileState[]): FileState | null {
  let found = files.find((file) => file.tags[INSTEAD_TAG] === undefined) ?? files[0] ?? null;
  for (let seen = 0; found && seen < files.length; seen++) {
    const { id } = found;
    const next = files.find((file) => file.tags[INSTEAD_TAG] === id);
    if (!next) break;
    found = next;
  }
  return found;
}

export function fileStates(ports: Ports, record: DepartmentRecord): FileStates {
  let read: readonly FileState[] | null = null;
  const all = (): readonly FileState[] => (read ??= ports.drive.list({ mp_department: record.departmentId }));
  return {
    of: (fileId) => all().find((file) => file.id === fileId) ?? null,
    byPart: (key) => original(all().filter((file) => file.tags.mp_part === key)),
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

/** Of documents whose tables cannot be read: what they say is left as it is, since absent is not empty. */
export const unfedIssue = (missing: readonly Text[], left: number): Issue => ({
  severity: 'warning',
  code: 'document.unfed',
  what: t(`Документы не обновлялись: ${left}`, `Documents were not refreshed: ${left}`),
  why: t(
    `Не читаются вкладки, из которых они собираются: ${missing.map(({ ru }) => ru).join(', ')}`,
    `Tabs that they are made of cannot be read: ${missing.map(({ en }) => en).join(', ')}`,
  ),
  action: t(
    'Верните вкладку на экране «Изменения» или попросите доступ к книге',
    'Put the tab back on the Changes screen, or ask for access to the workbook',
  ),
});
