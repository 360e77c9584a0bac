/** States of the panel in which documents wait for somebody's consent. */
import { t } from '../../../src/shared/text';
import { documentsPlan, waitingOf } from '../../../src/app/documents/waiting';
import type { DocumentModel } from '../../../src/blueprint/document';
import type { DocumentsView, JobView } from '../../../src/panel/contract';
import { ANSWERS, finishedJob } from './answers';
import { go, refreshing, type State } from './state';

const role = (key: string, title: string): DocumentModel => ({
  key,
  title,
  kind: 'Должностная инструкция',
  forWhom: '',
  blocks: [],
  linkFrom: { tab: 'team', rowKey: key },
});

const plan = documentsPlan([
  waitingOf(role('seo', 'Должностная инструкция — SEO-специалист')),
  waitingOf(
    role('head', 'Должностная инструкция — Директор по маркетингу'),
    'Должностная инструкция — Руководитель отдела маркетинга',
  ),
]);

const waiting: JobView = {
  ...finishedJob,
  result: {
    summary: t('РНП обновлён', 'The RNP is refreshed'),
    changes: 1,
    links: [],
    problems: [],
    plan,
  },
};

const list = ANSWERS.documents as DocumentsView;
const withPlan: DocumentsView = {
  ...list,
  plan,
  documents: [
    ...list.documents,
    {
      key: 'job:seo',
      title: 'Должностная инструкция — SEO-специалист',
      kind: 'Должностная инструкция',
      url: null,
      updated: null,
      state: 'waiting',
      name: null,
      moved: false,
      canMake: false,
    },
  ],
};

export const DOCUMENT_STATES: readonly State[] = [
  {
    name: 'refresh, documents wait',
    answers: () => ({ startRefresh: { value: waiting } }),
    act: refreshing,
    shows: () => '.result .plan',
  },
  {
    name: 'documents, a plan waits',
    answers: () => ({ documents: { value: withPlan } }),
    act: go('documents'),
    shows: () => '.plan .action',
  },
];
