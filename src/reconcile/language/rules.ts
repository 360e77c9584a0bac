/** Colour rules that compare with words of ours: they have no id, so that they are found by the word that they compare with. */
import type { SheetModel } from '../../blueprint/compile/sheetModel';
import type { Edit } from '../edit';
import type { LiveTab } from '../drift/live';
import type { SheetRequest } from '../googleSheets';
import { wordsFrom } from './words';

/** Rules of the sheet, people's own among them: one that compares with our word would stop working when the word changes. */
export function ruleEdits(before: SheetModel, after: SheetModel, live: LiveTab): Edit[] {
  const words = wordsFrom(
    before.rules.flatMap((rule, at) => {
      const other = after.rules[at];
      return other && rule.condition.type.startsWith('TEXT')
        ? [{ from: rule.condition.value, to: other.condition.value }]
        : [];
    }),
  );
  const samples: [string, string][] = [];
  const requests = live.dress.rules.flatMap((rule, index): SheetRequest[] => {
    const condition = rule.booleanRule?.condition;
    const word = condition?.values?.[0]?.userEnteredValue;
    const next = word === undefined || !condition?.type?.startsWith('TEXT') ? undefined : words(word);
    if (word === undefined || next === undefined) return [];
    samples.push([word, next]);
    const changed = {
      ...rule,
      booleanRule: { ...rule.booleanRule, condition: { ...condition, values: [{ userEnteredValue: next }] } },
    };
    return [{ updateConditionalFormatRule: { sheetId: live.state.sheetId, index, rule: changed } }];
  });
  if (requests.length === 0) return [];
  return [{ tab: before.key, where: live.state.title, part: 'rules', count: requests.length, samples, requests }];
}
