/** A page from the workbooks: its texts, and where a text is missing what the product and the segment already say. */
import { LANDING_SECTIONS, type LandingSection } from '../../shared/codes/landing';
import { t, type Language, type Text } from '../../shared/text';
import { FORM_FIELDS, type LandingPage, type PageItem } from '../../landing/model';
import { safeUrl } from '../../landing/escape';
import { choiceReader } from '../tables/choices';
import { textOf, type TableData, type TableRow } from '../tables/tableRead';

/** Tables that a page is made of. */
export interface PageTables {
  readonly landings: TableData;
  readonly sections: TableData;
  readonly products: TableData;
  readonly segments: TableData;
}

export interface PageContext {
  readonly language: Language;
  readonly company: string;
  /** A price as the department writes it. */
  readonly money: (amount: number) => string;
}

const item = (text: string, heading = ''): readonly PageItem[] =>
  text === '' && heading === '' ? [] : [{ heading, text }];

const named = (data: TableData, name: string): TableRow | undefined =>
  name === '' ? undefined : data.rows.find((row) => textOf(row, 'name') === name);

/** Price of the product as a part of the page; nothing while there is no price. */
function priceItem(product: TableRow | undefined, { language, money }: PageContext): readonly PageItem[] {
  const price = product?.values.price;
  if (typeof price !== 'number') return [];
  return item('', price === 0 ? t('Бесплатно', 'Free')[language] : money(price));
}

/** What the product and the segment say, for parts that nobody has written yet. */
function fallbacks(
  landing: TableRow,
  product: TableRow | undefined,
  segment: TableRow | undefined,
  context: PageContext,
): Partial<Record<LandingSection, readonly PageItem[]>> {
  const promise = product ? textOf(product, 'one_liner') : '';
  const offer = textOf(landing, 'offer');
  return {
    headline: item(offer || promise),
    subheadline: item(offer === '' ? '' : promise),
    for_whom: item(segment ? textOf(segment, 'who') : ''),
    price: priceItem(product, context),
  };
}

function writtenSections(tables: PageTables, code: string, language: Language): Map<LandingSection, PageItem[]> {
  const reader = choiceReader(tables.sections.tab, 'section', language);
  const written = new Map<LandingSection, PageItem[]>();
  for (const row of tables.sections.rows) {
    if (textOf(row, 'landing') !== code || textOf(row, 'text') + textOf(row, 'heading') === '') continue;
    const section = LANDING_SECTIONS.find((each) => each.code === reader.codeOf(row.values.section))?.code;
    if (section === undefined) continue;
    const items = written.get(section) ?? [];
    items.push({ heading: textOf(row, 'heading'), text: textOf(row, 'text') });
    written.set(section, items);
  }
  return written;
}

/** The page of one row of the register. */
export function pageOf(tables: PageTables, landing: TableRow, context: PageContext): LandingPage {
  const { language } = context;
  const code = textOf(landing, 'code');
  const written = writtenSections(tables, code, language);
  const product = named(tables.products, textOf(landing, 'product'));
  const segment = named(tables.segments, textOf(landing, 'segment'));
  const form = choiceReader(tables.landings.tab, 'form', language).codeOf(landing.values.form);
  return {
    language,
    code,
    brand: context.company,
    sections: { ...fallbacks(landing, product, segment, context), ...Object.fromEntries(written) },
    fields: FORM_FIELDS[form ?? 'phone'] ?? ['name', 'phone'],
    policyUrl: textOf(landing, 'policy_url'),
    contact: textOf(landing, 'contact'),
    utm: {
      utm_source: textOf(landing, 'utm_source'),
      utm_medium: textOf(landing, 'utm_medium'),
      utm_campaign: textOf(landing, 'utm_campaign'),
      utm_content: '',
    },
  };
}

const hasText = (page: LandingPage, section: LandingSection): boolean =>
  (page.sections[section] ?? []).some((each) => each.text !== '' || each.heading !== '');

/** Without these a page with a form may not go out. */
export function missingForForm(page: LandingPage): Text[] {
  return [
    ...(/^[\w-]{1,40}$/.test(page.code)
      ? []
      : [
          t(
            'Код страницы: только латиница, цифры, - и _, до 40 знаков',
            'Page code: Latin letters, digits, - and _ only, up to 40 signs',
          ),
        ]),
    ...(hasText(page, 'headline') ? [] : [t('Нет заголовка и предложения', 'No headline and no offer')]),
    ...(safeUrl(page.policyUrl) === ''
      ? [
          t(
            'Нет ссылки на политику данных (столбец «Политика данных»)',
            'No link to the privacy policy (column “Privacy policy”)',
          ),
        ]
      : []),
  ];
}

/** Parts that have no text yet, as one line; none when all are written. */
export function unwritten(page: LandingPage): Text[] {
  const lacking = LANDING_SECTIONS.filter(({ code }) => !hasText(page, code));
  if (lacking.length === 0) return [];
  const names = (language: Language): string => lacking.map(({ label }) => label[language]).join(', ');
  return [t(`Не написано: ${names('ru')}`, `Not written: ${names('en')}`)];
}
