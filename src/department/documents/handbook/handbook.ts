/** The onboarding handbook: what a newcomer must know, with an index of everything that lives in the department. */
import { t } from '../../../shared/text';
import type { DocumentModel } from '../../../blueprint/document';
import type { DocumentData } from '../data';
import { writer } from '../words';
import { departmentSections } from './department';
import { firstMonths } from './firstMonths';
import { marketSections } from './market';
import { ruleSections } from './rules';

/** The handbook, as it should be for these data. */
export function handbook(data: DocumentData): DocumentModel {
  const w = writer(data.language);
  return {
    key: 'handbook',
    kind: w.say(t('Адаптация', 'Onboarding')),
    title: w.say(t('Книга новичка', 'Onboarding handbook')),
    forWhom: w.say(t('Новый сотрудник маркетинга', 'A newcomer to marketing')),
    blocks: [
      w.title(`${data.company}: ${w.say(t('книга новичка отдела маркетинга', 'marketing onboarding handbook'))}`),
      w.p(
        t(
          'Прочитайте за первый день; к концу первой недели вы сможете объяснить каждый раздел своими словами. Списки клиентов, продуктов, каналов, людей и документов обновляются из книги.',
          'Read it on the first day; by the end of the first week you can explain each section in your own words. The lists of clients, products, channels, people and documents are fed from the workbook.',
        ),
      ),
      ...marketSections(w, data),
      ...ruleSections(w, data),
      ...departmentSections(w, data),
      ...firstMonths(w),
    ],
  };
}
