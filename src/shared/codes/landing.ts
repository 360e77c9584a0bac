/** The dictionaries of landing pages: their state, what they ask for, the parts that a page is made of. */
import { t } from '../text';
import { code, type CodeLabel } from './choice';

/** How far a page is. */
export const LANDING_STATUSES = [
  code('brief', 'ТЗ', 'Brief'),
  code('design', 'Дизайн', 'Design'),
  code('dev', 'Сборка', 'Being built'),
  code('live', 'Работает', 'Live'),
  code('archived', 'Снята', 'Archived'),
] as const;

/** What a visitor is asked to do. */
export const LANDING_GOALS = [
  code('request', 'Заявка на расчёт', 'Request for a quote'),
  code('demo', 'Показ продукта', 'Demo'),
  code('call', 'Звонок', 'Call'),
  code('lead_magnet', 'Получить материал', 'Get the material'),
  code('payment', 'Оплата', 'Payment'),
  code('event', 'Регистрация', 'Registration'),
] as const;

/** How much the visitor already knows, from E. Schwartz's five stages of awareness. */
export const AWARENESS_STAGES = [
  code('unaware', '1. Не видит проблемы', '1. Sees no problem'),
  code('problem', '2. Знает проблему', '2. Knows the problem'),
  code('solution', '3. Знает способы решения', '3. Knows ways to solve it'),
  code('product', '4. Знает наш продукт', '4. Knows our product'),
  code('most', '5. Готов, ждёт условий', '5. Ready, waits for terms'),
] as const;

/** Fields of the form besides the consent; at most four. */
export const LANDING_FORMS = [
  code('phone', 'Имя и телефон', 'Name and phone'),
  code('email', 'Имя и почта', 'Name and e-mail'),
  code('phone_company', 'Имя, телефон, компания', 'Name, phone, company'),
  code('full', 'Имя, телефон, почта, компания', 'Name, phone, e-mail, company'),
] as const;

/** Code of a part of a page. */
export type LandingSection =
  | 'headline'
  | 'subheadline'
  | 'for_whom'
  | 'proof'
  | 'problem'
  | 'steps'
  | 'included'
  | 'cases'
  | 'comparison'
  | 'price'
  | 'faq'
  | 'guarantee'
  | 'cta'
  | 'after';

/** A part of a page. */
export interface SectionEntry extends CodeLabel {
  readonly code: LandingSection;
}

const part = (key: LandingSection, ru: string, en: string): SectionEntry => ({ code: key, label: t(ru, en) });

/** Parts of a page in the order in which a visitor reads them. */
export const LANDING_SECTIONS: readonly SectionEntry[] = [
  part('headline', 'Заголовок', 'Headline'),
  part('subheadline', 'Подзаголовок', 'Sub-headline'),
  part('for_whom', 'Для кого', 'For whom'),
  part('proof', 'Доказательства', 'Proof'),
  part('problem', 'Проблема', 'Problem'),
  part('steps', 'Решение в три шага', 'Three steps'),
  part('included', 'Что входит', 'What is included'),
  part('cases', 'Кейсы', 'Cases'),
  part('comparison', 'Сравнение с заменами', 'Comparison'),
  part('price', 'Цена', 'Price'),
  part('faq', 'Вопросы и ответы', 'Questions and answers'),
  part('guarantee', 'Гарантия и команда', 'Guarantee and team'),
  part('cta', 'Призыв к действию', 'Call to action'),
  part('after', 'Что будет после заявки', 'What happens next'),
];

/** Whether contacts of people who sent a form may stand in the workbook. */
export const CONTACT_STORAGE = [
  code('masked', 'Скрывать контакты', 'Mask contacts'),
  code('full', 'Хранить контакты', 'Store contacts'),
] as const;
