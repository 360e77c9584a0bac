/** The manifest asks for what the shipped code uses: scopes, advanced services, functions. */
import { manifestProblems } from '../../scripts/manifestCheck';
import { shippedFiles } from '../../workbench/host';

const SCOPE = 'https://www.googleapis.com/auth/';

describe('the manifest', () => {
  it('agrees with the shipped code', () => {
    const { manifest, code } = shippedFiles();
    expect(manifestProblems(manifest, code)).toEqual([]);
  });

  it.each([
    ['a scope that is not declared', {}, 'MailApp.sendEmail(a)', /needs a scope.*script\.send_mail/],
    ['a scope that nothing needs', { oauthScopes: [`${SCOPE}drive`] }, '', /not needed.*auth\/drive$/],
    [
      'a service that is not enabled',
      { oauthScopes: [`${SCOPE}drive.file`] },
      'Sheets.Spreadsheets.get(a)',
      /Sheets is used but not enabled/,
    ],
    [
      'a service that nothing uses',
      { dependencies: { enabledAdvancedServices: [{ userSymbol: 'BigQuery' }] } },
      'var text = "BigQuery.Jobs";',
      /BigQuery is enabled but not used/,
    ],
    [
      'a function that is not there',
      { addOns: { common: { homepageTrigger: { runFunction: 'showCard' } } } },
      'globalThis.other = 1',
      /lacks: showCard/,
    ],
  ])('is refused for %s', (_, manifest, code, says) => {
    expect(manifestProblems(manifest, code).join()).toMatch(says);
  });

  it('passes what agrees', () => {
    const manifest = {
      oauthScopes: [`${SCOPE}script.container.ui`],
      addOns: { sheets: { homepageTrigger: { runFunction: 'showCard' } } },
    };
    expect(manifestProblems(manifest, 'globalThis.showCard = () => SpreadsheetApp.getUi();')).toEqual([]);
  });
});
