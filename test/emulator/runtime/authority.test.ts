import type { AuthMode, Manifest } from '../../../emulator/runtime/types';
import { evaluate, failureOf, FULL, MANIFEST } from './scriptHost';

const MODES: readonly AuthMode[] = ['NONE', 'LIMITED', 'FULL'];
const SHEET = 'HtmlService.createHtmlOutput("x")';

/** developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle: what each mode allows. */
const CALLS: readonly { readonly call: string; readonly from: AuthMode }[] = [
  { call: 'Session.getActiveUserLocale()', from: 'NONE' },
  { call: 'Utilities.getUuid()', from: 'NONE' },
  { call: 'Logger.log("x").getLog()', from: 'NONE' },
  { call: 'SpreadsheetApp.getUi().createAddonMenu().addItem("a", "b").addToUi()', from: 'NONE' },
  { call: `${SHEET}.getContent()`, from: 'NONE' },
  { call: 'SpreadsheetApp.getActiveSpreadsheet().getId()', from: 'LIMITED' },
  { call: 'PropertiesService.getUserProperties().getKeys()', from: 'LIMITED' },
  { call: 'PropertiesService.getDocumentProperties().getKeys()', from: 'LIMITED' },
  { call: 'CacheService.getUserCache().get("x")', from: 'LIMITED' },
  { call: 'LockService.getDocumentLock().tryLock(1)', from: 'LIMITED' },
  { call: 'Session.getActiveUser().getEmail()', from: 'FULL' },
  { call: `SpreadsheetApp.getUi().showSidebar(${SHEET})`, from: 'FULL' },
  { call: `SpreadsheetApp.getUi().showModalDialog(${SHEET}, "t")`, from: 'FULL' },
  { call: 'SpreadsheetApp.getUi().alert("x").name()', from: 'FULL' },
  { call: 'Sheets.Spreadsheets.get("x").url', from: 'FULL' },
  { call: 'Docs.Documents.get("x").url', from: 'FULL' },
  { call: 'Drive.Files.list().url', from: 'FULL' },
  { call: 'ScriptApp.getProjectTriggers().length', from: 'FULL' },
];

describe('authorization modes', () => {
  it.each(
    CALLS.flatMap(({ call, from }) =>
      MODES.map((mode) => ({ call, mode, allowed: MODES.indexOf(mode) >= MODES.indexOf(from) })),
    ),
  )('$call in $mode: allowed $allowed', ({ call, mode, allowed }) => {
    const session = { ...FULL, authMode: mode };
    if (allowed) expect(() => evaluate(call, {}, session)).not.toThrow();
    else
      expect(failureOf(call, {}, session)).toMatch(
        /^Exception: (You do not have permission|Specified permissions are not sufficient) to call /,
      );
  });

  it('applies to the global statements as well', () => {
    expect(failureOf('1; } PropertiesService.getUserProperties(); {', {}, { ...FULL, authMode: 'NONE' })).toBe(
      'Exception: You do not have permission to call PropertiesService.getUserProperties.',
    );
  });
});

describe('scopes', () => {
  const without = (scope: string): Manifest => ({
    ...MANIFEST,
    oauthScopes: (MANIFEST.oauthScopes ?? []).filter((one) => !one.endsWith(scope)),
  });
  // words as Google shows them; each method's scopes are in its reference page or discovery document
  it.each([
    { call: 'Session.getActiveUser()', scope: 'userinfo.email', what: 'Session.getActiveUser' },
    { call: `SpreadsheetApp.getUi().showSidebar(${SHEET})`, scope: 'script.container.ui', what: 'Ui.showSidebar' },
    { call: 'ScriptApp.newTrigger("x")', scope: 'script.scriptapp', what: 'ScriptApp.newTrigger' },
  ])('refuses $call without $scope', ({ call, scope, what }) => {
    expect(failureOf(call, { manifest: without(scope) })).toBe(
      `Exception: Specified permissions are not sufficient to call ${what}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
  });

  it('refuses an advanced service without one of the scopes that the method accepts, naming them', () => {
    const failure = failureOf('Docs.Documents.create({})', { manifest: without('drive.file') });
    expect(failure).toMatch(
      /call docs\.documents\.create\. Required permissions: \(.*drive \|\| .*drive\.file \|\| .*documents\)$/,
    );
  });

  it('accepts a service’s own scope instead of drive.file', () => {
    const manifest = { ...MANIFEST, oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.readonly'] };
    expect(evaluate('Sheets.Spreadsheets.get("x").method', { manifest })).toBe('GET');
    expect(failureOf('Sheets.Spreadsheets.create({})', { manifest })).toMatch(
      /not sufficient to call sheets\.spreadsheets\.create/,
    );
  });

  it('needs the whole of Drive to empty its trash', () => {
    expect(failureOf('Drive.Files.emptyTrash()')).toMatch(
      /Required permissions: https:\/\/www\.googleapis\.com\/auth\/drive$/,
    );
  });

  it('refuses fetching without script.external_request', () => {
    expect(failureOf('UrlFetchApp.fetch("https://example.com")')).toMatch(
      /UrlFetchApp\.fetch\. Required permissions: .*script\.external_request$/,
    );
  });

  it('lets Google derive the scopes when the manifest names none', () => {
    const manifest = { timeZone: 'Etc/GMT' };
    expect(evaluate('Session.getActiveUser().getEmail()', { manifest })).toBe('owner@example.com');
  });
});
