/** Lines of products and segments, as several documents show them. */
import { t } from '../../shared/text';
import type { ManagedLine } from '../../blueprint/document';
import type { DocumentData, NamedData } from './data';
import { formatMoney } from './numbers';
import { item, line, writer } from './words';

/** ` — 360 000 ₽`, ` — бесплатно`, or nothing while there is no price. */
function priceOf(product: NamedData, data: DocumentData): string {
  const text = product.details.price ?? '';
  const price = Number(text);
  if (text === '' || !Number.isFinite(price)) return '';
  return ` — ${price === 0 ? writer(data.language).say(t('бесплатно', 'free')) : formatMoney(price, data.currency, data.language)}`;
}

const withLink = (lines: ManagedLine[], text: string, url: string | undefined): ManagedLine[] =>
  lines.length === 0 || url === undefined ? lines : [...lines, line(text, url)];

/** Products on sale with level and price, and what each gives when `full`. */
export function productLines(data: DocumentData, full: boolean): ManagedLine[] {
  const lines = data.products
    .filter((product) => product.details.active !== 'false')
    .map((product) => {
      const level = product.details.level ? ` (${product.details.level})` : '';
      const promise = full && product.details.one_liner ? `. ${product.details.one_liner}` : '';
      return item(`${product.name}${level}${priceOf(product, data)}${promise}`);
    });
  const all = writer(data.language).say(t('Все продукты и маржа', 'All products and margins'));
  return withLink(lines, all, data.links.tabs.products?.url);
}

/** Segments with their signs and, after each, who is not ours. */
export function segmentLines(data: DocumentData): ManagedLine[] {
  const w = writer(data.language);
  const lines = data.segments.flatMap((segment) => {
    const { priority, who, anti_fit: antiFit } = segment.details;
    return [
      item(`${segment.name}${priority ? ` (${priority})` : ''}${who ? `: ${who}` : ''}`),
      ...(antiFit ? [item(`${segment.name}, ${w.say(t('не наши', 'not ours'))}: ${antiFit}`)] : []),
    ];
  });
  return withLink(lines, w.say(t('Все сегменты', 'All segments')), data.links.tabs.segments?.url);
}
