/** Aspects 3 and 4: pay, hiring and onboarding, in the workbook that only the head opens. */
import type { DepartmentGroup } from '../group';
import { channelRows } from '../control/seed';
import { samplePerson, teamRows } from '../team/seed';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { contractorRows, contractors } from './contractors';
import { peopleLists } from './lists';
import { hiringDocuments } from './hiring/documents';
import { hiringFunnelPanel } from './hiring/funnel';
import { hiringHealth } from './hiring/health';
import { candidateRows, idealRows, onboardingRows, vacancyRows } from './hiring/seed';
import { candidates, ideal, onboarding, vacancies } from './hiring/tabs';
import { payDocuments } from './motivation/document';
import { payHealth } from './motivation/health';
import { lineRows, schemeRows } from './motivation/seed';
import { motivation, payroll, schemes } from './motivation/tabs';
import { payWhatIf, WHAT_IF_VALUES } from './motivation/whatIf';

function listRows(answers: DepartmentAnswers): SeedRow[] {
  const team = teamRows(answers);
  const columns = {
    people: [...new Set(team.flatMap((row) => (row.person === undefined ? [] : [row.person])))],
    roles: team.flatMap((row) => (row.role === undefined ? [] : [row.role])),
    channels: channelRows(answers, (role) => samplePerson(answers, role)).flatMap((row) =>
      row.name === undefined ? [] : [row.name],
    ),
  };
  const height = Math.max(...Object.values(columns).map((values) => values.length));
  return Array.from({ length: height }, (_, index) =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([key, values]) => {
        const value = values[index];
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  );
}

export const PEOPLE: DepartmentGroup = {
  tabs: [
    schemes,
    motivation,
    payroll,
    payWhatIf,
    ideal,
    vacancies,
    candidates,
    hiringFunnelPanel,
    onboarding,
    contractors,
    peopleLists,
  ],
  seeds: {
    schemes: schemeRows,
    motivation: lineRows,
    ideal: idealRows,
    vacancies: vacancyRows,
    candidates: candidateRows,
    onboarding: onboardingRows,
    contractors: contractorRows,
    people_lists: listRows,
  },
  values: () => WHAT_IF_VALUES,
  documents: (data) => [...payDocuments(data), ...hiringDocuments(data)],
  documentTables: ['team', 'schemes', 'motivation', 'ideal', 'vacancies', 'onboarding'],
  health: [payHealth, hiringHealth],
};
