import { type Text } from '../../shared/text';

/** One sentence set of the catalogue; `{slots}` are filled by `importIssue`. */
export interface IssueTemplate {
  readonly severity: 'error' | 'warning' | 'info';
  readonly what: Text;
  readonly why: Text;
  readonly action: Text;
}

const entry =
  (severity: IssueTemplate['severity']) =>
  (what: Text, why: Text, action: Text): IssueTemplate => ({ severity, what, why, action });

/** Something is left out. */
export const error = entry('error');

/** Something is kept that people should look at. */
export const warning = entry('warning');

/** Something was done that people should know. */
export const info = entry('info');
