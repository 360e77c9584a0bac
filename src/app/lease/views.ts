/** What the panel is told of somebody's run. */
import type { Text } from '../../shared/text';

export interface RunningView {
  readonly text: Text;
  /** Wait until it ends; carry on in its place; or ask who began it, because nobody else can. */
  readonly action: 'wait' | 'takeOver' | 'ask';
}
