import { evaluate, failureOf, FULL, scriptHost } from '../scriptHost';

describe('Ui', () => {
  it('collects menus with separators and submenus', () => {
    const { runtime } = scriptHost(`function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createAddonMenu().addItem('Open', 'open').addSeparator().addSubMenu(ui.createMenu('More').addItem('Help', 'help')).addToUi();
    }`);
    expect(runtime.run('onOpen', [{ authMode: 'NONE' }], { ...FULL, authMode: 'NONE' }).ui.menus).toEqual([
      {
        kind: 'addon',
        caption: null,
        entries: [
          { kind: 'item', caption: 'Open', functionName: 'open' },
          { kind: 'separator' },
          { kind: 'submenu', caption: 'More', entries: [{ kind: 'item', caption: 'Help', functionName: 'help' }] },
        ],
      },
    ]);
  });

  it('shows sidebar, dialogs and toasts', () => {
    const { runtime } = scriptHost(
      `function main() {
        const ui = SpreadsheetApp.getUi();
        ui.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Panel'));
        ui.showModalDialog(HtmlService.createHtmlOutput('<p>').setWidth(300).setHeight(200), 'Ask');
        SpreadsheetApp.getActiveSpreadsheet().toast('done', 'Pulse', 8);
      }`,
      { html: { sidebar: '<b>' } },
    );
    expect(runtime.run('main', [], FULL).ui).toMatchObject({
      sidebar: { title: 'Panel', html: '<b>' },
      dialogs: [{ title: 'Ask', html: '<p>', widthPx: 300, heightPx: 200, modal: true }],
      toasts: [{ message: 'done', title: 'Pulse', seconds: 8 }],
    });
  });

  it('asks the host for the answer to an alert, and gives it as the enumeration', () => {
    const code =
      'function main() { const ui = SpreadsheetApp.getUi(); return ui.alert("t", "p", ui.ButtonSet.YES_NO) === ui.Button.YES; }';
    const { runtime } = scriptHost(code, { answerAlert: () => 'YES' });
    const { ui, ...result } = runtime.run('main', [], FULL);
    expect(result).toMatchObject({ ok: true, value: true });
    expect(ui.alerts).toEqual([{ title: 't', prompt: 'p', buttons: 'YES_NO', answer: 'YES' }]);
  });

  it('is the same enumeration for every getUi', () => {
    const code = 'SpreadsheetApp.getUi().alert("p") === SpreadsheetApp.getUi().Button.CLOSE';
    expect(evaluate(code)).toBe(true);
  });

  it.each([
    {
      name: 'no person',
      session: { ...FULL, trigger: true },
      call: 'SpreadsheetApp.getUi()',
      want: 'Cannot call SpreadsheetApp.getUi() from this context.',
    },
    {
      name: 'another editor',
      session: FULL,
      call: 'DocumentApp.getUi()',
      want: 'Cannot call DocumentApp.getUi() from this context.',
    },
    // form of the words: measured behaviour m115
    {
      name: 'a page that is text',
      session: FULL,
      call: 'SpreadsheetApp.getUi().showSidebar("<p>")',
      want: "The parameters (String) don't match the method signature for Ui.showSidebar.",
    },
    {
      name: 'a function instead of its name',
      session: FULL,
      call: 'SpreadsheetApp.getUi().createAddonMenu().addItem("a", () => 1)',
      want: "The parameters (String,function) don't match the method signature for Ui.Menu.addItem.",
    },
  ])('refuses $name', ({ session, call, want }) => expect(failureOf(call, {}, session)).toBe(`Exception: ${want}`));
});

describe('active files', () => {
  const answer = () => ({
    status: 200,
    body: {
      properties: { title: 'Plan', locale: 'ru_RU', timeZone: 'Europe/Moscow' },
      spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/file-1/edit',
      sheets: [{ properties: { sheetId: 0, title: 'First' } }, { properties: { sheetId: 7, title: 'Second' } }],
    },
  });

  it('tells the spreadsheet’s identity without the grant of the add-on', () => {
    const host = scriptHost(
      `function main() { const s = SpreadsheetApp.getActiveSpreadsheet(); const t = s.getActiveSheet();
        return [s.getId(), s.getName(), s.getUrl(), s.getSpreadsheetLocale(), s.getSpreadsheetTimeZone(), t.getSheetId(), t.getName()]; }`,
      {},
      answer,
    );
    const session = { ...FULL, activeFile: { id: 'file-1', kind: 'spreadsheet', sheetId: 7 } as const };
    expect(host.value('main', [], session)).toEqual([
      'file-1',
      'Plan',
      'https://docs.google.com/spreadsheets/d/file-1/edit',
      'ru_RU',
      'Europe/Moscow',
      7,
      'Second',
    ]);
    expect(host.requests.every((request) => request.viaApp === undefined)).toBe(true);
  });

  it('is null in the other editor', () => {
    const session = { ...FULL, activeFile: { id: 'd', kind: 'document' } as const };
    expect(evaluate('SpreadsheetApp.getActiveSpreadsheet()', {}, session)).toBeNull();
  });
});

describe('HtmlService', () => {
  const page = (source: string, variables: string) =>
    evaluate(
      `(() => { const t = HtmlService.createTemplateFromFile('page'); ${variables}; return t.evaluate().getContent(); })()`,
      { html: { page: source } },
    );

  it.each([
    {
      name: 'escapes what a printing scriptlet prints',
      source: '<p><?= name ?></p>',
      want: '<p>&lt;b a=&quot;1&quot;&gt;&amp;&#39;</p>',
    },
    { name: 'does not escape with !', source: '<p><?!= name ?></p>', want: `<p><b a="1">&'</p>` },
    { name: 'runs code', source: '<? for (const n of [1, 2]) { ?><i><?= n ?></i><? } ?>', want: '<i>1</i><i>2</i>' },
    { name: 'accepts a trailing semicolon', source: '<?= name.length; ?>', want: '11' },
    {
      name: 'leaves quotes and backslashes of the page alone',
      source: 'a "b" \\n `c` ${d}',
      want: 'a "b" \\n `c` ${d}',
    },
  ])('$name', ({ source, want }) => expect(page(source, `t.name = '<b a="1">&' + "'"`)).toBe(want));

  it('reports an error of the template as the script’s own', () => {
    expect(failureOf("HtmlService.createTemplate('<?= missing ?>').evaluate()")).toBe(
      'ReferenceError: missing is not defined',
    );
  });

  it('names a file that is not there', () => {
    expect(failureOf("HtmlService.createHtmlOutputFromFile('nothing')")).toBe(
      'Exception: No HTML file named nothing was found.',
    );
  });
});
