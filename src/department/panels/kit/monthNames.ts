/** Names of months in formulas, without a date pattern: patterns are localised. */
import { f, label, type Formula } from '../../../blueprint/formula';
import { t } from '../../../shared/text';
import { unlessBlank, type Operand } from './guards';

/** First three letters of the months, four characters a month. */
const MONTHS = t('янв фев мар апр май июн июл авг сен окт ноя дек', 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');

/** Three letters of a date's month. */
export const monthLetters = (date: Operand): Formula => f`MID(${label(MONTHS)};MONTH(${date})*4-3;3)`;

/** `мар 2026`; "" while there is no date. */
export const monthName = (date: Operand): Formula => unlessBlank([date], f`${monthLetters(date)}&" "&YEAR(${date})`);
