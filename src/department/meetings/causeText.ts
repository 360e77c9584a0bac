/** Causes of deviations in words: which step of which channel, planned and actual. */
import { fill, t, type Language, type Text } from '../../shared/text';
import type { Said, Slot } from '../../blueprint/said';
import { formatMoney, formatNumber, formatShare } from '../documents/numbers';
import type { Cause } from '../../metrics/rnp/cause';
import { metricOf, METRICS } from '../../metrics/dictionary';

/** A rate below a percent needs its decimals; above one it is no share but a price or a multiple. */
function rateIn(cause: Cause, value: number, currency: string, language: Language): string {
  if (cause.from === null) return formatNumber(value, language, 1);
  if (cause.to === 'revenue') return formatMoney(value, currency, language);
  return value < 0.01
    ? `${formatNumber(value * 100, language, 2)}${language === 'ru' ? '\u00a0' : ''}%`
    : formatShare(value, language);
}

/** A step, and a volume that is short. */
const STEP = t(
  '{channel}, шаг {from} → {to}: {actual} при плане {planned}',
  '{channel}, step {from} → {to}: {actual} of planned {planned}',
);
const VOLUME = t(
  '{channel}, {to}: прогноз {actual} при плане {planned}',
  '{channel}, {to}: forecast {actual} of planned {planned}',
);

const METRIC_NAMES: Slot = { kind: 'list', texts: METRICS.map((metric) => metric.name) };
const NUMBER: Slot = { kind: 'number' };
const SLOTS = {
  channel: { kind: 'column', tab: 'channels', column: 'name' },
  from: METRIC_NAMES,
  to: METRIC_NAMES,
  actual: NUMBER,
  planned: NUMBER,
} as const;

/** Causes as sentences that can be said anew in another language. */
export const CAUSES: readonly Said[] = [
  { text: STEP, slots: SLOTS },
  { text: VOLUME, slots: SLOTS },
];

/** `VK Реклама, шаг Лиды → MQL: 31 % при плане 40 %`. Volume that is short is told as a number of its first stage. */
export function causeText(cause: Cause, channelName: (code: string) => string, currency: string): Text {
  const [from, to] = [cause.from === null ? null : metricOf(cause.from).name, metricOf(cause.to).name];
  const say = (language: Language): string =>
    fill((from === null ? VOLUME : STEP)[language], {
      channel: channelName(cause.channel),
      from: from?.[language] ?? '',
      to: to[language],
      actual: rateIn(cause, cause.actual, currency, language),
      planned: rateIn(cause, cause.planned, currency, language),
    });
  return t(say('ru'), say('en'));
}
