/** Health of the landing pages: each core product has a live page, and each live page is tested, written in full and measured. */
import { LANDING_SECTIONS } from '../../shared/codes/landing';
import { t, type Text } from '../../shared/text';
import { ENOUGH_VISITS, sectionsFilled } from '../../metrics/landing';
import type { CheckResult, HealthAspect, HealthData, HealthRow, Missing } from '../../blueprint/health';
import { ageOf, shareOf, unknownTab } from '../../blueprint/healthRules';

/** Days for which a test lead proves that the form still works. */
const TEST_DAYS = 30;
const MAX_LISTED = 5;

const NO_LIVE: Missing = {
  text: t('Ни одна посадочная не работает', 'No landing page is live'),
  place: { kind: 'tab', tab: 'landings', column: 'status' },
};

const nameOf = (landing: HealthRow): string => landing.text('title') || landing.text('code');

const at = (landing: HealthRow, column: string, text: Text): Missing => ({
  text,
  place: { kind: 'tab', tab: 'landings', row: landing.row, column },
});

const liveOf = (data: HealthData): readonly HealthRow[] | null =>
  data.rows('landings')?.filter((landing) => landing.code('status') === 'live') ?? null;

/** Mean of the pages' shares; a department without a live page has nothing to be proud of, so it is 0 and not "nothing to judge". */
function overLive(
  data: HealthData,
  judge: (landing: HealthRow) => { readonly share: number; readonly missing: Missing },
): CheckResult {
  const live = liveOf(data);
  if (live === null) return unknownTab();
  if (live.length === 0) return { kind: 'share', share: 0, missing: [NO_LIVE] };
  const judged = live.map(judge);
  return {
    kind: 'share',
    share: judged.reduce((sum, { share }) => sum + share, 0) / judged.length,
    missing: judged
      .filter(({ share }) => share < 1)
      .slice(0, MAX_LISTED)
      .map(({ missing }) => missing),
  };
}

function coreProducts(data: HealthData): CheckResult {
  const products = data.rows('products');
  const live = liveOf(data);
  if (products === null || live === null) return unknownTab();
  const core = products.filter((product) => product.code('level') === 'core' && product.flag('active'));
  if (core.length === 0)
    return {
      kind: 'share',
      share: 0,
      missing: [
        {
          text: t('Ни один продаваемый продукт не назван основным', 'No product on sale is named as core'),
          place: { kind: 'tab', tab: 'products', column: 'level' },
        },
      ],
    };
  const served = new Set(live.map((landing) => landing.text('product')));
  return shareOf(
    core,
    (product) => served.has(product.text('name')),
    (product) => ({
      text: t(
        `У продукта «${product.text('name')}» нет работающей посадочной`,
        `The product “${product.text('name')}” has no live landing page`,
      ),
      place: { kind: 'tab', tab: 'landings', column: 'product' },
    }),
  );
}

const latest = (...dates: readonly (string | null)[]): string | null =>
  dates.reduce((left, right) => (left === null || (right !== null && right > left) ? right : left), null);

const tested = (data: HealthData): CheckResult =>
  overLive(data, (landing) => {
    const missing = at(
      landing,
      'test_lead_at',
      t(
        `«${nameOf(landing)}»: нет тестовой заявки с метками за ${TEST_DAYS} дней`,
        `“${nameOf(landing)}”: no test lead with tags within ${TEST_DAYS} days`,
      ),
    );
    const age = ageOf(latest(landing.date('test_lead_at'), landing.date('test_lead_seen')), data.today, TEST_DAYS, []);
    return { share: age.kind === 'share' ? age.share : 0, missing };
  });

function written(data: HealthData): CheckResult {
  const texts = data.rows('landing_sections');
  if (texts === null) return unknownTab();
  const rows = texts.map((row) => ({
    landing: row.text('landing'),
    section: row.code('section') ?? '',
    text: row.text('text'),
  }));
  const codes = LANDING_SECTIONS.map((section) => section.code);
  return overLive(data, (landing) => {
    const own = rows.filter((row) => row.landing === landing.text('code') && row.text !== '');
    const lacking = LANDING_SECTIONS.filter((section) => !own.some((row) => row.section === section.code));
    const names = (language: 'ru' | 'en'): string => lacking.map((section) => section.label[language]).join(', ');
    return {
      share: sectionsFilled(rows, landing.text('code'), codes),
      missing: {
        text: t(
          `«${nameOf(landing)}», нет текста: ${names('ru')}`,
          `“${nameOf(landing)}”, no text for: ${names('en')}`,
        ),
        place: { kind: 'tab', tab: 'landing_sections', column: 'text' },
      },
    };
  });
}

const measuredPages = (data: HealthData): CheckResult =>
  overLive(data, (landing) => {
    const visits = landing.number('visits') ?? 0;
    const leads = landing.number('leads');
    return {
      share: leads === null ? 0 : Math.min(1, visits / ENOUGH_VISITS),
      missing:
        leads === null
          ? at(
              landing,
              'leads',
              t(`«${nameOf(landing)}»: заявки ещё не посчитаны`, `“${nameOf(landing)}”: leads are not counted yet`),
            )
          : at(
              landing,
              'visits',
              t(
                `«${nameOf(landing)}»: посещений ${visits}, для вывода нужно ${ENOUGH_VISITS}`,
                `“${nameOf(landing)}”: ${visits} visits, a verdict needs ${ENOUGH_VISITS}`,
              ),
            ),
    };
  });

export const landingHealth: HealthAspect = {
  number: 10,
  key: 'landing',
  title: t('Посадочная', 'Landing page'),
  weight: 4,
  checks: [
    {
      key: 'core_live',
      points: 35,
      title: t('У каждого основного продукта есть работающая посадочная', 'Every core product has a live landing page'),
      action: t(
        'Запустите посадочную основного продукта и поставьте ей статус «Работает»',
        'Launch a page for the core product and set its status to “Live”',
      ),
      place: { kind: 'tab', tab: 'landings', column: 'status' },
      needs: { landings: ['status', 'product', 'title', 'code'], products: ['name', 'level', 'active'] },
      evaluate: coreProducts,
    },
    {
      key: 'test_lead',
      points: 30,
      title: t(
        'Тестовая заявка с метками дошла за последние 30 дней',
        'A test lead with tags came through within 30 days',
      ),
      action: t('Откройте тестовую ссылку страницы и отправьте заявку', 'Open the page’s test link and send a request'),
      place: { kind: 'tab', tab: 'landings', column: 'test_lead_at' },
      freshness: true,
      needs: { landings: ['status', 'title', 'code', 'test_lead_at', 'test_lead_seen'] },
      evaluate: tested,
    },
    {
      key: 'sections',
      points: 15,
      title: t('Все части страницы написаны', 'Every part of the page is written'),
      action: t(
        'Напишите недостающие части на вкладке «Тексты посадочных»',
        'Write the missing parts on the tab “Landing texts”',
      ),
      place: { kind: 'tab', tab: 'landing_sections', column: 'text' },
      needs: { landings: ['status', 'title', 'code'], landing_sections: ['landing', 'section', 'text'] },
      evaluate: written,
    },
    {
      key: 'conversion',
      points: 20,
      title: t('Конверсия известна на 200 посещениях и больше', 'Conversion is known from 200 visits or more'),
      action: t(
        'Впишите посещения из счётчика и обновите РНП',
        'Type the visits from your analytics and refresh the RNP',
      ),
      place: { kind: 'tab', tab: 'landings', column: 'visits' },
      needs: { landings: ['status', 'title', 'code', 'visits', 'leads'] },
      evaluate: measuredPages,
    },
  ],
};
