/** The department's score and its name, from the rows that the refresh keeps on the Health tab. */
import { column, f, label, type Formula } from '../../../blueprint/formula';
import { HEALTH_BANDS } from '../../../shared/codes/health';
import { t, type Text } from '../../../shared/text';
import { ASPECTS } from '../../health/health';
import { choose, unlessBlank, type Operand } from './guards';

const bandText = (code: string): Text => HEALTH_BANDS.find((band) => band.code === code)?.label ?? t(code, code);

/** Σ weight × score ÷ Σ weight over the aspects that apply; "" before the first refresh. */
export const healthTotal = (): Formula =>
  f`IF(SUM(${column('health', 'weight')})=0;"";100*SUM(${column('health', 'points')})/SUM(${column('health', 'weight')}))`;

/** A part of the aspects has no band: «3 of 17». */
const partly = (): Formula =>
  f`${label(t('проверено сторон: ', 'aspects checked: '))}&COUNT(${column('health', 'number')})&${label(t(' из ', ' of '))}&${ASPECTS.length}`;

/** Name of the band in which the total lies; "" while there is no total. */
export const healthBand = (total: Operand): Formula =>
  unlessBlank(
    [total],
    choose(
      [
        [f`COUNT(${column('health', 'number')})<${ASPECTS.length}`, partly()],
        [f`${total}>=85`, label(bandText('works'))],
        [f`${total}>=70`, label(bandText('gaps'))],
        [f`${total}>=50`, label(bandText('people'))],
      ],
      label(bandText('none')),
    ),
  );
