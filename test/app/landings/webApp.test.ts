/** The landing page through the shipped bundle: published from the panel, opened and filled in by visitors. */
import { ANNA, fieldsOf, inner, makeSite, type Site } from './support';

const LABELS = {
  ru: { new: 'Новый', spam: 'Спам', test: 'Тест', channel: 'Яндекс Директ', segment: '3PL-операторы' },
  en: { new: 'New', spam: 'Spam', test: 'Test', channel: 'Yandex Direct', segment: '3PL operators' },
} as const;

const leadsOf = (site: Site): Record<string, string | number>[] => site.rows('leads');

describe.each(['ru', 'en'] as const)('a published page (%s)', (language) => {
  let site: Site;
  const labels = LABELS[language];

  beforeAll(() => {
    site = makeSite(language);
    site.publish();
  }, 120_000);

  it('is shown with the texts of the workbook, in its language, and reads no file', () => {
    const calls: string[] = [];
    site.host.emulator.onCall(({ method }) => calls.push(method));
    const answer = site.get();
    expect(answer.status).toBe(200);
    expect(calls).toEqual([]);
    const page = inner(answer);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(language === 'ru' ? 'Склад 3PL без пересорта' : 'A 3PL warehouse without mis-sorts');
    expect(page).not.toMatch(/(src|href)="https?:\/\/(?!example\.com)/);
    expect(answer.body).toContain('<meta name="viewport"');
    // the only page needs no code in the address
    const bare = (text: string): string => text.replace(/name="ticket" value="[^"]*"/, '');
    expect(bare(inner(site.get('')))).toBe(bare(page));
  });

  it('has a page that says so for an unknown code, and for one that is no code', () => {
    for (const query of ['page=nothing', 'page=..%2F..', 'page=%3Cscript%3E', 'page=__proto__'])
      expect(inner(site.get(query))).toContain(language === 'ru' ? 'Такой страницы нет' : 'There is no such page');
  });

  it('writes a lead with marks, page, product, segment, channel and contact', () => {
    const answer = site.send(
      ANNA,
      'page=wms-3pl&utm_source=yandex&utm_medium=cpc&utm_campaign=search_wms&utm_content=ad_7',
    );
    expect(inner(answer)).toContain(language === 'ru' ? 'Заявка принята' : 'Your request has arrived');
    const leads = leadsOf(site);
    expect(leads).toHaveLength(1);
    expect(leads[0]).toMatchObject({
      lead_id: expect.stringMatching(/^LD-20260330-[0-9a-f]{8}$/),
      created: 46111,
      status: labels.new,
      channel: labels.channel,
      segment: labels.segment,
      landing: 'wms-3pl',
      utm_source: 'yandex',
      utm_medium: 'cpc',
      utm_campaign: 'search_wms',
      utm_content: 'ad_7',
      company: 'Север Логистик',
      contact: 'Анна · +79123456789',
    });
    expect(leads[0]?.product).not.toBe('');
    expect(leads[0]?.contact_key).toMatch(/^[0-9a-f]{24}$/);
    expect(Math.floor(Number(leads[0]?.consent_at))).toBe(46111);
  });

  it('knows a repeat: at once by memory, later by the row, and marks it', () => {
    site.send({ ...ANNA, phone: '+7 912 345-67-89' });
    expect(leadsOf(site)).toHaveLength(1);
    expect(leadsOf(site)[0]?.repeat_at).toBe('');
    site.wait(3600 * 24);
    expect(inner(site.send({ ...ANNA, phone: '79123456789', name: 'Анна П.' }))).toContain(
      language === 'ru' ? 'Заявка принята' : 'Your request has arrived',
    );
    expect(leadsOf(site)).toHaveLength(1);
    expect(Math.floor(Number(leadsOf(site)[0]?.repeat_at))).toBe(46112);
  });

  it('takes the same person as new after 90 days', () => {
    site.wait(3600 * 24 * 91);
    site.send(ANNA);
    expect(leadsOf(site)).toHaveLength(2);
  });

  it('gives a visitor without marks the marks of the page, and one with marks only their own', () => {
    site.send({ ...ANNA, phone: '+7 900 000-00-01' });
    expect(leadsOf(site).at(-1)).toMatchObject({
      utm_source: 'site',
      utm_medium: 'landing',
      utm_campaign: 'search_wms',
    });
    site.send({ ...ANNA, phone: '+7 900 000-00-02' }, 'page=wms-3pl&utm_source=vk');
    expect(leadsOf(site).at(-1)).toMatchObject({ utm_source: 'vk', utm_medium: '', utm_campaign: '' });
  });

  it('names the fields that are wrong, keeps what was typed and writes nothing', () => {
    const before = leadsOf(site).length;
    const page = inner(site.send({ name: '', phone: '12', company: 'ООО «Юг»', consent: '' }));
    for (const id of ['name-error', 'phone-error', 'consent-error']) expect(page).toContain(`id="${id}"`);
    expect(page).not.toContain('id="company-error"');
    expect(fieldsOf(page)).toMatchObject({ phone: '12', company: 'ООО «Юг»' });
    expect(page).toContain('role="alert"');
    expect(leadsOf(site)).toHaveLength(before);
  });

  it('thanks a robot that fills the trap, and writes nothing', () => {
    const before = leadsOf(site).length;
    const page = inner(site.send({ ...ANNA, phone: '+7 900 000-00-03', contact_topic: 'seo' }));
    expect(page).toContain(language === 'ru' ? 'Заявка принята' : 'Your request has arrived');
    expect(leadsOf(site)).toHaveLength(before);
  });

  it('asks again when the form came too fast, with a forged moment or without any', () => {
    const before = leadsOf(site).length;
    const fields = { ...fieldsOf(inner(site.get())), ...ANNA, phone: '+7 900 000-00-04' };
    const early = inner(site.post(fields));
    expect(early).toContain('role="alert"');
    expect(inner(site.post({ ...fields, ticket: '1.0000' }))).toContain('role="alert"');
    expect(inner(site.post({ page: 'wms-3pl', ...ANNA, phone: '+7 900 000-00-04' }))).toContain('role="alert"');
    expect(leadsOf(site)).toHaveLength(before);
    // the person presses the button again
    site.wait(5);
    site.post({ ...fieldsOf(early), consent: 'yes' });
    expect(leadsOf(site)).toHaveLength(before + 1);
  });

  it('takes a form of the page as a file, which says itself how long it was open', () => {
    const before = leadsOf(site).length;
    site.post({ page: 'wms-3pl', ...ANNA, phone: '+7 900 000-00-05', elapsed: '2' });
    expect(leadsOf(site)).toHaveLength(before);
    site.post({ page: 'wms-3pl', ...ANNA, phone: '+7 900 000-00-05', elapsed: '30' });
    expect(leadsOf(site)).toHaveLength(before + 1);
  });

  it('keeps text that looks like a formula as text', () => {
    const evil = '=HYPERLINK("http://evil.example";"x")';
    site.send(
      { name: evil, phone: '+7 900 000-00-06', company: '+1-1', consent: 'yes' },
      'page=wms-3pl&utm_source=%3D1%2B1&utm_content=@SUM(1)',
    );
    const lead = leadsOf(site).at(-1);
    expect(lead).toMatchObject({ company: '+1-1', utm_source: '=1+1', utm_content: '@SUM(1)' });
    expect(lead?.contact).toBe(`${evil} · +79000000006`);
    const { body } = site.host.emulator.handle({
      method: 'GET',
      url: `/v4/spreadsheets/${site.pulse}?includeGridData=true&ranges=leads_contact&fields=sheets.data.rowData.values.userEnteredValue`,
    });
    expect(JSON.stringify(body)).not.toContain('formulaValue');
  });

  it('shows markup typed into any field as text', () => {
    const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
    const page = inner(site.send({ name: script, phone: script, company: script, consent: '', utm_source: script }));
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
    expect(fieldsOf(page).company).toBe(script);
    expect(inner(site.get(`page=wms-3pl&utm_source=${encodeURIComponent(script)}`))).not.toContain('<script>alert');
  });

  it('writes a test lead that counts under no rule, and only for the test link', () => {
    const before = leadsOf(site).length;
    const link = site.view().pages.find((page) => page.code === 'wms-3pl')?.published?.testUrl ?? '';
    site.send(ANNA, link.slice(link.indexOf('?') + 1));
    expect(leadsOf(site)).toHaveLength(before + 1);
    expect(leadsOf(site).at(-1)).toMatchObject({ status: labels.spam, reject_reason: labels.test, utm_source: 'test' });
  });

  it('never logs what a person typed', () => {
    const answer = site.send({ ...ANNA, name: 'Тайное Имя', phone: '+7 900 111-22-33' });
    const log = JSON.stringify(answer.run?.log);
    expect(log).toContain('landing.form');
    expect(log).not.toMatch(/Тайное|9001112233|900 111/);
  });

  it('takes a limited number of forms a minute and keeps what the others typed', () => {
    site.wait(120);
    const answers = Array.from({ length: 22 }, (_, index) =>
      inner(site.post({ page: 'wms-3pl', ...ANNA, phone: `+7 901 000-00-${10 + index}`, elapsed: '30' })),
    );
    const refused = answers.filter((page) => page.includes('role="alert"'));
    expect(refused).toHaveLength(2);
    expect(fieldsOf(refused[0] ?? '')).toMatchObject({ name: 'Анна', phone: '+7 901 000-00-30' });
    site.wait(60);
    expect(inner(site.send({ ...ANNA, phone: '+7 901 000-00-30' }))).not.toContain('role="alert"');
  });

  it('keeps what was typed when Google fails, and takes it on the next try', () => {
    const before = leadsOf(site).length;
    site.wait(120);
    site.host.emulator.faults.add({ nth: 1, kind: 503, match: /batchUpdate/ });
    const failed = inner(site.send({ ...ANNA, phone: '+7 902 000-00-01' }));
    site.host.emulator.faults.clear();
    expect(failed).toContain('role="alert"');
    expect(fieldsOf(failed).phone).toBe('+7 902 000-00-01');
    expect(leadsOf(site)).toHaveLength(before);
    site.wait(30);
    site.post({ ...fieldsOf(failed), consent: 'yes' });
    expect(leadsOf(site)).toHaveLength(before + 1);
  });

  it('waits for another visitor’s turn only so long', () => {
    const before = leadsOf(site).length;
    const locks = site.host.runtime.store.locks;
    const form = fieldsOf(inner(site.get()));
    site.wait(30);
    locks.script = Number.MAX_SAFE_INTEGER;
    const page = inner(site.post({ ...form, ...ANNA, phone: '+7 902 000-00-02' }));
    delete locks.script;
    expect(page).toContain('role="alert"');
    expect(leadsOf(site)).toHaveLength(before);
  });

  it('serves what was published until it is published again, and nothing once it is taken down', () => {
    const row = site.rows('landing_sections').findIndex((each) => each.landing === 'wms-3pl') + 1;
    site.setCell('landing_sections', row, 'text', 'NEW HEADLINE <b>');
    expect(inner(site.get())).not.toContain('NEW HEADLINE');
    site.publish();
    expect(inner(site.get())).toContain('NEW HEADLINE &lt;b&gt;');
    site.host.call('unpublishLanding', { code: 'wms-3pl' }, site.pulse);
    expect(inner(site.get())).toContain(language === 'ru' ? 'Такой страницы нет' : 'There is no such page');
    expect(site.view().pages.find((page) => page.code === 'wms-3pl')?.published).toBeNull();
    expect(site.rows('landings')[0]).toMatchObject({ published_at: '', published_url: '' });
  });
});
