/** CardService: what makes a card, what is refused, what a card function may do and how long. */
import { evaluate, failureOf, FULL, scriptHost } from '../scriptHost';

const S = 'CardService';
const action = (name = 'go'): string => `${S}.newAction().setFunctionName('${name}')`;
const button = `${S}.newTextButton().setText('Press').setOnClickAction(${action()})`;
const section = (widgets: string): string => `${S}.newCardSection()${widgets}`;
const card = (parts: string): string => `${S}.newCardBuilder()${parts}.build()`;
const CARD = { ...FULL, card: true };

const outputOf = (expression: string): unknown =>
  scriptHost(`function main() { return ${expression}; }`).runtime.run('main', [], CARD);

describe('CardService', () => {
  it('gives a card as plain data', () => {
    const built = card(
      `.setHeader(${S}.newCardHeader().setTitle('T').setSubtitle('S')).addSection(${section(
        `.setHeader('H').addWidget(${S}.newTextParagraph().setText('p')).addWidget(${S}.newDecoratedText().setText('d').setTopLabel('t').setWrapText(true).setOpenLink(${S}.newOpenLink().setUrl('https://a.b')))`,
      )}).addSection(${section(`.addWidget(${S}.newButtonSet().addButton(${button}.setTextButtonStyle(${S}.TextButtonStyle.FILLED)))`)})`,
    );
    expect(outputOf(`[${built}]`)).toMatchObject({
      ok: true,
      card: {
        kind: 'cards',
        cards: [
          {
            header: { title: 'T', subtitle: 'S' },
            sections: [
              {
                header: 'H',
                widgets: [
                  { kind: 'text', text: 'p' },
                  { kind: 'decorated', text: 'd', top: 't', wrap: true, click: { kind: 'link', url: 'https://a.b' } },
                ],
              },
              {
                widgets: [
                  {
                    kind: 'buttons',
                    buttons: [
                      { text: 'Press', filled: true, click: { kind: 'action', functionName: 'go', parameters: {} } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('gives the response of an action, and the request for the open file', () => {
    expect(
      outputOf(
        `${S}.newActionResponseBuilder().setNotification(${S}.newNotification().setText('done')).setNavigation(${S}.newNavigation().updateCard(${card('')}).popToRoot()).build()`,
      ),
    ).toMatchObject({
      card: { kind: 'action', notification: 'done', link: null, moves: [{ kind: 'update' }, { kind: 'root' }] },
    });
    expect(
      outputOf(`${S}.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build()`),
    ).toMatchObject({ card: { kind: 'fileScope' } });
    expect(outputOf(`'text'`)).not.toHaveProperty('card');
  });

  it.each([
    ['a section without widgets', card(`.addSection(${section('')})`), 'at least one widget'],
    [
      '101 sections',
      `(() => { const c = ${S}.newCardBuilder(); for (let i = 0; i < 101; i++) c.addSection(${section(`.addWidget(${S}.newDivider())`)}); return c.build(); })()`,
      'at most 100 sections',
    ],
    [
      '101 widgets',
      `(() => { const s = ${S}.newCardSection(); for (let i = 0; i < 101; i++) s.addWidget(${S}.newDivider()); return ${S}.newCardBuilder().addSection(s).build(); })()`,
      'at most 100 widgets',
    ],
    ['a header without a title', card(`.setHeader(${S}.newCardHeader().setSubtitle('s'))`), 'title is required'],
    ['an empty text', card(`.addSection(${section(`.addWidget(${S}.newTextParagraph())`)})`), 'text is required'],
    [
      'a button that does nothing',
      card(`.addSection(${section(`.addWidget(${S}.newTextButton().setText('x'))`)})`),
      'needs an action',
    ],
    [
      'an action and a link at once',
      card(`.addSection(${section(`.addWidget(${button}.setOpenLink(${S}.newOpenLink().setUrl('https://a.b')))`)})`),
      'exclude each other',
    ],
    [
      'a link that is none',
      card(
        `.addSection(${section(`.addWidget(${S}.newTextButton().setText('x').setOpenLink(${S}.newOpenLink().setUrl('javascript:1')))`)})`,
      ),
      'Invalid URL',
    ],
    [
      'a parameter that is no text',
      card(
        `.addSection(${section(`.addWidget(${S}.newTextButton().setText('x').setOnClickAction(${action()}.setParameters({ n: 1 })))`)})`,
      ),
      'must be a string',
    ],
    [
      'an empty set of buttons',
      card(`.addSection(${section(`.addWidget(${S}.newButtonSet())`)})`),
      'at least one button',
    ],
    [
      'a builder in place of a card',
      `${S}.newNavigation().updateCard(${S}.newCardBuilder())`,
      "don't match the method signature",
    ],
    ['a number for a text', `${S}.newTextParagraph().setText(1)`, "don't match the method signature"],
    ['a widget that is not here', `${S}.newGrid()`, 'not supported'],
    ['a response that asks for nothing', `${S}.newEditorFileScopeActionResponseBuilder().build()`, 'is required'],
  ])('%s is refused', (_name, expression, words) => expect(failureOf(expression, {}, CARD)).toContain(words));

  it('the request for a file needs drive.file in the manifest', () => {
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/script.container.ui'] };
    expect(
      failureOf(`${S}.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument()`, { manifest }),
    ).toContain('drive.file');
  });

  it('a card function has 30 seconds and no editor before it', () => {
    expect(failureOf('SpreadsheetApp.getUi()', {}, CARD)).toContain('Cannot call SpreadsheetApp.getUi()');
    expect(failureOf('Utilities.sleep(31000)', {}, CARD)).toContain('Exceeded maximum execution time');
    expect(evaluate('Utilities.sleep(31000) || 1')).toBe(1);
  });
});
