/**
 * What the time trigger does. It has no open file and nobody in front of it: everything comes from the properties of who runs the schedule.
 * It drives the same steps as the panel while its time lasts; what is left goes on at the next hour, or by the button.
 */
import { isAppError, type Issue } from '../../shared/errors';
import { pick, t, type Text } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import type { JobResult, JobView } from '../viewTypes';
import { spreadsheetUrl } from '../documents/documentData';
import type { Ports } from '../ports';
import { snapshotOf } from '../setup/open';
import { parseRecord } from '../setup/record';
import { guardedWrite } from '../tables/guardedWrite';
import type { Pulled } from '../connect/pullFacts';
import { digestOf } from './digest';
import { composeMail, type Mail, type MailContent } from './mail';
import { lastSlot } from './due';
import {
  forgetSchedule,
  keepSchedule,
  localNow,
  ownSchedule,
  scheduleRequests,
  type LastRun,
  type Outcome,
  type OwnSchedule,
} from './state';

/** The job engine, as the schedule drives it. */
export interface Jobs {
  readonly unfinished: (ports: Ports) => JobView | null;
  readonly start: (ports: Ports) => JobView;
  readonly step: (ports: Ports, jobId: string, retry: boolean) => JobView;
  /** Takes what connected systems have into the workbook first; no page is asked for after a moment. */
  readonly pull?: (ports: Ports, untilMs: number) => Pulled;
}

/** An error in the user's words: what happened, and what to do about it. */
export type Wording = (error: unknown) => { readonly what: Text; readonly action: Text };

/** A step takes up to a minute and Google stops a run at six: no step is begun after four. */
const BUDGET_MS = 4 * 60_000;
/** Part of it in which connected systems are read. */
const PULL_MS = 2 * 60_000;
/** Hours at which a passing failure is tried again before it is told. */
const MAX_TRIES = 3;
/** What may pass by itself. */
const PASSING = ['QUOTA', 'BUSY', 'API'];

type Driven = { readonly finished: true; readonly result: JobResult } | { readonly finished: false };

function drive(ports: Ports, jobs: Jobs, startedMs: number): Driven {
  const left = jobs.unfinished(ports);
  let job = left?.kind === 'refresh' ? left : jobs.start(ports);
  // a run that was cut may have written its step: it looks first
  let retry = left?.kind === 'refresh';
  while (!job.finished) {
    if (ports.now() - startedMs > BUDGET_MS) return { finished: false };
    job = jobs.step(ports, job.jobId, retry);
    retry = false;
  }
  return job.result ? { finished: true, result: job.result } : { finished: false };
}

/** Keeps the outcome; in the workbook only when there is news for the others. */
function settle(ports: Ports, own: OwnSchedule, last: LastRun, news: boolean): void {
  keepSchedule(ports, { ...own, last });
  if (!news) return;
  const snapshot = snapshotOf(ports, own.pulse);
  const record = parseRecord(snapshot.departmentRecord ?? '');
  if (record.schedule?.id !== own.id) return;
  guardedWrite(ports, snapshot, scheduleRequests(record, { ...record.schedule, last }));
}

/** Sends a mail if it may be sent; tells why it was not. */
function send(ports: Ports, to: readonly string[], write: () => Mail): Text | null {
  if (to.length === 0) return null;
  try {
    if (!ports.mail.allowed()) return t('Письмо не отправлено: нет разрешения', 'No mail was sent: it is not allowed');
    if (ports.mail.left() < to.length)
      return t(
        'Письмо не отправлено: дневной лимит Google исчерпан',
        'No mail was sent: Google’s limit of the day is reached',
      );
    const mail = write();
    ports.mail.send(to, mail.subject, mail.text, mail.html);
    return null;
  } catch {
    return t('Письмо не отправилось', 'The mail could not be sent');
  }
}

function failureMail(own: OwnSchedule, what: Text, action: Text): Mail {
  const say = (text: Text): string => pick(text, own.language);
  const subject = say(t('РНП не обновился по расписанию', 'The scheduled RNP refresh failed'));
  return composeMail({
    ...plain(own, subject),
    lead: `${say(what)}.`,
    lists: [{ title: say(t('Что сделать', 'What to do')), items: [`${say(action)}.`] }],
    why: say(
      t(
        'Следующая попытка — в следующий раз по расписанию. Запустить сейчас: панель → РНП → Обновить.',
        'The next try is at the next time of the schedule. To run it now: the panel → Refresh.',
      ),
    ),
  });
}

/** A mail without numbers. */
const plain = (
  own: OwnSchedule,
  subject: string,
): Pick<MailContent, 'language' | 'subject' | 'heading' | 'figuresTitle' | 'figures' | 'links'> => ({
  language: own.language,
  subject,
  heading: subject,
  figuresTitle: '',
  figures: [],
  links: [{ text: pick(t('Открыть «Пульс»', 'Open Pulse'), own.language), url: spreadsheetUrl(own.pulse) }],
});

