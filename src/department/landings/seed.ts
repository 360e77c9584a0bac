/** First rows of landing pages: the demo's two pages, or one page of one's own to fill in. */
import { LANDING_SECTIONS } from '../../shared/codes/landing';
import { t } from '../../shared/text';
import { addDays } from '../../shared/civilDate';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { segmentName } from '../control/segmentSeed';
import { productName } from '../product/seed';
import { samplePerson } from '../team/seed';
import { SECTION_HINTS } from './hints';
import { CHECKLIST_TEXTS } from './sampleChecklist';
import { WMS_TEXTS, type TextRow } from './sampleTexts';

const sampleLandings = (answers: DepartmentAnswers): SeedRow[] => [
  {
    code: 'wms-3pl',
    title: t('WMS для 3PL', 'WMS for 3PL'),
    status: 'live',
    product: productName('wms'),
    segment: segmentName('3pl'),
    offer: t(
      'Учёт склада за 21 день, оплата после инвентаризации без расхождений',
      'Warehouse management in 21 days, paid after a stocktake without differences',
    ),
    goal: 'request',
    traffic: t('Яндекс Директ, поиск по WMS', 'Yandex Direct, search for WMS'),
    awareness: 'solution',
    url: 'https://example.com/wms-3pl',
    form: 'phone_company',
    policy_url: 'https://example.com/privacy',
    contact: '+7 495 000-00-00',
    utm_source: 'site',
    utm_medium: 'landing',
    utm_campaign: 'search_wms',
    counters: t('Метрика 00000000, цель «Заявка отправлена»', 'Metrica 00000000, goal “Request sent”'),
    // the quarter of the sample exports: they hold 237 leads of this campaign that count
    count_from: '2026-01-01',
    visits_at: '2026-03-29',
    visits: 6100,
    cr_plan: 0.04,
    speed: 2.1,
    mobile: true,
    consent: true,
    events: true,
    utm_crm: true,
    test_lead_at: addDays(answers.today, -6),
    last_test: 'HY003',
    owner: samplePerson(answers, 'performance'),
  },
  {
    code: 'checklist',
    title: t('Чек-лист «12 потерь склада»', 'Checklist “12 warehouse losses”'),
    status: 'design',
    product: productName('checklist'),
    segment: segmentName('wholesale'),
    offer: t('Бесплатный чек-лист: где склад теряет товар', 'A free checklist: where a warehouse loses goods'),
    goal: 'lead_magnet',
    traffic: t('Телеграм и рассылка', 'Telegram and e-mail'),
    awareness: 'problem',
    form: 'email',
    utm_source: 'site',
    utm_medium: 'landing',
    utm_campaign: 'checklist',
    cr_plan: 0.2,
    owner: samplePerson(answers, 'content'),
  },
];

/** The demo's pages; a department of one's own starts with a page for its main product. */
export function landingRows(answers: DepartmentAnswers): readonly SeedRow[] {
  if (answers.sample) return sampleLandings(answers);
  const product = answers.product.trim();
  return [
    {
      code: 'main',
      title: product === '' ? t('Главная посадочная', 'Main landing page') : product,
      status: 'brief',
      ...(product === '' ? {} : { product }),
      goal: 'request',
      form: 'phone',
      utm_source: 'site',
      utm_medium: 'landing',
      utm_campaign: 'main',
    },
  ];
}

/** Rows of a page: its texts in the order of the parts; a part without a text gets one row with its hint. */
const textRows = (landing: string, texts: readonly TextRow[]): SeedRow[] =>
  LANDING_SECTIONS.flatMap(({ code: section }): SeedRow[] => {
    const own = texts.filter((row) => row.section === section);
    const hint = SECTION_HINTS[section];
    if (own.length === 0) return [{ landing, section, hint }];
    return own.map(({ heading, text }, index): SeedRow => ({
      landing,
      section,
      heading: heading ?? null,
      text,
      hint: index === 0 ? hint : null,
    }));
  });

/** Texts of the demo's pages, or the parts of a page with what to write in each. */
export const sectionRows = (answers: DepartmentAnswers): readonly SeedRow[] =>
  answers.sample
    ? [...textRows('wms-3pl', WMS_TEXTS), ...textRows('checklist', CHECKLIST_TEXTS)]
    : textRows('main', []);
