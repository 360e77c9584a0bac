/**
 * Documents of rows (the job description of a role, the page of a product) are made and renamed by a plan that a person has looked at: the
 * refresh lists them, and makes exactly those that somebody agreed to. What the department's rhythm brings, such as agendas, is not asked.
 */
import { fingerprint } from '../../shared/hash';
import { t, type Text } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { DocumentModel } from '../../blueprint/document';
import type { ActionPlan } from '../planViews';

/** A document that is to be made, or renamed from another name. */
export interface WaitingDocument {
  readonly title: string;
  readonly kind: string;
  /** What a person agrees to: this document under this title. */
  readonly mark: string;
  /** The name that it has until then; absent for one that is to be made. */
  readonly from?: string;
}

/** The plan of documents that wait; `documents` is what agreeing to it names. */
export interface DocumentsPlan extends Omit<ActionPlan, 'planId'> {
  readonly documents: readonly string[];
}

/** Whether a document is made or renamed only by a plan that somebody has seen. */
export const isAsked = (model: DocumentModel): boolean => model.linkFrom !== undefined;

const markOf = (model: DocumentModel): string => fingerprint([model.key, model.title]);

export const waitingOf = (model: DocumentModel, from?: string): WaitingDocument => ({
  title: model.title,
  kind: model.kind,
  mark: markOf(model),
  ...(from === undefined ? {} : { from }),
});

/** What people agreed to, held against what is wanted now. */
export interface Agreement {
  /** The workbook moved since the plan was shown: nothing of it is carried out. */
  readonly stale: boolean;
  readonly covers: (model: DocumentModel) => boolean;
}

/** @param agreed the `documents` of a plan; none for a run that nobody watches */
export function agreementOf(agreed: readonly string[], wanted: readonly DocumentModel[]): Agreement {
  const now = new Set(wanted.map(markOf));
  const stale = agreed.some((mark) => !now.has(mark));
  const marks = new Set(stale ? [] : agreed);
  return { stale, covers: (model) => !isAsked(model) || marks.has(markOf(model)) };
}

const lineOf = ({ title, from }: WaitingDocument): Text =>
  from === undefined
    ? t(`Создать документ «${title}»`, `Make the document “${title}”`)
    : t(`Переименовать документ: «${from}» → «${title}»`, `Rename the document: “${from}” → “${title}”`);

export const DOCUMENTS_BOOK = t('Документы', 'Documents');

const NOTES: readonly Text[] = [
  t(
    'Тексты разделов заполнятся из книги; в строке появится ссылка на документ. Это можно отменить, пока нет нового запуска.',
    'Their sections are filled from the workbook, and the row gets a link. It can be undone as long as nothing else is run.',
  ),
];

/** The plan in words, by kind of document; null when nothing waits. */
export function documentsPlan(waiting: readonly WaitingDocument[]): DocumentsPlan | null {
  if (waiting.length === 0) return null;
  const kinds = [...new Set(waiting.map(({ kind }) => kind))];
  return {
    groups: kinds.map((kind) => ({
      book: DOCUMENTS_BOOK,
      title: kind,
      lines: waiting.filter((each) => each.kind === kind).map(lineOf),
    })),
    notes: NOTES,
    documents: waiting.map(({ mark }) => mark),
  };
}

/** Of a plan that is older than the workbook. */
export const staleIssue: Issue = {
  severity: 'warning',
  code: 'document.stalePlan',
  what: t(
    'План документов устарел: по нему ничего не создано',
    'The plan of documents is out of date: nothing of it was made',
  ),
  why: t('Строки, из которых они делаются, с тех пор изменились', 'The rows that they are made of changed since'),
  action: t('Посмотрите новый план и примените его', 'Look at the new plan and apply it'),
};
