/** A new role makes a document, a renamed one renames it; what people deleted or renamed by hand is theirs. */
import type { Host } from '../../../workbench/host';
import { refreshWith, type Call } from '../../../workbench/sample/driver';
import { madeDepartment } from '../../support/madeDepartment';
import { NOW, type, valuesOf } from '../support';

const quiet = (): void => undefined;

describe('documents that appear after creation', () => {
  let host: Host;
  let pulse: string;
  let call: Call;
  const nameOf = (part: string): string => host.emulator.file(host.fileByPart(part))?.name ?? '';
  const index = (): string[] => valuesOf(host, pulse, `'Documents'!A2:B60`).map((row) => String(row[1] ?? ''));
  const writes: string[] = [];

  beforeAll(() => {
    ({ host, pulse, call } = madeDepartment({ language: 'en', sample: false, roles: ['head'], now: NOW }));
    refreshWith(call, 'en', quiet);
    host.emulator.onCall((each) => each.kind === 'write' && writes.push(each.method));
  }, 120_000);

  it('makes a job description for a new role, lists it and links it, once', () => {
    type(host, pulse, `'Team'!A3:B3`, [['seo', 'SEO specialist']]);
    expect(refreshWith(call, 'en', quiet).changes).toBeGreaterThan(0);
    expect(nameOf('job:seo')).toContain('SEO specialist');
    expect(index().filter((title) => title.includes('SEO specialist'))).toHaveLength(1);
    const [header = [], , row = []] = valuesOf(host, pulse, `'Team'!A1:Z3`);
    expect(row[header.indexOf('Job description')]).toContain(host.fileByPart('job:seo'));
    writes.length = 0;
    expect(refreshWith(call, 'en', quiet).changes).toBe(0);
    expect(writes).toEqual([]);
  });

  it('renames the document of a renamed role', () => {
    type(host, pulse, `'Team'!B3`, [['Organic growth lead']]);
    refreshWith(call, 'en', quiet);
    expect(nameOf('job:seo')).toContain('Organic growth lead');
    expect(index().some((title) => title.includes('Organic growth lead'))).toBe(true);
  });

  it('leaves a name that people gave', () => {
    const id = host.fileByPart('job:seo');
    host.emulator.handle({ method: 'PATCH', url: `/drive/v3/files/${id}`, body: { name: 'Our SEO' } });
    type(host, pulse, `'Team'!B3`, [['SEO lead']]);
    refreshWith(call, 'en', quiet);
    expect(nameOf('job:seo')).toBe('Our SEO');
    writes.length = 0;
    expect(refreshWith(call, 'en', quiet).changes).toBe(0);
    expect(writes).toEqual([]);
  });

  it('names a document that was deleted, makes no other, and refreshes the rest', () => {
    const id = host.fileByPart('job:seo');
    host.emulator.handle({ method: 'DELETE', url: `/drive/v3/files/${id}` });
    type(host, pulse, `'Team'!B2`, [['Marketing lead']]);
    type(host, pulse, `'Team'!B3`, [['Search lead']]);
    const { problems } = refreshWith(call, 'en', quiet);
    expect(problems.map((problem) => problem.code)).toContain('document.gone');
    expect(nameOf('job:head')).toContain('Marketing lead');
    expect(() => host.fileByPart('job:seo')).toThrow();
  });
});
