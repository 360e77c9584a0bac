/** The funnel of one week as bars of letters. */
import { pick, t, type Language } from '../../shared/text';
import { textBar } from '../../shared/textBar';
import type { ManagedLine } from '../../blueprint/document';
import type { BaseSums } from '../../metrics/compose';
import { metricOf } from '../../metrics/dictionary';
import { formatNumber, formatShare } from '../documents/numbers';
import { item, type Writer } from '../documents/words';

const STEPS = ['leads', 'mql', 'sql', 'deals'] as const;

/**
 * What happened in the week step by step: a bar beside the leads, the count, and its share of the step before. It is the funnel by period: a
 * deal of this week may come from a lead of an earlier one, so that a share can pass the whole. No lines for a week without leads.
 */
export function weekFunnel(w: Writer, language: Language, sums: BaseSums): ManagedLine[] {
  const { leads } = sums;
  if (!leads || leads < 0) return [];
  return STEPS.flatMap((code, at) => {
    const value = sums[code] ?? null;
    if (value === null) return [];
    const before = STEPS[at - 1];
    const base = before && sums[before];
    const name = before && pick(metricOf(before).name, language);
    const step = base ? ` · ${formatShare(value / base, language)} ${w.say(t(`от «${name}»`, `of “${name}”`))}` : '';
    return [
      item(
        `${textBar(value / leads)} ${pick(metricOf(code).name, language)}: ${formatNumber(value, language, 1)}${step}`,
      ),
    ];
  });
}
