/** The bottleneck and the verdicts of channels in words, for agendas and health. */
import { METRICS, metricOf } from '../../metrics/dictionary';
import type { Bottleneck } from '../../metrics/funnel';
import { REPAIR_STAGES, type RepairStage } from '../../metrics/funnelRepair';
import { t, type Language, type Text } from '../../shared/text';
import { formatMoney, formatShare } from '../documents/numbers';

const stageBefore = (stage: string): RepairStage =>
  REPAIR_STAGES[REPAIR_STAGES.findIndex((each) => each === stage) - 1] ?? 'leads';

/** `Лиды → MQL: 31 % при плане 40 %; до плана прибавит 720 000 ₽`. */
export function repairText(found: Bottleneck, currency: string): Text {
  const say = (language: Language): string => {
    const [from, to] = [metricOf(stageBefore(found.stage)).name, metricOf(found.stage).name];
    const rates = [formatShare(found.rate, language), formatShare(found.plan, language)] as const;
    const gain = formatMoney(found.gain, currency, language);
    return language === 'ru'
      ? `${from.ru} → ${to.ru}: ${rates[0]} при плане ${rates[1]}; до плана прибавит ${gain}`
      : `${from.en} → ${to.en}: ${rates[0]} of planned ${rates[1]}; at its plan it would add ${gain}`;
  };
  return t(say('ru'), say('en'));
}

/** Lower-case codes and names of the metrics that measure a step: its conversions from any earlier stage, and the stage itself. */
export function wordsOfStep(stage: string): string[] {
  const earlier: readonly string[] = REPAIR_STAGES.slice(
    0,
    REPAIR_STAGES.findIndex((each) => each === stage),
  );
  return METRICS.filter(
    ({ code, of }) => code === stage || (of?.plus[0] === stage && of.over !== null && earlier.includes(of.over)),
  ).flatMap(({ code, name }) => [code, name.ru, name.en].map((word) => word.toLowerCase()));
}
