/** Pay terms of people: the bonus, its curve, and the conditions that reduce it. */
import { addMonths } from '../../shared/civilDate';
import { DEFAULT_TERMS, type BonusTerms } from '../../metrics/bonus';
import type { GateTerms } from '../../metrics/gates';
import { dayOf } from '../content/readContent';
import type { DepartmentValues } from '../tables/readDepartment';
import { numberOf, textOf } from '../tables/tableRead';
import { gateTerms } from './gateFacts';

/** Pay terms of a person; days ISO, both ends included. */
export interface Scheme {
  readonly person: string;
  readonly gates: GateTerms;
  readonly target: number;
  readonly terms: BonusTerms;
  readonly from: string;
  readonly to: string;
}

/** Pay terms as the People workbook says them; what is left out has its default. */
export const schemesOf = (values: DepartmentValues): Scheme[] =>
  (values.table('schemes')?.rows ?? []).flatMap((row) => {
    const [target, from] = [numberOf(row, 'target'), dayOf(row, 'from')];
    if (textOf(row, 'person') === '' || target === null || from === null) return [];
    return [
      {
        person: textOf(row, 'person'),
        gates: gateTerms(row),
        target,
        from,
        to: dayOf(row, 'to') ?? '9999-12-31',
        terms: {
          threshold: numberOf(row, 'threshold') ?? DEFAULT_TERMS.threshold,
          accelerator: numberOf(row, 'accelerator') ?? DEFAULT_TERMS.accelerator,
          cap: numberOf(row, 'cap') ?? DEFAULT_TERMS.cap,
          floor: numberOf(row, 'floor') ?? DEFAULT_TERMS.floor,
        },
      },
    ];
  });

/** Whether the terms hold on any day of the month. */
export const inForce = (scheme: Scheme, month: string): boolean =>
  scheme.from < addMonths(month, 1) && scheme.to >= month;
