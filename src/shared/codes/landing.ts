/** The dictionaries of landing pages: their state, what they ask for, the parts that a page is made of. */
import { code } from './choice';

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

/** Parts of a page in the order in which a visitor reads them. */
export const LANDING_SECTIONS = [
  code('headline', 'Заголовок', 'Headline'),
  code('subheadline', 'Подзаголовок', 'Sub-headline'),
  code('for_whom', 'Для кого', 'For whom'),
  code('proof', 'Доказательства', 'Proof'),
  code('problem', 'Проблема', 'Problem'),
  code('steps', 'Решение в три шага', 'Three steps'),
  code('included', 'Что входит', 'What is included'),
  code('cases', 'Кейсы', 'Cases'),
  code('comparison', 'Сравнение с заменами', 'Comparison'),
  code('price', 'Цена', 'Price'),
  code('faq', 'Вопросы и ответы', 'Questions and answers'),
  code('guarantee', 'Гарантия и команда', 'Guarantee and team'),
  code('cta', 'Призыв к действию', 'Call to action'),
  code('after', 'Что будет после заявки', 'What happens next'),
] as const;

/** Code of a part of a page. */
export type LandingSection = (typeof LANDING_SECTIONS)[number]['code'];

/** Whether contacts of people who sent a form may stand in the workbook. */
export const CONTACT_STORAGE = [
  code('masked', 'Скрывать контакты', 'Mask contacts'),
  code('full', 'Хранить контакты', 'Store contacts'),
] as const;
