/** What the wizard was answered in tests. */
import type { DepartmentAnswers } from '../../../src/blueprint/department';

/** Answers of the demo, unless something else is given. */
export const answersOf = (given: Partial<DepartmentAnswers> = {}): DepartmentAnswers => ({
  language: 'ru',
  company: 'СкладСофт',
  product: 'WMS для складов',
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  channels: ['yandex_direct', 'vk_ads', 'seo', 'content', 'partners', 'email'],
  roles: ['head', 'performance', 'content', 'crm', 'analyst'],
  sample: true,
  today: '2026-03-16',
  ...given,
});
