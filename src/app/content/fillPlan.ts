/**
 * Use case: fills the gaps of the content plan for the next weeks. Asked without `commit` it says what it would add; with it, it
 * adds exactly that, or refuses when the plan moved in between. Rows that people have are never touched.
 */
import { AppError } from '../../shared/errors';
import { toSerial } from '../../shared/civilDate';
import { fingerprint } from '../../shared/hash';
import { fill, pick, plural, t, type Language } from '../../shared/text';
import { tabId } from '../../blueprint/compile/identity';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { Scalar } from '../../blueprint/values';
import { fillContent, type NewPost } from '../../metrics/content/fill';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { openWorkbook, requireDepartment, snapshotOf } from '../setup/open';
import { workbookId } from '../setup/record';
import { choiceReader } from '../tables/choices';
import { journalRequests } from '../tables/journal';
import { guardedWrite } from '../tables/guardedWrite';
import { readDepartment } from '../tables/readDepartment';
import { requireColumns, tableOf } from '../tables/requireColumns';
import { growRequests, recordWrites, stretchNames, writeCells } from '../tables/tableWrite';
import { CONTENT_TABLES, contentInputs, isPostingDay, type ContentInputs } from './readContent';

export interface FillContentInput {
  readonly weeks: number;
  /** Token of the preview that was agreed to; null asks for a preview. */
  readonly commit: string | null;
}

export interface FillContentView {
  readonly rows: readonly {
    readonly day: string;
    readonly network: string;
    readonly rubric: string;
    readonly format: string;
    readonly title: string;
    readonly owner: string;
  }[];
  /** What to send back in order to write exactly these rows. */
  readonly token: string;
  readonly written: number;
  readonly link: string;
  /** Why there may be nothing to add. */
  readonly hint: { readonly ru: string; readonly en: string } | null;
}

const NEEDED = ['post_id', 'publish_at', 'network', 'title', 'status'] as const;

const postId = (number: number): string => `po${String(number).padStart(3, '0')}`;

/** A title to begin with: the rubric, and the pain that it answers. */
function titleOf(post: NewPost, inputs: ContentInputs): string {
  const rubric = inputs.rubrics.find((each) => each.name === post.rubric);
  return [post.rubric || post.network, rubric?.pain ?? ''].filter((part) => part !== '').join(': ');
}

function hintOf(inputs: ContentInputs, count: number): FillContentView['hint'] {
  if (!inputs.networks.some((network) => network.cadence > 0))
    return t(
      'Впишите площадки и частоту на вкладку «Контент-стратегия»: по ним заполняется план.',
      'Enter networks and their cadence on the Content strategy tab: the plan is filled by them.',
    );
  if (inputs.rubrics.length === 0)
    return t('Впишите рубрики и их доли на вкладку «Рубрики».', 'Enter rubrics and their shares on the Rubrics tab.');
  return count > 0
    ? null
    : t('План на эти недели уже полон: добавлять нечего.', 'The plan of these weeks is full: nothing to add.');
}

/** @throws AppError STALE_PLAN when the plan moved since the preview; NOT_FOUND when a tab or column is gone. */
export function fillPlan(ports: Ports, definition: DepartmentDefinition, input: FillContentInput): FillContentView {
  const startedMs = ports.now();
  const opened = requireDepartment(ports);
  const { record } = opened;
  const { language } = record;
  const libraryId = workbookId(record, 'library');
  const library = openWorkbook(ports, opened, 'library').snapshot;
  const tab = tableOf(definition, 'content_plan');
  requireColumns(library, tab, NEEDED, language);
  const values = readDepartment(ports, definition, record, { tables: CONTENT_TABLES }, new Map([[libraryId, library]]));
  const inputs = contentInputs(definition, values, language);
  const posts = fillContent({
    ...inputs,
    from: ports.today(record.timeZone),
    weeks: input.weeks,
    isWorkday: isPostingDay(inputs.calendar),
  });
  const token = fingerprint([posts, inputs.posts]);
  const data = values.table('content_plan');
  let written = 0;
  if (input.commit !== null) {
    if (input.commit !== token) throw new AppError('STALE_PLAN', 'the content plan moved since the preview', {});
    if (posts.length > 0 && data?.state) {
      const first = (data.rows.at(-1)?.row ?? 0) + 1;
      const rows = posts.map((post, index) =>
        recordOf(post, inputs, postId(inputs.lastPost + index + 1), definition, language),
      );
      const state = data.state;
      guardedWrite(ports, library, [
        ...stretchNames(library, tab),
        ...growRequests(state, first + rows.length, first - 1),
        ...writeCells(
          state.sheetId,
          rows.flatMap((row, index) => recordWrites(state, first + index, row)),
        ),
      ]);
      written = rows.length;
      tellJournal(ports, record.workbooks.pulse, language, written, startedMs);
    }
  }
  return {
    rows: posts.map((post) => ({
      day: post.day,
      network: post.network,
      rubric: post.rubric,
      format: formatLabel(definition, language, post.format),
      title: titleOf(post, inputs),
      owner: post.owner,
    })),
    token,
    written,
    link: spreadsheetUrl(libraryId, tabId('content_plan')),
    hint: hintOf(inputs, posts.length),
  };
}

const formatLabel = (definition: DepartmentDefinition, language: Language, code: string): string =>
  choiceReader(tableOf(definition, 'content_plan'), 'format', language).labelOf(code);

function recordOf(
  post: NewPost,
  inputs: ContentInputs,
  id: string,
  definition: DepartmentDefinition,
  language: Language,
): Record<string, Scalar> {
  const tab = tableOf(definition, 'content_plan');
  const label = (column: string, code: string): Scalar =>
    code === '' ? null : choiceReader(tab, column, language).labelOf(code);
  const rubric = inputs.rubrics.find((each) => each.name === post.rubric);
  return {
    post_id: id,
    publish_at: toSerial(post.day),
    network: post.network,
    rubric: post.rubric || null,
    format: label('format', post.format),
    goal: label('goal', post.goal),
    title: titleOf(post, inputs),
    key_message: rubric?.example ? fill(pick(EXAMPLE, language), { example: rubric.example }) : null,
    owner: post.owner || null,
    status: label('status', 'brief'),
  };
}

const EXAMPLE = t('Например: {example}', 'For example: {example}');

/** The journal lives in Pulse, the plan in the Library: the note follows the write. */
function tellJournal(
  ports: Ports,
  pulse: string | undefined,
  language: Language,
  count: number,
  startedMs: number,
): void {
  if (pulse === undefined) return;
  const posts = (each: Language, forms: Parameters<typeof plural>[2]): string => plural(each, count, forms);
  const snapshot = snapshotOf(ports, pulse);
  const requests = journalRequests(ports, snapshot, language, {
    what: t('Заполнение контент-плана', 'Content plan filled'),
    result: t(
      `добавлено: ${count} ${posts('ru', { one: 'пост', few: 'поста', many: 'постов', other: 'поста' })}`,
      `added: ${count} ${posts('en', { one: 'post', other: 'posts' })}`,
    ),
    changes: count,
    startedMs,
    details: t('Готовые строки не менялись', 'Rows that were there were not changed'),
  });
  if (requests.length > 0) guardedWrite(ports, snapshot, requests);
}
