/** Causes of deviations in words: which step of which channel, planned and actual. */
import { t, type Language, type Text } from '../../shared/text';
import { formatMoney, formatNumber, formatShare } from '../documents/numbers';
import type { Cause } from '../../metrics/rnp/cause';
import { metricOf } from '../../metrics/dictionary';

/** A rate below a percent needs its decimals; above one it is no share but a price or a multiple. */
function rateIn(cause: Cause, value: number, currency: string, language: Language): string {
  if (cause.from === null) return formatNumber(value, language, 1);
  if (cause.to === 'revenue') return formatMoney(value, currency, language);
  return value < 0.01
    ? `${formatNumber(value * 100, language, 2)}${language === 'ru' ? '\u00a0' : ''}%`
    : formatShare(value, language);
}

/** `VK Реклама, шаг Лиды → MQL: 31 % при плане 40 %`. Volume that is short is told as a number of its first stage. */
export function causeText(cause: Cause, channelName: (code: string) => string, currency: string): Text {
  const [from, to] = [cause.from === null ? null : metricOf(cause.from).name, metricOf(cause.to).name];
  const say = (language: Language): string => {
    const step =
      from === null
        ? `${to[language]}: ${language === 'ru' ? 'прогноз' : 'forecast'}`
        : `${language === 'ru' ? 'шаг' : 'step'} ${from[language]} → ${to[language]}:`;
    const of = language === 'ru' ? 'при плане' : 'of planned';
    return `${channelName(cause.channel)}, ${step} ${rateIn(cause, cause.actual, currency, language)} ${of} ${rateIn(cause, cause.planned, currency, language)}`;
  };
  return t(say('ru'), say('en'));
}
