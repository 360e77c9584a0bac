/** What a deviation puts at risk, in words; an up-stream rate that more volume made up for puts nothing at risk. */
import { t, type Text } from '../../shared/text';

/** Less than a whole unit of the currency is nothing to talk about. */
const NOTHING = 0.5;

/** `на кону 216 000 ₽`; null while it cannot be told in money. */
export function stakeText(money: number | null, shown: (value: number) => Text): Text | null {
  if (money === null) return null;
  if (money < NOTHING) return t('объём это перекрывает', 'the volume makes up for it');
  const amount = shown(money);
  return t(`на кону ${amount.ru}`, `${amount.en} at risk`);
}
