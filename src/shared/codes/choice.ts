/** Closed lists: the stored code and the label people see. */
import { t, type Text } from '../text';

export interface CodeLabel {
  readonly code: string;
  readonly label: Text;
}

export const code = (key: string, ru: string, en: string): CodeLabel => ({ code: key, label: t(ru, en) });
