/** First rows of the team, and who holds which role in the demo. */
import { addDays } from '../../shared/civilDate';
import { pick } from '../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { ROLE_CATALOGUE } from './roleCatalogue';

/** Role that everyone else reports to. */
const HEAD = 'head';
/** Role of the demo whose holder has just begun: their onboarding is seen. */
const NEWCOMER = 'analyst';

/** Holder of a role in the demo department; the head's when the role was not chosen, and '' when neither was. */
export function samplePerson(answers: DepartmentAnswers, role: string): string {
  const holder = [role, HEAD].find((code) => answers.roles.includes(code));
  const found = ROLE_CATALOGUE.find((each) => each.code === holder);
  return found ? pick(found.samplePerson, answers.language) : '';
}

/** Rows of the chosen roles; everyone reports to the head where there is one. The demo has people in them. */
export function teamRows(answers: DepartmentAnswers): SeedRow[] {
  const { language } = answers;
  const head = ROLE_CATALOGUE.find((role) => role.code === HEAD);
  const hasHead = answers.roles.includes(HEAD);
  return ROLE_CATALOGUE.filter((role) => answers.roles.includes(role.code)).map((role) => ({
    code: role.code,
    role: role.title,
    employment: role.employment,
    ...(role.code !== HEAD && head && hasHead ? { reports_to: head.title } : {}),
    purpose: role.purpose,
    responsibilities: role.responsibilities.map((each) => pick(each, language)).join('\n'),
    kpi: role.kpi.join('\n'),
    authority: role.authority,
    active: true,
    confirmed: answers.today,
    version: 1,
    ...(answers.sample
      ? {
          person: role.samplePerson,
          email: `${role.code}@example.com`,
          start: addDays(answers.today, role.code === NEWCOMER ? -12 : -400),
          ...(role.code === NEWCOMER ? {} : { signed: addDays(answers.today, -380) }),
        }
      : {}),
  }));
}
