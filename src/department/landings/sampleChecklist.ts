/** The demo company's second page (invented), still being written: a free checklist for wholesalers. */
import { t } from '../../shared/text';
import { row, type TextRow } from './sampleTexts';

/** Texts of the page that is still being written. */
export const CHECKLIST_TEXTS: readonly TextRow[] = [
  row(
    'headline',
    t(
      '12 мест, где склад теряет товар: проверьте свой за 20 минут',
      '12 places where a warehouse loses goods: check yours in 20 minutes',
    ),
  ),
  row(
    'subheadline',
    t(
      'Чек-лист для начальника склада, без терминов и без регистрации.',
      'A checklist for the head of a warehouse, without jargon.',
    ),
  ),
  row('for_whom', t('Оптовики с собственным складом.', 'Wholesalers with an own warehouse.')),
  row(
    'problem',
    t(
      'Инвентаризация не сходится, а причина у каждого своя.',
      'The stocktake does not balance, and everybody has a reason of their own.',
    ),
  ),
  row('included', t('12 вопросов с нормой по каждому', '12 questions, each with its norm')),
  row('included', t('Лист подсчёта потерь в деньгах', 'A sheet that counts losses in money')),
  row(
    'price',
    t('Нужна только почта, на которую его прислать.', 'Only the e-mail to which it is sent is needed.'),
    t('Бесплатно', 'Free'),
  ),
  row(
    'cta',
    t('Пришлём файл сразу после заявки.', 'The file comes right after the request.'),
    t('Получить чек-лист', 'Get the checklist'),
  ),
  row('after', t('Файл придёт на почту в течение пяти минут.', 'The file comes by e-mail within five minutes.')),
];
