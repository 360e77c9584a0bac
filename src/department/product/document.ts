/** D-PRODUCT: a product as a newcomer understands it, made of its row. */
import { t, type Text } from '../../shared/text';
import type { DocBlock, DocumentModel, ManagedLine } from '../../blueprint/document';
import type { DocumentData, NamedData } from '../documents/data';
import { formatMoney } from '../documents/numbers';
import { item, line, writer, type Writer } from '../documents/words';

const EMPTY = t('Не заполнено на вкладке «Продукты».', 'Not filled on the Products tab.');

const listOf = (product: NamedData, key: string): ManagedLine[] =>
  (product.details[key] ?? '')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => item(each));

function termLines(w: Writer, data: DocumentData, product: NamedData): ManagedLine[] {
  const amount = (key: 'price' | 'price_from' | 'price_to'): number | null => {
    const text = product.details[key] ?? '';
    return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
  };
  const money = (value: number): string => formatMoney(value, data.currency, data.language);
  const [price, from, to] = [amount('price'), amount('price_from'), amount('price_to')];
  const range = [
    ...(from === null ? [] : [`${w.say(t('от', 'from'))} ${money(from)}`]),
    ...(to === null ? [] : [`${w.say(t('до', 'to'))} ${money(to)}`]),
  ].join(' ');
  const shown = range || (price === null ? '' : price === 0 ? w.say(t('бесплатно', 'free')) : money(price));
  const terms: readonly (readonly [Text, string])[] = [
    [t('Цена', 'Price'), shown],
    [t('За что платят', 'Price model'), product.details.price_model ?? ''],
    [t('Оплата', 'Payment'), product.details.payment_terms ?? ''],
    [t('Срок, дней', 'Delivery, days'), product.details.delivery_days ?? ''],
    [t('Гарантия', 'Warranty'), product.details.warranty ?? ''],
    [t('Версия описания', 'Description version'), product.details.version ?? ''],
  ];
  return terms.filter(([, value]) => value !== '').map(([name, value]) => line(`${w.say(name)}: ${value}`));
}

function blocks(w: Writer, data: DocumentData, product: NamedData, title: string): DocBlock[] {
  const section = (key: string, heading: Text): DocBlock[] => [
    w.h1(heading),
    w.managed(key, listOf(product, key), EMPTY),
  ];
  return [
    w.title(title),
    w.managed('one_liner', product.details.one_liner ? [line(product.details.one_liner)] : [], EMPTY),
    ...section('for_whom', t('Для кого', 'For whom')),
    ...section('problem', t('Какую проблему решает', 'What problem it solves')),
    ...section('how_it_works', t('Как это работает', 'How it works')),
    ...section('included', t('Что входит', 'What is included')),
    ...section('not_included', t('Что не входит', 'What is not included')),
    ...section('result', t('Какой будет результат', 'What the result is')),
    ...section('proof', t('Чем это доказано', 'What proves it')),
    w.h1(t('Сколько стоит и на каких условиях', 'Price and terms')),
    w.managed('terms', termLines(w, data, product), EMPTY),
    ...section('limits', t('Когда не подойдёт', 'When it does not suit')),
    ...section('faq', t('Частые вопросы', 'Frequent questions')),
    ...section('objections', t('Возражения и ответы', 'Objections and answers')),
    w.h1(t('Истории и примеры', 'Stories and examples')),
    w.prompt(
      t(
        'Два случая: кто пришёл, что болело, что сделали, какое число изменилось. С разрешения клиента.',
        'Two cases: who came, what hurt, what was done, which number changed. With the client’s permission.',
      ),
    ),
    w.h1(t('Проверка новичком', 'Novice test')),
    w.p(
      t(
        'Дайте прочитать человеку со стороны и спросите пять вещей: что это, для кого, зачем, сколько стоит, что не входит. Верно четыре из пяти — описание годится. Результат впишите в строку продукта.',
        'Let an outsider read it and ask five things: what it is, for whom, what for, how much, what is not included. Four of five right: the description will do. Enter the result in the product’s row.',
      ),
    ),
  ];
}

/** A document for each product on sale. */
export function productDocuments(data: DocumentData): DocumentModel[] {
  const w = writer(data.language);
  return data.products
    .filter((product) => product.details.active === 'true' && product.code !== '')
    .map((product) => {
      const title = `${w.say(t('Продукт', 'Product'))}: ${product.name}`;
      return {
        key: `product:${product.code}`,
        kind: w.say(t('Описание продукта', 'Product description')),
        title,
        forWhom: w.say(t('Новички, продажи, маркетинг', 'Newcomers, sales, marketing')),
        linkFrom: { tab: 'products', rowKey: product.code },
        blocks: blocks(w, data, product, title),
      };
    });
}