const NOTHING_PULLED: Pulled = { rows: 0, failures: [] };

const pullIssue = (what: Text): Issue => ({ severity: 'warning', code: 'schedule.pull', what });

/** The refresh went well and had nothing new, but a system could not be read. */
function pullMail(own: OwnSchedule, failures: readonly Text[]): Mail {
  const say = (text: Text): string => pick(text, own.language);
  return composeMail({
    ...plain(own, say(t('РНП: данные не загрузились', 'RNP: data were not imported'))),
    lead: say(t('РНП обновился без новых данных.', 'The RNP was refreshed without new data.')),
    lists: [
      {
        title: say(t('По расписанию не загрузилось', 'The schedule could not import')),
        items: failures.map((failure) => `${say(failure)}.`),
      },
    ],
    why: say(t('Подключения: панель → Настройки.', 'Connections: the panel → Settings.')),
  });
}

const join = (text: Text, more: Text | null): Text =>
  more === null ? text : { ru: `${text.ru} ${more.ru}.`, en: `${text.en} ${more.en}.` };

function failed(ports: Ports, own: OwnSchedule, slot: string, at: string, error: unknown, wording: Wording): Outcome {
  const tries = own.tries + 1;
  const passes = isAppError(error) && PASSING.includes(error.code) && tries < MAX_TRIES;
  const { what, action } = wording(error);
  const text = t(`${what.ru}. ${action.ru}`, `${what.en}. ${action.en}`);
  if (passes) {
    keepSchedule(ports, { ...own, tries, last: { at, outcome: 'failed', text } });
    return 'failed';
  }
  const unsent = send(
    ports,
    [...new Set([own.owner, ...own.digest])].filter((address) => address !== ''),
    () => failureMail(own, what, action),
  );
  const last: LastRun = { at, outcome: 'failed', text: join(text, unsent) };
  try {
    settle(ports, { ...own, slot, tries: 0, paused: false }, last, true);
  } catch {
    // the workbook cannot be written either: what was kept for its owner must do
  }
  return 'failed';
}

/** One run of the trigger. Gives what came of it, for the log and for tests. */
export function runScheduled(
  world: Ports,
  definition: DepartmentDefinition,
  jobs: Jobs,
  trigger: string,
  wording: Wording,
): Outcome | 'idle' | 'removed' {
  const startedMs = world.now();
  const own = ownSchedule(world, { trigger });
  if (!own) {
    // left over from another file or an earlier schedule: it has nothing to do any more
    world.schedule.remove();
    return 'removed';
  }
  const now = localNow(world, own.timeZone);
  const slot = lastSlot(own, now);
  if (!own.paused && slot <= own.slot) return 'idle';
  const ports: Ports = { ...world, activeFile: () => own.pulse };
  try {
    const record = parseRecord(snapshotOf(ports, own.pulse).departmentRecord ?? '');
    if (record.schedule?.id !== own.id) {
      world.schedule.remove();
      forgetSchedule(world, own.pulse);
      return 'removed';
    }
    // a run that goes on has pulled already
    const pulled = own.paused ? NOTHING_PULLED : (jobs.pull?.(ports, startedMs + PULL_MS) ?? NOTHING_PULLED);
    const driven = drive(ports, jobs, startedMs);
    if (!driven.finished) {
      const text = t(
        'Времени Google не хватило: продолжу через час. Или нажмите «Продолжить» в панели.',
        'Google’s time ran out: it goes on in an hour. Or press “Resume” in the panel.',
      );
      settle(ports, { ...own, slot, paused: true }, { at: now.at, outcome: 'paused', text }, !own.paused);
      return 'paused';
    }
    const { failures } = pulled;
    const result = { ...driven.result, problems: [...failures.map(pullIssue), ...driven.result.problems] };
    const changed = result.changes > 0;
    const news = changed || failures.length > 0;
    // who runs the schedule owns the keys: what is wrong with them is theirs to mend
    const to = failures.length > 0 ? [own.owner, ...own.digest].filter((address) => address !== '') : own.digest;
    const mail = (): Mail => (changed ? digestOf(ports, definition, own.pulse, result) : pullMail(own, failures));
    const unsent = news ? send(ports, [...new Set(to)], mail) : null;
    const outcome = changed ? 'done' : 'nothing';
    const [failure] = failures;
    const text = failure
      ? t(`${result.summary.ru} Не загружено: ${failure.ru}.`, `${result.summary.en} Not imported: ${failure.en}.`)
      : result.summary;
    const last: LastRun = { at: now.at, outcome, text: join(text, unsent) };
    settle(ports, { ...own, slot, tries: 0, paused: false }, last, news);
    return outcome;
  } catch (error) {
    return failed(ports, own, slot, now.at, error, wording);
  }
}
