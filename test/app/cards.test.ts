/** The card homepage through the shipped bundle: the owner's, a teammate's before and after the grant, in a document, in other files. */
import type { Card, CardOutput, CardWidget } from '../../emulator/runtime/types';
import type { CreateInput } from '../../src/panel/contract';
import { createHost, type Host } from '../../workbench/host';
import { createWith } from '../../workbench/sample/driver';
import { sampleAnswers } from '../../workbench/sample/sampleAnswers';
import { NOW } from './support';

const TEAMMATE = 'teammate@example.com';

const cardIn = (output: CardOutput | undefined): Card => {
  if (output?.kind === 'cards' && output.cards[0]) return output.cards[0];
  const move = output?.kind === 'action' ? output.moves[0] : undefined;
  if (move && 'card' in move) return move.card;
  throw new Error(`no card: ${JSON.stringify(output)}`);
};
const wordsOf = (widget: CardWidget): string[] =>
  widget.kind === 'text'
    ? [widget.text]
    : widget.kind === 'decorated'
      ? [widget.top ?? '', widget.text, widget.bottom ?? '']
      : widget.kind === 'buttons'
        ? widget.buttons.map((button) => `[${button.text}]`)
        : [];
const textOf = (card: Card): string =>
  [
    card.header?.title,
    card.header?.subtitle,
    ...card.sections.flatMap((section) => [section.header ?? '', ...section.widgets.flatMap(wordsOf)]),
  ].join('\n');

describe('cards', () => {
  let host: Host;
  let pulse: string;
  const home = (file: string, user?: string): string => {
    const run = host.homepage(file, user);
    if (!run?.ok) throw new Error(JSON.stringify(run));
    return textOf(cardIn(run.card));
  };
  const press = (name: string, file: string, user?: string): CardOutput | undefined => {
    const run = host.pressCard(name, {}, file, user);
    if (!run.ok) throw new Error(run.error.message);
    return run.card;
  };

  beforeAll(() => {
    host = createHost({ now: () => NOW, language: 'ru' });
    const blank = host.newSpreadsheet('blank');
    const overview = host.call('overview', {}, blank);
    if (overview.state !== 'none') throw new Error('a blank file is taken for a department');
    const answers: CreateInput = { ...sampleAnswers('ru', overview.catalogue, false), company: 'Роза & <b>Лилия</b>' };
    createWith(
      (method, input) => host.call(method, input, blank),
      { ...answers, roles: ['head'] },
      () => undefined,
    );
    pulse = host.fileByPart('pulse');
    const folder = host.fileByPart('folder');
    const shared = host.emulator.handle({
      method: 'POST',
      url: `/drive/v3/files/${folder}/permissions`,
      body: { type: 'user', role: 'writer', emailAddress: TEAMMATE },
    });
    expect(shared.status).toBe(200);
  }, 120_000);

  it('shows the owner status, health and at most three next actions, with names as text', () => {
    const text = home(pulse);
    expect(text).toContain('Роза &amp; &lt;b&gt;Лилия&lt;/b&gt;');
    expect(text).toMatch(/\d+ из 100/);
    expect(text).toContain('[Обновить РНП]');
    const run = host.homepage(pulse);
    const health = cardIn(run?.card).sections.find((section) => section.header === 'Здоровье отдела');
    expect(health?.widgets.length).toBeGreaterThan(1);
    expect(health?.widgets.length).toBeLessThanOrEqual(4);
  });

  it('refreshes within the 30 seconds of a card and shows the card anew', () => {
    const output = press('cardRefresh', pulse);
    expect(output).toMatchObject({ kind: 'action', moves: [{ kind: 'update' }] });
    expect(output?.kind === 'action' && output.notification).toBeTruthy();
  });

  it('asks a teammate for the grant, and works after it; before it the panel names the workbook', () => {
    expect(host.call('overview', {}, pulse, TEAMMATE)).toEqual({ state: 'noAccess', language: 'ru' });
    expect(home(pulse, TEAMMATE)).toContain('[Разрешить для этого файла]');
    expect(press('cardGrant', pulse, TEAMMATE)).toEqual({ kind: 'fileScope' });
    host.emulator.grantFile(pulse, TEAMMATE);
    const granted = host.homepage(pulse, TEAMMATE, 'onFileScopeGrantedTrigger');
    expect(granted?.ok && textOf(cardIn(granted.card))).toMatch(/\d+ из 100/);
    expect(host.call('overview', {}, pulse, TEAMMATE).state).toBe('department');
  });

  it('finds the department of a document', () => {
    const document = host.departmentFiles().find((file) => file.mimeType.endsWith('document'));
    if (!document) throw new Error('no document');
    const text = home(document.id);
    expect(text).toMatch(/\d+ из 100/);
    expect(text).toContain('[Открыть «Пульс»]');
  });

  it('says of a file of another kind that it is no department’s, and of a copy where the original is', () => {
    const other = host.newSpreadsheet('other');
    expect(home(other)).toContain('[Разрешить для этого файла]');
    host.emulator.grantFile(other, 'owner@example.com');
    expect(home(other)).toContain('Этот файл не из отдела');
    const copy = host.emulator.handle({ method: 'POST', url: `/drive/v3/files/${pulse}/copy`, body: {} });
    const id = (copy.body as { id: string }).id;
    host.emulator.grantFile(id, 'owner@example.com');
    expect(home(id)).toContain('[Открыть оригинал]');
  });

  it('tells a fault as a card with one thing to do', () => {
    // as many as a read is tried
    for (let tries = 0; tries < 4; tries++) host.emulator.faults.add({ nth: 1, kind: 500 });
    const text = home(pulse);
    host.emulator.faults.clear();
    expect(text).toContain('Google не выполнил запрос');
    expect(text.match(/\[/g)).toHaveLength(1);
  });
});
