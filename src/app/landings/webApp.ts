/**
 * What the web app answers: a published page, or what became of a form. It runs as the person who deployed it, for visitors whom nobody
 * knows: every answer is a page, no error of ours reaches a visitor, and nothing of a person is logged.
 */
import { isAppError } from '../../shared/errors';
import type { Text } from '../../shared/text';
import type { DepartmentDefinition } from '../../blueprint/department';
import { contactIdentities } from '../../landing/contact';
import { UTM_KEYS, type FormState, type FormTarget } from '../../landing/model';
import { renderForm, renderLanding, renderNothing, renderThanks, type Rendered } from '../../landing/page';
import { checkSubmission, FASTEST_SECONDS, readSubmission, type Submission } from '../../landing/submission';
import { PROBLEMS } from '../../landing/words';
import type { Ports } from '../ports';
import { admit, justSeen, markSeen } from './limits';
import { pageUrl, Published, type PublishedPage, type Site } from './published';
import { writeLead } from './writeLead';

/** A request's parameters, the first value of each: what Apps Script calls `e.parameter`. */
export type Parameters = Readonly<Record<string, unknown>>;

interface Asked {
  readonly site: Site;
  readonly published: PublishedPage;
}

/** A form that was opened longer ago than this is asked for once more. */
const TICKET_MS = 7 * 24 * 3600 * 1000;
const KEY_LENGTH = 24;

/** The page that is asked for; the only one when the address names none. */
function asked(ports: Ports, code: string): { readonly site: Site | null; readonly found: Asked | null } {
  const published = Published.read(ports.web);
  const site = published.site();
  const codes = published.codes();
  const wanted = code === '' && codes.length === 1 ? (codes[0] ?? '') : code;
  const page = /^[\w-]{1,40}$/.test(wanted) ? published.page(wanted) : null;
  return { site, found: site && page ? { site, published: page } : null };
}

const nothing = (ports: Ports, site: Site | null): Rendered =>
  renderNothing(site?.language ?? (ports.userLanguage().startsWith('ru') ? 'ru' : 'en'));

/** A signed moment: tells how long the page was open, and cannot be made by a robot. */
function ticketOf(ports: Ports, { site, published }: Asked): string {
  const at = String(ports.now());
  return `${at}.${ports.web.sign(`${at}|${published.page.code}`, site.secret).slice(0, KEY_LENGTH)}`;
}

/** Seconds since the form was made; null when the ticket is missing, forged or too old. */
function secondsOpen(ports: Ports, { site, published }: Asked, ticket: string): number | null {
  const [at = '', signature = ''] = ticket.split('.');
  if (!/^\d{1,15}$/.test(at)) return null;
  if (signature !== ports.web.sign(`${at}|${published.page.code}`, site.secret).slice(0, KEY_LENGTH)) return null;
  const age = ports.now() - Number(at);
  return age < 0 || age > TICKET_MS ? null : age / 1000;
}

/** Hidden fields of the form: marks of the visitor in place of the page's own when they have any. */
function targetOf(ports: Ports, one: Asked, submission: Submission): FormTarget {
  const hasUtm = UTM_KEYS.some((key) => submission.utm[key] !== '');
  return {
    hosting: 'webApp',
    action: one.site.address,
    hidden: {
      // a form that comes back keeps its own moment: the person has been at it since then
      ticket: secondsOpen(ports, one, submission.ticket) === null ? ticketOf(ports, one) : submission.ticket,
      ...(hasUtm ? submission.utm : {}),
      ...(submission.isTest ? { test: '1' } : {}),
    },
  };
}

/** `doGet`: the page. Reads nothing but the script's properties, so that a crowd of visitors costs no quota of the workbook. */
export function servePage(ports: Ports, parameter: Parameters): Rendered {
  const submission = readSubmission(parameter);
  const { site, found } = asked(ports, submission.page);
  return found ? renderLanding(found.published.page, targetOf(ports, found, submission)) : nothing(ports, site);
}

const formAgain = (
  ports: Ports,
  one: Asked,
  submission: Submission,
  errors: FormState['errors'],
  notice?: Text,
): Rendered =>
  renderForm(one.published.page, targetOf(ports, one, submission), {
    values: submission.values,
    consent: submission.consent,
    errors,
    ...(notice ? { notice } : {}),
  });

/** Whether the form was open long enough for a person; a page that is a file has no ticket and says it itself. */
function tooFast(ports: Ports, one: Asked, submission: Submission): boolean {
  const seconds = submission.ticket === '' ? submission.elapsed : secondsOpen(ports, one, submission.ticket);
  return seconds === null || seconds < FASTEST_SECONDS;
}

type Outcome = 'added' | 'repeated' | 'busy';

/** Keeps the form, one visitor at a time. @throws AppError when the workbook cannot be written. */
function keep(ports: Ports, definition: DepartmentDefinition, one: Asked, submission: Submission): Outcome {
  const { page } = one.published;
  const keys = contactIdentities(submission.values, page.fields).map((identity) =>
    ports.web.sign(identity, one.site.secret).slice(0, KEY_LENGTH),
  );
  const turn = ports.web.exclusively((): Outcome => {
    if (justSeen(ports.web, keys, submission.isTest)) return 'repeated';
    if (!admit(ports.web, ports.now())) return 'busy';
    const outcome = writeLead(ports, definition, { ...one, submission, keys });
    markSeen(ports.web, keys, submission.isTest);
    return outcome;
  });
  return turn ? turn.value : 'busy';
}

function answerForm(ports: Ports, definition: DepartmentDefinition, one: Asked, submission: Submission): Rendered {
  const { site, published } = one;
  const code = published.page.code;
  const thanks = (): Rendered => renderThanks(published.page, pageUrl(site, code));
  if (submission.trapped) {
    ports.log('landing.trapped', { page: code });
    return thanks(); // a robot that learns nothing does not come back cleverer
  }
  const errors = checkSubmission(submission, published.page.fields);
  if (Object.keys(errors).length > 0) return formAgain(ports, one, submission, errors);
  if (tooFast(ports, one, submission)) return formAgain(ports, one, submission, {}, PROBLEMS.again);
  try {
    const outcome = keep(ports, definition, one, submission);
    ports.log('landing.form', { page: code, outcome });
    return outcome === 'busy' ? formAgain(ports, one, submission, {}, PROBLEMS.busy) : thanks();
  } catch (error) {
    ports.log('landing.failed', {
      page: code,
      code: isAppError(error) ? error.code : 'INTERNAL',
      name: (error as Error).name,
    });
    return formAgain(ports, one, submission, {}, PROBLEMS.failed);
  }
}

/** `doPost`: takes a form and says what became of it. */
export function takeForm(ports: Ports, definition: DepartmentDefinition, parameter: Parameters): Rendered {
  const submission = readSubmission(parameter);
  const { site, found } = asked(ports, submission.page);
  return found ? answerForm(ports, definition, found, submission) : nothing(ports, site);
}
