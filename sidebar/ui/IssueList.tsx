/** Problems as what / where / why / one action; long lists are cut with a count. */
import type { Issue } from '../../src/shared/errors';
import { language, say } from '../state/store';
import { W } from '../strings';
import { PutBack } from './PutBack';

const SHOWN = 12;
const MARKS = { error: '●', warning: '▲', info: 'ℹ' } as const;

/** A name as people quote it in their language. */
const quoted = (text: string): string => (language.value === 'ru' ? `«${text}»` : `“${text}”`);

function whereText({ where }: Issue): string {
  if (!where) return '';
  return [
    where.tab,
    where.row === undefined ? undefined : `${say(W.row)} ${where.row}`,
    where.column === undefined ? undefined : `${say(W.column)} ${quoted(where.column)}`,
    where.value === undefined || where.value === '' ? undefined : `${say(W.value)} ${quoted(where.value)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <ul class="issues">
      {issues.slice(0, SHOWN).map((issue, index) => (
        <li key={index} class={issue.severity}>
          <span class="mark" aria-hidden="true">
            {MARKS[issue.severity]}
          </span>
          <div>
            <strong>{say(issue.what)}</strong>
            {whereText(issue) !== '' && (
              <p class="muted">
                {issue.where?.link ? <a href={issue.where.link}>{whereText(issue)}</a> : whereText(issue)}
              </p>
            )}
            {issue.why && <p>{say(issue.why)}</p>}
            {issue.action && <p class="next">{say(issue.action)}</p>}
            {issue.gone && <PutBack gone={issue.gone} />}
          </div>
        </li>
      ))}
      {issues.length > SHOWN && <li class="muted">{say(W.more, { n: issues.length - SHOWN })}</li>}
    </ul>
  );
}
