/** The plan of documents that a new or renamed role brings: the refresh lists it, makes what somebody agreed to, and nothing else. */
import { startRefresh, stepRun } from '../../../src/app/jobs/runs';
import { documentsView } from '../../../src/app/documents/documentsView';
import { agreementOf, documentsPlan, waitingOf } from '../../../src/app/documents/waiting';
import type { JobResult } from '../../../src/app/viewTypes';
import type { DocumentModel } from '../../../src/blueprint/document';
import { DEPARTMENT } from '../../../src/department/index';
import { tinyTemplate, typeIn, valuesIn, type TinyHost, type TinyTemplate } from '../tinyDepartment';

const model = (key: string, title: string, asked = true): DocumentModel => ({
  key,
  title,
  kind: 'Job description',
  forWhom: '',
  blocks: [],
  ...(asked ? { linkFrom: { tab: 'team', rowKey: key } } : {}),
});
const [seo, smm, agenda] = [model('seo', 'SEO'), model('smm', 'SMM'), model('agenda', 'Monday', false)];

describe('what somebody agreed to', () => {
  const marks = (...models: readonly DocumentModel[]): readonly string[] =>
    documentsPlan(models.map((each) => waitingOf(each)))?.documents ?? [];

  it.each([
    ['nothing', [], [false, false, true], false],
    ['one', marks(seo), [true, false, true], false],
    ['both', marks(seo, smm), [true, true, true], false],
    ['one of another title', marks(seo, model('smm', 'Social')), [false, false, true], true],
    ['one that is gone', marks(model('ppc', 'PPC')), [false, false, true], true],
  ] as const)('%s', (_name, agreed, covered, stale) => {
    const agreement = agreementOf(agreed, [seo, smm, agenda]);
    expect([[seo, smm, agenda].map(agreement.covers), agreement.stale]).toEqual([covered, stale]);
  });

  it('is said in words, by kind', () => {
    expect(documentsPlan([])).toBeNull();
    const plan = documentsPlan([waitingOf(seo), waitingOf(smm, 'Social')]);
    expect(plan?.groups.map(({ title, lines }) => [title, lines.map(({ en }) => en)])).toEqual([
      ['Job description', ['Make the document “SEO”', 'Rename the document: “Social” → “SMM”']],
    ]);
  });
});

describe('a new role', () => {
  let template: TinyTemplate;
  let host: TinyHost;
  const writes: string[] = [];
  const refresh = (agreed?: readonly string[]): JobResult => {
    let job = startRefresh(host.ports, DEPARTMENT, agreed);
    while (!job.finished) job = stepRun(host.ports, DEPARTMENT, { jobId: job.jobId, retry: false });
    if (!job.result) throw new Error('the run ended without a result');
    return job.result;
  };
  const lines = ({ plan }: Pick<JobResult, 'plan'>): string[] =>
    plan?.groups.flatMap((group) => group.lines.map(({ en }) => en)) ?? [];
  const nameOf = (part: string): string | undefined =>
    host.emulator.list().find((file) => file.appProperties.mp_part === part && !file.trashed)?.name;
  const role = (row: number, ...cells: readonly string[]): void =>
    typeIn(host.emulator, host.pulse, `'Team'!A${row}:B${row}`, [[...cells]]);

  beforeAll(() => {
    template = tinyTemplate(['head'], (made) => {
      host = made;
      refresh();
    });
  }, 120_000);
  beforeEach(() => {
    host = template.open();
    writes.length = 0;
    host.emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
  });
  afterAll(() => template.remove());

  it('is listed by a refresh that nobody watches, which makes nothing of it, as often as it runs', () => {
    role(3, 'seo', 'SEO specialist');
    const first = refresh();
    expect(lines(first)).toEqual(['Make the document “Job description — SEO specialist”']);
    expect(first.summary.en).toContain('1 document waits for your decision');
    expect([nameOf('job:seo'), documentsView(host.ports, DEPARTMENT).documents.at(-1)?.state]).toEqual([
      undefined,
      'waiting',
    ]);
    writes.length = 0;
    expect(lines(refresh())).toEqual(lines(first));
    expect(writes).toEqual([]);
    expect(lines(documentsView(host.ports, DEPARTMENT))).toEqual(lines(first));
  });

  it('gets its document by the plan, and a refresh after it asks for nothing and writes nothing', () => {
    role(3, 'seo', 'SEO specialist');
    const { plan } = refresh();
    const done = refresh(plan?.documents);
    expect([done.plan, nameOf('job:seo')]).toEqual([null, 'Job description — SEO specialist']);
    expect(valuesIn(host.emulator, host.pulse, `'Team'!L3`)[0]?.[0]).toContain('docs.google.com');
    writes.length = 0;
    expect([refresh().plan, refresh(plan?.documents).plan, writes]).toEqual([null, null, []]);
  });

  it('of another name than the plan says gets nothing, and a new plan', () => {
    role(3, 'seo', 'SEO specialist');
    const { plan } = refresh();
    role(3, 'seo', 'Search lead');
    const refused = refresh(plan?.documents);
    expect([refused.problems.map(({ code }) => code), nameOf('job:seo')]).toEqual([
      expect.arrayContaining(['document.stalePlan']),
      undefined,
    ]);
    expect(lines(refused)).toEqual(['Make the document “Job description — Search lead”']);
  });

  it('renamed later keeps its document’s name until somebody agrees; what the document says follows at once', () => {
    const before = nameOf('job:head');
    role(2, 'head', 'Marketing lead');
    const { plan } = refresh();
    expect(lines({ plan: plan ?? null })).toEqual([
      `Rename the document: “${before}” → “Job description — Marketing lead”`,
    ]);
    expect(nameOf('job:head')).toBe(before);
    refresh(plan?.documents);
    expect(nameOf('job:head')).toBe('Job description — Marketing lead');
  });
});
