/** Closed lists: the stored code and the label people see. */
import { t, type Text } from '../text';

/** One entry of a closed list. */
export interface CodeLabel {
  readonly code: string;
  readonly label: Text;
}

/** Builds an entry: code, Russian label, English label. */
export const code = (key: string, ru: string, en: string): CodeLabel => ({ code: key, label: t(ru, en) });
