import { statSync } from 'node:fs';
import { createHost, shippedFiles } from '../../workbench/host';

/** Everything that Google can call, as docs/architecture.md lists it. */
const ENTRIES = [
  'cardGrant',
  'cardGranted',
  'cardHome',
  'cardPictures',
  'cardRefresh',
  'cardReload',
  'doGet',
  'doPost',
  'onInstall',
  'onOpen',
  'refreshNow',
  'rpc',
  'scheduledRefresh',
  'showChanges',
  'showHelp',
  'showPanel',
  'showUndo',
];

describe('the shipped bundle', () => {
  const host = createHost({ language: 'en' });
  const file = host.newSpreadsheet('blank');

  it('defines the documented functions and no others', () => {
    expect([...host.runtime.functions()].sort()).toEqual(ENTRIES);
  });

  it('calls none of them by its bare name, which in the emulator would be the empty declaration (ADR 39)', () => {
    const calls = (code: string): string[] =>
      ENTRIES.filter((name) => new RegExp(`(?<![.\\w$"'])(?<!function )${name} ?\\(`).test(code));
    expect(calls('function rpc() {} globalThis.rpc = 1; a.onOpen(); showPanel("x");')).toEqual(['showPanel']);
    expect(calls(shippedFiles().code)).toEqual([]);
  });

  it.each(['NONE', 'LIMITED', 'FULL'] as const)('builds its menu in authorization mode %s', (authMode) => {
    const run = host.runtime.run('onOpen', [{ authMode }], {
      user: 'owner@example.com',
      authMode,
      activeFile: { id: file, kind: 'spreadsheet' },
      locale: 'en',
    });
    expect(run.ok).toBe(true);
    const called = run.ui.menus[0]?.entries.flatMap((entry) => entry.functionName ?? []) ?? [];
    expect(called.length).toBeGreaterThan(0);
    for (const name of called) expect(ENTRIES).toContain(name);
  });

  it('opens the panel, tells help, and says in words that a blank file is no department', () => {
    expect(host.run('showPanel', [], file).ui.sidebar?.html).toContain('id="app"');
    for (const [entry, opening] of [
      ['showChanges', 'changes'],
      ['showUndo', 'undo'],
    ] as const)
      expect(host.run(entry, [], file).ui.sidebar?.html).toContain(`<div id="app" data-open="${opening}"`);
    expect(host.run('showHelp', [], file).ui.alerts).toHaveLength(1);
    const refresh = host.run('refreshNow', [], file);
    expect(refresh.ok).toBe(true);
    expect(refresh.ui.toasts[0]?.message.length).toBeGreaterThan(10);
  });

  it('refuses unknown methods and bad input in its own envelope', () => {
    for (const args of [
      ['noSuchMethod', '{}'],
      ['startCreate', '{"company":1}'],
      ['overview', 'not json'],
      ['constructor', '{}'],
    ]) {
      const run = host.run('rpc', args, file);
      expect(run.ok && JSON.parse(String(run.value))).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    }
  });

  it('ships one self-contained page of at most 120 kB, its parts and a manifest with the least scopes', () => {
    const heaviest = { sidebar: 120_000, screens: 150_000, reader: 150_000 };
    for (const [page, most] of Object.entries(heaviest))
      expect(statSync(`dist/${page}.html`).size).toBeLessThanOrEqual(most);
    const { html, manifest } = shippedFiles();
    expect(Object.keys(html)).toEqual(Object.keys(heaviest));
    for (const page of Object.values(html)) expect(page).not.toMatch(/<(script|link)[^>]+(src|href)=/);
    expect(manifest.oauthScopes?.map((scope) => scope.split('/').at(-1)).sort()).toEqual([
      'bigquery',
      'documents.currentonly',
      'drive.file',
      'script.container.ui',
      'script.external_request',
      'script.scriptapp',
      'script.send_mail',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
  });
});
