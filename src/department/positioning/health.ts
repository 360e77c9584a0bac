/** Health of positioning (aspect 9). */
import { addDays } from '../../shared/civilDate';
import { t } from '../../shared/text';
import type { CheckResult, HealthAspect, HealthData, HealthRow } from '../../blueprint/health';
import { ageOf, shareOf, yesNo } from '../../blueprint/healthRules';
import { at, check, judged, lacks } from '../health/kit';

const PARTS = ['alternatives', 'attributes', 'values', 'best_fit', 'category'] as const;
const REVIEW_DAYS = 180;

const filledRows = (rows: readonly HealthRow[]): HealthRow[] => rows.filter((row) => row.text('segment') !== '');
const NONE = lacks('Позиционирование не описано', 'There is no positioning', at('positioning'));

const parts = (data: HealthData): CheckResult =>
  judged(data, ['segments', 'positioning'], ({ segments, positioning }) => {
    const main = segments.filter((row) => row.code('priority') === 'A' && row.text('name') !== '');
    if (main.length === 0)
      return yesNo(false, [
        lacks('Нет сегмента с приоритетом A', 'No segment has the priority A', at('segments', undefined, 'priority')),
      ]);
    const rowOf = (segment: HealthRow): HealthRow | undefined =>
      positioning.find((row) => row.text('segment') === segment.text('name'));
    const gap = (row: HealthRow | undefined): string | undefined => PARTS.find((key) => (row?.text(key) ?? '') === '');
    return shareOf(
      main,
      (segment) => gap(rowOf(segment)) === undefined,
      (segment) =>
        lacks(
          `${segment.text('name')}: заполнены не все пять частей`,
          `${segment.text('name')}: not all five parts are filled`,
          at('positioning', rowOf(segment), gap(rowOf(segment))),
        ),
    );
  });

const whole = (data: HealthData): CheckResult =>
  judged(data, ['positioning'], ({ positioning }) => {
    const rows = filledRows(positioning);
    if (rows.length === 0) return yesNo(false, [NONE]);
    const words = (row: HealthRow): number => row.text('usp_short').split(/\s+/).filter(Boolean).length;
    return shareOf(
      rows,
      (row) => row.text('statement') !== '' && row.text('words_check') === '' && words(row) > 0 && words(row) <= 12,
      (row) =>
        lacks(
          row.text('statement') === ''
            ? `${row.text('segment')}: в формуле есть пустое место`
            : row.text('words_check') !== ''
              ? `${row.text('segment')}: в словах есть пустое обещание`
              : `${row.text('segment')}: УТП нет или оно длиннее 12 слов`,
          row.text('statement') === ''
            ? `${row.text('segment')}: the statement has an empty slot`
            : row.text('words_check') !== ''
              ? `${row.text('segment')}: the words hold an empty promise`
              : `${row.text('segment')}: there is no USP, or it is longer than 12 words`,
          at('positioning', row, row.text('statement') === '' ? 'need' : 'usp_short'),
        ),
    );
  });

const proven = (data: HealthData): CheckResult =>
  judged(data, ['claims'], ({ claims }) => {
    const rows = claims.filter((row) => row.text('claim') !== '');
    if (rows.length === 0) return yesNo(false, [lacks('Утверждений нет', 'There are no claims', at('claims'))]);
    return shareOf(
      rows,
      (row) => row.text('proof') !== '' && row.text('absent_at') !== '',
      (row) =>
        lacks(
          `«${row.text('claim')}»: нет доказательства или конкурента без этого`,
          `“${row.text('claim')}”: no proof, or no competitor who lacks it`,
          at('claims', row, row.text('proof') === '' ? 'proof' : 'absent_at'),
        ),
    );
  });

const tested = (data: HealthData): CheckResult =>
  judged(data, ['positioning'], ({ positioning }) => {
    const rows = filledRows(positioning);
    if (rows.length === 0) return yesNo(false, [NONE]);
    return shareOf(
      rows,
      (row) => row.number('understood') !== null && (row.number('understood') ?? 0) >= 4 && row.flag('sales_repeat'),
      (row) =>
        lacks(
          `${row.text('segment')}: УТП не проверено на пяти клиентах или продажи его не повторяют`,
          `${row.text('segment')}: the USP was not tested with five clients, or sales do not repeat it`,
          at('positioning', row, 'understood'),
        ),
    );
  });

/** As old as the oldest of its rows. */
const reviewed = (data: HealthData): CheckResult =>
  judged(data, ['positioning'], ({ positioning }) => {
    const rows = filledRows(positioning);
    const dates = rows.map((row) => row.date('reviewed'));
    const oldest = dates.includes(null) || dates.length === 0 ? null : (dates.map(String).sort()[0] ?? null);
    return ageOf(oldest, data.today, REVIEW_DAYS, [
      lacks(
        `Не пересматривали с ${oldest ?? addDays(data.today, -REVIEW_DAYS)}`,
        `Not reviewed since ${oldest ?? addDays(data.today, -REVIEW_DAYS)}`,
        at('positioning', undefined, 'reviewed'),
      ),
    ]);
  });

const COLUMNS = [
  'segment',
  ...PARTS,
  'statement',
  'usp_short',
  'words_check',
  'understood',
  'sales_repeat',
  'reviewed',
];

export const positioningHealth: HealthAspect = {
  number: 9,
  key: 'positioning',
  title: t('УТП и позиционирование', 'USP and positioning'),
  weight: 5,
  checks: [
    check(
      'parts',
      35,
      t('Для каждого сегмента A заполнены все пять частей', 'All five parts are filled for every segment A'),
      t('Заполните части по порядку', 'Fill the parts in order'),
      at('positioning'),
      { segments: ['name', 'priority'], positioning: COLUMNS },
      parts,
    ),
    check(
      'statement',
      15,
      t(
        'Формула без пустых мест, УТП до 12 слов, без пустых обещаний',
        'No empty slot, a USP up to 12 words, no empty promises',
      ),
      t('Дополните формулу и УТП', 'Complete the statement and the USP'),
      at('positioning', undefined, 'usp_short'),
      { positioning: COLUMNS },
      whole,
    ),
    check(
      'proven',
      20,
      t(
        'У каждого утверждения есть доказательство и конкурент без этого',
        'Every claim has a proof and a competitor who lacks it',
      ),
      t('Впишите доказательство', 'Enter the proof'),
      at('claims', undefined, 'proof'),
      { claims: ['claim', 'proof', 'absent_at'] },
      proven,
    ),
    check(
      'tested',
      15,
      t('УТП поняли 4 клиента из 5, и продажи его повторяют', '4 clients of 5 understood the USP, and sales repeat it'),
      t('Проверьте УТП на пяти клиентах', 'Test the USP with five clients'),
      at('positioning', undefined, 'understood'),
      { positioning: COLUMNS },
      tested,
    ),
    check(
      'reviewed',
      15,
      t('Пересмотрено за последние полгода', 'Reviewed within half a year'),
      t('Пересмотрите и впишите дату', 'Review it and enter the date'),
      at('positioning', undefined, 'reviewed'),
      { positioning: COLUMNS },
      reviewed,
      { freshness: true },
    ),
  ],
};
