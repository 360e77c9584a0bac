/** D-MOTIV: the agreement on pay of each person. Sums stay in the People workbook: the document may lie in a shared folder. */
import { t } from '../../../shared/text';
import type { DocBlock, DocumentModel, ManagedLine } from '../../../blueprint/document';
import type { Scalar } from '../../../blueprint/values';
import type { DocumentData } from '../../documents/data';
import { formatNumber, formatShare } from '../../documents/numbers';
import { item, line, writer, type Writer } from '../../documents/words';

type Row = Readonly<Record<string, Scalar>>;
const text = (row: Row, key: string): string => String(row[key] ?? '').trim();
const share = (value: Scalar | undefined, data: DocumentData): string =>
  typeof value === 'number' ? formatShare(value, data.language) : '—';

const times = (value: Scalar | undefined, data: DocumentData): string =>
  typeof value === 'number' ? formatNumber(value, data.language, Number.isInteger(value) ? 0 : 1) : '—';

const lineOf = (w: Writer, data: DocumentData, row: Row): ManagedLine =>
  item(
    [
      text(row, 'metric'),
      text(row, 'channel') === '' ? w.say(t('весь отдел', 'whole department')) : text(row, 'channel'),
      `${w.say(t('вес', 'weight'))} ${share(row.weight, data)}`,
    ].join(' · '),
  );

const termLines = (w: Writer, data: DocumentData, scheme: Row): ManagedLine[] => [
  line(
    `${w.say(t('Порог, ниже которого премии нет', 'Threshold below which nothing is paid'))}: ${share(scheme.threshold, data)}`,
  ),
  line(
    `${w.say(t('Выше плана премия растёт быстрее', 'Above the plan it grows faster'))}: × ${times(scheme.accelerator, data)}`,
  ),
  line(`${w.say(t('Потолок, премий', 'Cap, bonuses'))}: ${times(scheme.cap, data)}`),
  ...(text(scheme, 'gates') === ''
    ? []
    : [line(`${w.say(t('Что снижает', 'What takes away'))}: ${text(scheme, 'gates')}`)]),
];

function blocks(w: Writer, data: DocumentData, scheme: Row, lines: readonly Row[], title: string): DocBlock[] {
  const sums = data.links.tabs.schemes;
  return [
    w.title(title),
    w.p(
      t(
        'За что и как считается переменная часть. Суммы — в книге «Люди»: этот документ могут открыть коллеги.',
        'What the variable part is for and how it is counted. Sums are in the People workbook: colleagues may open this document.',
      ),
    ),
    w.h1(t('Показатели', 'Metrics')),
    w.managed(
      'lines',
      lines.map((row) => lineOf(w, data, row)),
      t('Показателей нет.', 'No metrics yet.'),
    ),
    w.h1(t('Условия', 'Terms')),
    w.managed(
      'terms',
      [...termLines(w, data, scheme), ...(sums ? [line(sums.title, sums.url)] : [])],
      t('Не заданы.', 'Not set.'),
    ),
    w.h1(t('Как считаем', 'How it is counted')),
    w.bullets([
      t(
        'Берём закрытый месяц; что изменилось позже, идёт строкой следующего месяца',
        'The closed month counts; later changes are a line of the next month',
      ),
      t(
        'Платим за принятые продажами лиды, а не за сырые заявки; спам, дубли и соискатели не считаются',
        'Accepted leads are paid for, not raw requests; spam, duplicates and job seekers do not count',
      ),
      t('Цена лида считается со всем расходом канала', 'Cost per lead takes all spend of the channel'),
      t(
        'Показатель без плана не применяется, его вес делится между остальными',
        'A metric without a plan is left out, its weight is spread over the others',
      ),
    ]),
    w.h1(t('Согласие', 'Consent')),
    w.prompt(
      t(
        'Сотрудник: ________  Руководитель: ________  Дата: ________. Трудовые и налоговые формулировки — за юристом компании.',
        'Employee: ________  Manager: ________  Date: ________. Labour and tax wording is for the company’s lawyer.',
      ),
    ),
  ];
}

/** One agreement for each person with terms. */
export function payDocuments(data: DocumentData): DocumentModel[] {
  const w = writer(data.language);
  return data
    .rows('schemes')
    .filter((row) => text(row, 'person') !== '' && text(row, 'scheme_id') !== '')
    .map((scheme) => {
      const title = `${w.say(t('Условия премии', 'Bonus agreement'))}: ${text(scheme, 'person')}`;
      const lines = data.rows('motivation').filter((row) => text(row, 'person') === text(scheme, 'person'));
      return {
        key: `pay:${text(scheme, 'scheme_id')}`,
        kind: w.say(t('Условия премии', 'Bonus agreement')),
        title,
        forWhom: text(scheme, 'person'),
        blocks: blocks(w, data, scheme, lines, title),
      };
    });
}
