/** Rules of the handbook: CRM and service levels, UTM, tone. */
import { t } from '../../../shared/text';
import type { DocBlock } from '../../../blueprint/document';
import type { DocumentData } from '../data';
import { sampleOr } from '../sample';
import type { Writer } from '../words';
import { EXAMPLE } from './example';

function crm(w: Writer): DocBlock[] {
  return [
    w.h1(t('Правила CRM и SLA', 'CRM rules and SLA')),
    w.bullets([
      t('Первый звонок — до 30 рабочих минут', 'First call within 30 work minutes'),
      t(
        'Принять или отклонить лид — за рабочий день, с причиной из списка',
        'Accept or reject a lead within a workday, with a reason from the list',
      ),
      t(
        '«Недозвон» — только после пяти попыток за 10 рабочих дней',
        '“No contact” only after five attempts in ten workdays',
      ),
      t(
        'Маркетинг отвечает за источник, метки и заполненные поля: не меньше 95 % лидов',
        'Marketing answers for source, tags and filled fields: at least 95% of leads',
      ),
      t(
        'Нарушен срок — лид считается принятым для плана маркетинга и разбирается на планёрке',
        'When the time is missed the lead counts as accepted for marketing’s plan and is discussed at the meeting',
      ),
      t(
        'Имена, телефоны и почта клиентов живут только в CRM; в книге — номер лида',
        'Names, phones and emails of clients live only in the CRM; the workbook has the lead’s number',
      ),
    ]),
  ];
}

function utm(w: Writer): DocBlock[] {
  return [
    w.h1(t('Правила меток UTM', 'UTM rules')),
    w.bullets([
      t(
        'Только строчная латиница, цифры, «-» и «_»; без пробелов, до 100 знаков',
        'Lower-case Latin letters, digits, “-” and “_” only; no spaces, up to 100 signs',
      ),
      t(
        'utm_source — площадка из списка каналов: yandex, vk, telegram, email',
        'utm_source: a platform of the channels tab: yandex, google, vk, telegram, email',
      ),
      t(
        'utm_medium — cpc, cpm, social, email, referral, messenger, offline или push',
        'utm_medium: cpc, cpm, social, email, referral, messenger, offline or push',
      ),
      t(
        'utm_campaign — месяц_продукт_сегмент_цель, например 202603_wms_3pl_lead',
        'utm_campaign: month_product_segment_goal, such as 202603_wms_3pl_lead',
      ),
      t(
        'utm_content — номер объявления или поста; utm_term — ключевое слово',
        'utm_content: number of the ad or post; utm_term: the keyword',
      ),
      t(
        'Ссылку берём из контент-плана; перед запуском — тестовая заявка и проверка, что метки дошли до CRM',
        'Links are taken from the content plan; before a launch a test request shows that the tags reach the CRM',
      ),
    ]),
  ];
}

/** CRM, UTM and tone. */
export function ruleSections(w: Writer, data: DocumentData): DocBlock[] {
  return [
    ...crm(w),
    ...utm(w),
    w.h1(t('Тон и оформление', 'Tone and brand')),
    ...sampleOr(
      w,
      data,
      EXAMPLE.tone,
      t(
        'Три примера «так пишем» и три «так не пишем», ссылка на фирменный стиль.',
        'Three examples of how we write and three of how we do not; link to the brand book.',
      ),
    ),
  ];
}
