/** What a panel says while nothing has been imported. */
import { f, field, label, type Formula } from '../../../blueprint/formula';
import { t } from '../../../shared/text';

const NO_FACTS = t(
  'Фактов пока нет: загрузите лиды и расходы, затем обновите РНП.',
  'No facts yet: import leads and spend, then refresh the RNP.',
);

/** A case of `choose`: no refresh has noted up to which day there are data. */
export const noFacts = (): readonly [Formula, Formula] => [f`${field('settings', 'as_of')}=""`, f`${label(NO_FACTS)}`];
