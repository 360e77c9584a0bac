/** How a metric goes against its plan, in the words that every sheet, document, mail and screen uses. */
import { t, type Text } from '../text';

/** The sign carries the meaning where colour does not. */
export const STATUS_MARKS = { green: '●', amber: '▲', red: '▼', early: '○', none: '—' } as const;
export type StatusCode = keyof typeof STATUS_MARKS;

export const STATUS_WORDS: Readonly<Record<StatusCode, Text>> = {
  green: t('по плану', 'on plan'),
  amber: t('внимание', 'attention'),
  red: t('вне плана', 'off plan'),
  early: t('рано судить', 'too early'),
  none: t('нет плана', 'no plan'),
};

const marked = (code: StatusCode): Text => {
  const { ru, en } = STATUS_WORDS[code];
  return t(`${STATUS_MARKS[code]} ${ru}`, `${STATUS_MARKS[code]} ${en}`);
};

/** Sign and word together, as cells show them. */
export const MARKED_STATUS: Readonly<Record<StatusCode, Text>> = {
  green: marked('green'),
  amber: marked('amber'),
  red: marked('red'),
  early: marked('early'),
  none: marked('none'),
};
