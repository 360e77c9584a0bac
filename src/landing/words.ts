/** Words of the page that are the same on every page. */
import { t, type Text } from '../shared/text';
import type { FieldKey } from './model';

export const FIELD_LABELS: Readonly<Record<FieldKey, Text>> = {
  name: t('Имя', 'Name'),
  phone: t('Телефон', 'Phone'),
  email: t('Почта', 'E-mail'),
  company: t('Компания', 'Company'),
};

export const WORDS = {
  skip: t('К форме', 'Skip to the form'),
  forWhom: t('Для кого', 'Who it is for'),
  proof: t('Факты', 'Facts'),
  problem: t('Знакомо?', 'Does this sound familiar?'),
  steps: t('Как это работает', 'How it works'),
  included: t('Что входит', 'What is included'),
  cases: t('Что получилось у других', 'What others got'),
  comparison: t('С чем сравнивают', 'How it compares'),
  alternative: t('Вариант', 'Option'),
  withIt: t('Что получите', 'What you get'),
  withUs: t('С нами', 'With us'),
  price: t('Сколько стоит', 'What it costs'),
  faq: t('Вопросы и ответы', 'Questions and answers'),
  after: t('Что будет дальше', 'What happens next'),
  button: t('Оставить заявку', 'Send a request'),
  optional: t('необязательно', 'optional'),
  consent: t(
    'Согласен на обработку моих данных, чтобы со мной связались',
    'I agree that my data are processed to contact me',
  ),
  policy: t('Политика обработки данных', 'Privacy policy'),
  trap: t('Не заполняйте это поле', 'Leave this field empty'),
  orContact: t('Или свяжитесь напрямую:', 'Or contact us directly:'),
  noForm: t('Свяжитесь с нами:', 'Contact us:'),
  check: t('Проверьте форму', 'Please check the form'),
  sending: t('Отправляю…', 'Sending…'),
  thanks: t('Заявка принята', 'Your request has arrived'),
  thanksText: t(
    'Спасибо. Мы получили её и ответим в ближайшее рабочее время.',
    'Thank you. We have it and will answer in the next working hours.',
  ),
  back: t('Вернуться на страницу', 'Back to the page'),
  notFound: t('Такой страницы нет', 'There is no such page'),
  notFoundText: t(
    'Возможно, её сняли с публикации или в адресе опечатка.',
    'It may have been taken down, or the address has a typo.',
  ),
} as const;

/** What is wrong with a field, or with sending. */
export const PROBLEMS = {
  name: t('Напишите, как к вам обращаться', 'Tell us your name'),
  nameLong: t('Имя длиннее 100 знаков', 'The name is longer than 100 characters'),
  phone: t(
    'Напишите телефон с кодом: например, +7 912 345-67-89',
    'Enter a phone with its code, for example +44 20 7946 0958',
  ),
  email: t(
    'Напишите почту полностью: например, name@company.ru',
    'Enter the whole e-mail, for example name@company.com',
  ),
  companyLong: t('Название длиннее 150 знаков', 'The name is longer than 150 characters'),
  consent: t('Без согласия мы не можем с вами связаться', 'Without your consent we may not contact you'),
  again: t('Проверьте, что всё верно, и отправьте ещё раз', 'Please see that all is right and send it once more'),
  busy: t(
    'Сейчас много заявок. Подождите минуту и отправьте ещё раз: всё, что вы написали, осталось',
    'There are many requests right now. Wait a minute and send again: what you typed is kept',
  ),
  failed: t(
    'Не получилось отправить. Попробуйте через минуту: всё, что вы написали, осталось',
    'Sending failed. Try again in a minute: what you typed is kept',
  ),
} as const;
