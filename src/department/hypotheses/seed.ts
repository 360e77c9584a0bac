/** First rows of the hypotheses: the demo department's ideas. */
import { addDays } from '../../shared/civilDate';
import { metricOf } from '../../metrics/dictionary';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import { channelName } from '../control/seed';
import { segmentName } from '../control/segmentSeed';
import { productName } from '../product/seed';
import { samplePerson } from '../team/seed';
import { IDEAS, type Idea } from './ideas';

const USUAL_AGE = 10;

const scores = ({ ice, rice, pie, expected }: Idea): SeedRow => ({
  ...(expected ? { baseline: expected[0], expected_uplift: expected[1] } : {}),
  ...(ice ? { impact: ice[0], confidence: ice[1], ease: ice[2] } : {}),
  ...(rice ? { reach: rice[0], rice_impact: rice[1], rice_confidence: rice[2], effort_person_days: rice[3] } : {}),
  ...(pie ? { potential: pie[0], importance: pie[1] } : {}),
});

const places = ({ channel, product, segment }: Idea): SeedRow => ({
  ...(channel === undefined ? {} : { channel: channelName(channel) }),
  ...(product === undefined ? {} : { product: productName(product) }),
  ...(segment === undefined ? {} : { segment: segmentName(segment) }),
});

const outcome = ({ result, decision, learning }: Idea): SeedRow => ({
  ...(result === undefined ? {} : { result }),
  ...(decision ? { decision } : {}),
  ...(learning ? { learning } : {}),
});

/** Ideas of the demo department; none for a department of one's own. */
export function hypothesisRows(answers: DepartmentAnswers): SeedRow[] {
  if (!answers.sample) return [];
  return IDEAS.map((idea, index) => ({
    id: `HY${String(index + 1).padStart(3, '0')}`,
    title: idea.title,
    statement: idea.statement,
    status: idea.status ?? 'scored',
    owner: samplePerson(answers, idea.role),
    area: idea.area,
    metric: metricOf(idea.metric).name,
    created: addDays(answers.today, -(idea.age ?? USUAL_AGE)),
    ...places(idea),
    ...scores(idea),
    ...outcome(idea),
  }));
}
