/** Sections of the positioning document that are fed from the tables: statements, claims with proofs, why us and not each competitor. */
import { t } from '../../../shared/text';
import type { DocBlock, ManagedLine } from '../../../blueprint/document';
import type { Scalar } from '../../../blueprint/values';
import type { DocumentData } from '../data';
import { item, line, type Writer } from '../words';

type Row = Readonly<Record<string, Scalar>>;
const text = (row: Row, key: string): string => String(row[key] ?? '').trim();

const statementLines = (w: Writer, data: DocumentData): ManagedLine[] =>
  data.rows('positioning').flatMap((row) => {
    if (text(row, 'segment') === '') return [];
    return [
      { ...line(text(row, 'segment')), bold: true },
      ...(text(row, 'usp_short') === '' ? [] : [line(`${w.say(t('УТП', 'USP'))}: ${text(row, 'usp_short')}`)]),
      ...(text(row, 'statement') === '' ? [] : [line(text(row, 'statement'))]),
    ];
  });

const claimLines = (w: Writer, data: DocumentData): ManagedLine[] =>
  data
    .rows('claims')
    .filter((row) => text(row, 'claim') !== '')
    .map((row) =>
      item(
        [
          text(row, 'claim'),
          text(row, 'proof') === ''
            ? w.say(t('доказательства нет, на сайт не выносим', 'no proof, not for the site'))
            : `${w.say(t('доказательство', 'proof'))}: ${text(row, 'proof')}`,
          text(row, 'absent_at') === '' ? '' : `${w.say(t('нет у', 'lacking at'))}: ${text(row, 'absent_at')}`,
        ]
          .filter((part) => part !== '')
          .join(' · '),
      ),
    );

/** Competitor by competitor: what they lack, and what of ours answers it. */
const rivalLines = (w: Writer, data: DocumentData): ManagedLine[] =>
  data
    .rows('competitors')
    .filter((row) => text(row, 'name') !== '')
    .map((row) => {
      const ours = data
        .rows('claims')
        .filter((claim) => text(claim, 'absent_at') === text(row, 'name'))
        .map((claim) => text(claim, 'claim'));
      const parts = [
        text(row, 'weaknesses') === '' ? '' : `${w.say(t('слабое место', 'weak point'))}: ${text(row, 'weaknesses')}`,
        text(row, 'lacks') === '' ? '' : `${w.say(t('у нас есть', 'we have'))}: ${text(row, 'lacks')}`,
        ours.length === 0 ? '' : `${w.say(t('доказано', 'proven'))}: ${ours.join('; ')}`,
      ].filter((part) => part !== '');
      return item([text(row, 'name'), ...parts].join(' · '));
    });

/** Sections fed from the workbook, to stand before the team's own text. */
export const fedSections = (w: Writer, data: DocumentData): DocBlock[] => [
  w.h1(t('Коротко: что мы говорим', 'In short: what we say')),
  w.managed(
    'statements',
    statementLines(w, data),
    t('Заполните вкладку «Позиционирование» в «Библиотеке».', 'Fill the Positioning tab of the Library.'),
  ),
  w.h1(t('Чем это доказано', 'What proves it')),
  w.managed(
    'claims',
    claimLines(w, data),
    t('Внесите утверждения и доказательства на вкладку «Утверждения».', 'Enter claims and proofs on the Claims tab.'),
  ),
  w.h1(t('Почему мы, а не они', 'Why us and not them')),
  w.managed(
    'rivals',
    rivalLines(w, data),
    t('Внесите конкурентов на вкладку «Конкуренты».', 'Enter competitors on the Competitors tab.'),
  ),
];
