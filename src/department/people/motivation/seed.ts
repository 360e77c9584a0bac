/** First pay terms: the demo's people, with what each is paid for. */
import { addMonths, firstOfMonth } from '../../../shared/civilDate';
import { t } from '../../../shared/text';
import type { DepartmentAnswers, SeedRow } from '../../../blueprint/department';
import { channelName } from '../../control/seed';
import { samplePerson } from '../../team/seed';

interface Line {
  readonly metric: string;
  readonly weight: number;
  readonly channel?: string;
  readonly plan_manual?: number;
}

const SCHEMES: readonly (readonly [role: string, fixed: number, target: number, lines: readonly Line[]])[] = [
  [
    'head',
    180_000,
    90_000,
    [
      { metric: 'revenue', weight: 0.5 },
      { metric: 'sql', weight: 0.3 },
      { metric: 'spend', weight: 0.2 },
    ],
  ],
  [
    'performance',
    90_000,
    60_000,
    [
      { metric: 'sql', weight: 0.6 },
      { metric: 'cpl', weight: 0.4 },
    ],
  ],
  [
    'content',
    80_000,
    40_000,
    [
      { metric: 'posts_on_time', weight: 0.5, plan_manual: 0.85 },
      { metric: 'leads', weight: 0.5, channel: 'content' },
    ],
  ],
  [
    'crm',
    85_000,
    40_000,
    [
      { metric: 'mql', weight: 0.5 },
      { metric: 'sql', weight: 0.5 },
    ],
  ],
];

/** A person may hold several roles in a small demo: one scheme each. */
function holders(answers: DepartmentAnswers): { person: string; scheme: (typeof SCHEMES)[number] }[] {
  const seen = new Set<string>();
  return SCHEMES.flatMap((scheme) => {
    const person = samplePerson(answers, scheme[0]);
    if (person === '' || seen.has(person)) return [];
    seen.add(person);
    return [{ person, scheme }];
  });
}

export function schemeRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  const from = addMonths(firstOfMonth(answers.today), -2);
  return holders(answers).map(({ person, scheme: [, fixed, target] }, index) => ({
    scheme_id: `MS${String(index + 1).padStart(3, '0')}`,
    person,
    from,
    fixed,
    target,
    threshold: 0.7,
    accelerator: 1.5,
    cap: 1.5,
    floor: 0,
    gates: t(
      'Расход выше коридора: × 0,5. Доля принятых лидов ниже плана на 20 %: × 0,5. Данные в CRM отстают больше двух дней: × 0,5.',
      'Spend above the band: × 0.5. Accepted share 20 % below the plan: × 0.5. CRM data more than two days late: × 0.5.',
    ),
    gate_spend: 0.5,
    gate_accepted: 0.5,
    gate_data: 0.5,
    clawback_days: 60,
    signed: true,
    signed_at: from,
  }));
}

export function lineRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  return holders(answers).flatMap(({ person, scheme: [, , , lines] }) =>
    lines
      .filter((line) => line.channel === undefined || answers.channels.includes(line.channel))
      .map(({ channel, ...line }): SeedRow => ({
        person,
        ...line,
        ...(channel === undefined ? {} : { channel: channelName(channel) }),
      })),
  );
}
