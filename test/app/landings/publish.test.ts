/** Publishing from the panel: what is refused and why, masked contacts, the page as a file. */
import { PanelRefusal } from '../../../workbench/host';
import { ADDRESS, ANNA, inner, makeSite, type Site } from './support';

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof PanelRefusal) return error.shown.what.en;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('publishing a landing page', () => {
  let site: Site;
  const call = (address: string, code = 'wms-3pl'): unknown =>
    site.host.call('publishLanding', { code, address }, site.pulse);

  beforeAll(() => {
    site = makeSite('en', 'masked');
  }, 120_000);

  it('lists the pages with what is missing and the address that Google tells', () => {
    const view = site.view();
    expect(view).toMatchObject({ address: ADDRESS, contactsMasked: true });
    expect(view.pages.map((page) => page.code)).toEqual(['wms-3pl', 'checklist']);
    expect(view.pages[0]).toMatchObject({ blocking: [], advice: [], published: null });
    expect(view.pages[1]?.blocking.map((text) => text.en).join()).toContain('privacy policy');
    expect(view.pages[1]?.advice[0]?.en).toContain('Cases');
  });

  it('says why it refuses', () => {
    expect(refusal(() => call(ADDRESS, 'checklist'))).toContain('privacy policy');
    expect(refusal(() => call(ADDRESS, 'nothing'))).toContain('nothing');
    for (const address of [
      '',
      'https://evil.example/exec',
      'https://script.google.com/macros/s/abc/dev',
      'javascript:alert(1)',
    ])
      expect(refusal(() => call(address))).toContain('/exec');
  });

  it.each([
    'https://script.google.com/macros/s/AKfycbx-_1/exec',
    'https://script.google.com/a/macros/company.com/s/AKfycbx/exec',
    ADDRESS,
  ])('takes the address %s, and the form goes there', (address) => {
    call(address);
    expect(inner(site.get())).toContain(`action="${address}"`);
    expect(site.view()).toMatchObject({ address });
    expect(site.rows('landings')[0]).toMatchObject({ published_url: `${address}?page=wms-3pl` });
  });

  it('says in the journal who published what', () => {
    expect(site.rows('journal').at(-1)).toMatchObject({ what: 'Landing page published', result: 'wms-3pl' });
  });

  it('masks contacts while the settings do not allow to store them', () => {
    site.send({ ...ANNA, name: '=Анна' });
    const lead = site.rows('leads').at(-1);
    expect(lead).toMatchObject({ contact: 'А*** · +7***89', company: 'Север Логистик' });
    expect(JSON.stringify(lead)).not.toMatch(/9123456789|Анна/);
    expect(JSON.stringify(site.host.runtime.store.cache)).not.toMatch(/9123456789|Анна/);
  });

  it('will not publish into leads that cannot hold them, nor take over another department’s site', () => {
    const store = site.host.runtime.store.properties.script ?? {};
    const before = store['landing.site'] ?? '';
    store['landing.site'] = before.replace(/"departmentId":"[^"]*"/, '"departmentId":"another"');
    expect(refusal(() => call(ADDRESS))).toContain('another department');
    expect(site.view().pages[0]?.published).toBeNull();
    store['landing.site'] = before;
    expect(site.view().pages[0]?.published).not.toBeNull();
  });

  it('gives the page as one file whose form comes to the department, or to the team’s own address', () => {
    const file = (): { html: string; fileName: string; note: { en: string } } =>
      site.host.call('landingFile', { code: 'wms-3pl' }, site.pulse);
    expect(file().fileName).toBe('wms-3pl.html');
    expect(file().html).toContain(`action="${ADDRESS}"`);
    expect(file().html).not.toContain('target="_top"');
    expect(file().note.en).toContain('Leads');
    site.setCell('landings', 1, 'form_url', 'https://crm.example/form?id=1&x="2');
    expect(file().html).toContain(`action="${ADDRESS}"`); // not an address
    site.setCell('landings', 1, 'form_url', 'https://crm.example/form?id=1&x=2');
    expect(file().html).toContain('action="https://crm.example/form?id=1&amp;x=2"');
    site.setCell('landings', 1, 'form_url', '');
    site.host.call('unpublishLanding', { code: 'wms-3pl' }, site.pulse);
    expect(file().html).not.toContain('<form');
    expect(file().html).toContain('href="tel:+74950000000"');
    site.setCell('landings', 1, 'contact', '');
    expect(refusal(file)).toContain('leads nowhere');
  });

  it('makes a page of product and segment where nobody has written texts yet', () => {
    site.setCell('landings', 2, 'policy_url', 'https://example.com/privacy');
    for (const [index, row] of site.rows('landing_sections').entries())
      if (row.landing === 'checklist') site.setCell('landing_sections', index + 1, 'text', '');
    for (const [index, row] of site.rows('landing_sections').entries())
      if (row.landing === 'checklist') site.setCell('landing_sections', index + 1, 'heading', '');
    site.publish('checklist');
    const page = inner(site.get('page=checklist'));
    expect(page).toContain('A free checklist: where a warehouse loses goods');
    expect(page).toContain('Find where goods get lost in 20 minutes.');
    expect(page).toContain('Wholesalers with an own warehouse');
    expect(page).toContain('name="email"');
    expect(page).not.toContain('name="phone"');
  });
});
