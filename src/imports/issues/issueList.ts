import type { Issue } from '../../shared/errors';

/** So many issues of one code are kept with their place; of more only the number is told. */
const MOST_OF_A_CODE = 200;

/** Collects issues of a file: a hundred thousand bad rows are told by the first of them and their number. */
export class IssueList {
  private readonly kept: Issue[] = [];
  private readonly counts = new Map<string, number>();

  add(issue: Issue): void {
    const count = (this.counts.get(issue.code) ?? 0) + 1;
    this.counts.set(issue.code, count);
    if (count <= MOST_OF_A_CODE) this.kept.push(issue);
  }

  addAll(issues: readonly Issue[]): void {
    for (const issue of issues) this.add(issue);
  }

  /** The issues, and for what was too much one that says how many more there are. */
  all(): readonly Issue[] {
    const more = [...this.counts].filter(([, count]) => count > MOST_OF_A_CODE);
    if (more.length === 0) return this.kept;
    return this.kept.map((issue) => {
      const left = more.find(([code]) => code === issue.code);
      if (!left || this.kept.findIndex(({ code }) => code === issue.code) !== this.kept.indexOf(issue)) return issue;
      const rest = left[1] - MOST_OF_A_CODE;
      return {
        ...issue,
        what: {
          ru: `${issue.what.ru} Всего таких мест: ${left[1]}, показаны первые ${MOST_OF_A_CODE}.`,
          en: `${issue.what.en} There are ${left[1]} such places; the first ${MOST_OF_A_CODE} are shown (${rest} more).`,
        },
      };
    });
  }
}
