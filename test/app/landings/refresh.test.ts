/** The refresh counts the leads of each landing page through the shipped bundle. */
import { refreshWith } from '../../../workbench/sample/driver';
import { ANNA, makeSite, type Site } from './support';

describe('counting the leads of landing pages', () => {
  let site: Site;
  const refresh = (): ReturnType<typeof refreshWith> =>
    refreshWith(
      (method, input) => site.host.call(method, input, site.pulse),
      'en',
      () => undefined,
    );
  const page = (index = 0): Record<string, string | number> => site.rows('landings')[index] ?? {};

  beforeAll(() => {
    site = makeSite('en');
    site.setCell('landings', 1, 'count_from', '');
    site.setCell('landings', 1, 'visits_at', '');
    site.setCell('landings', 1, 'visits', 400);
  }, 120_000);

  it('leaves a count alone that cannot be told', () => {
    refresh();
    expect(page()).toMatchObject({ leads: '', cr_fact: '', test_lead_seen: '' });
  });

  it('counts forms, not tests, and finds the day of the test lead', () => {
    site.publish();
    site.send(ANNA, 'page=wms-3pl&utm_source=yandex&utm_medium=cpc');
    site.send({ ...ANNA, phone: '+7 900 000-00-01' });
    site.send(ANNA, 'page=wms-3pl&test=1&utm_source=test&utm_medium=test');
    refresh();
    expect(page()).toMatchObject({ leads: 2, cr_fact: 2 / 400, test_lead_seen: 46111 });
    expect(page(1)).toMatchObject({ leads: '', test_lead_seen: '' });
  });

  it('writes nothing when nothing changed', () => {
    const writes: string[] = [];
    site.host.emulator.onCall(({ kind, method }) => kind === 'write' && writes.push(method));
    expect(refresh().changes).toBe(0);
    expect(writes).toEqual([]);
  });

  it('keeps a number that a person typed over the count, and says so', () => {
    site.setCell('landings', 1, 'leads', 17);
    const kept = refresh().problems.filter((problem) => problem.code === 'refresh.kept');
    expect(kept).toEqual([
      expect.objectContaining({ where: expect.objectContaining({ tab: 'Landing pages', row: 2, value: '17' }) }),
    ]);
    expect(page().leads).toBe(17);
    site.setCell('landings', 1, 'leads', '');
    refresh();
    expect(page().leads).toBe(2);
  });

  it('counts a lead of the CRM by its campaign', () => {
    // the page's own campaign, on a row without a page
    site.setCell('leads', 4, 'lead_id', 'CRM-1');
    site.setCell('leads', 4, 'created', 46100);
    site.setCell('leads', 4, 'utm_campaign', 'search_wms');
    refresh();
    expect(page().leads).toBe(3);
  });
});
