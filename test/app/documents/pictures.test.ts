/**
 * Charts in a weekly report, pressed on the card of the open document through the shipped bundle: put in, left in peace by the refresh and by the
 * reconcile of the text, brought up to date, and only ours.
 */
import type { Card, CardOutput } from '../../../emulator/runtime/types';
import { CHARTS_HEADING, CHARTS_HINT } from '../../../src/department/meetings/weekCharts';
import { exportDocx } from '../../../workbench/export/exportDepartment';
import type { Host } from '../../../workbench/host';
import type { Call } from '../../../workbench/sample/driver';
import { CLOSED_WEEK, reportedWeek, type ReportedWeek } from '../../support/reportedWeek';
import { deleteSection, editDocument, readDocument, sectionOf, textOfDocument } from './support';

interface Shown {
  readonly inlineObjects?: Readonly<
    Record<
      string,
      { inlineObjectProperties: { embeddedObject: { title?: string; description?: string; size?: object } } }
    >
  >;
}

describe('charts of the open report', () => {
  let host: Host;
  let pulse: string;
  let call: Call;
  let report: string;
  let refresh: ReportedWeek['refresh'];
  let changeWeek: ReportedWeek['changeWeek'];

  const cardOf = (output: CardOutput | undefined): Card => {
    if (output?.kind === 'cards' && output.cards[0]) return output.cards[0];
    const move = output?.kind === 'action' ? output.moves[0] : undefined;
    if (move && 'card' in move) return move.card;
    throw new Error(`no card: ${JSON.stringify(output)}`);
  };
  /** The section about charts in words, a button as `[text]`; null where the card has none. */
  const section = (card: Card): string | null => {
    const found = card.sections.find((each) => /Графики в отчёте|Charts in the report/.test(each.header ?? ''));
    return (
      found?.widgets
        .flatMap((widget) =>
          widget.kind === 'text'
            ? [widget.text]
            : widget.kind === 'buttons'
              ? widget.buttons.map(({ text }) => `[${text}]`)
              : [],
        )
        .join('\n') ?? null
    );
  };
  const home = (file = report): string | null => {
    const run = host.homepage(file);
    if (!run?.ok) throw new Error(JSON.stringify(run));
    return section(cardOf(run.card));
  };
  const press = (insert: 'yes' | 'no'): { told: string | null; says: string | null } => {
    const run = host.pressCard('cardPictures', { insert }, report);
    if (!run.ok) throw new Error(run.error.message);
    const told = run.card?.kind === 'action' ? run.card.notification : null;
    return { told, says: section(cardOf(run.card)) };
  };
  const pictures = (): { title?: string; description?: string; size?: object }[] =>
    Object.values((readDocument(host, report) as Shown).inlineObjects ?? {}).map(
      (object) => object.inlineObjectProperties.embeddedObject,
    );
  const names = (): string[] =>
    Object.keys(readDocument(host, report).namedRanges ?? {}).filter((name) => name.startsWith('mp.picture.'));
  /** Where our picture of a chart stands. */
  const placeOf = (key: string): number => {
    const [, group] =
      Object.entries(readDocument(host, report).namedRanges ?? {}).find(([name]) =>
        name.startsWith(`mp.picture.${key}.`),
      ) ?? [];
    return group?.namedRanges?.[0]?.ranges?.[0]?.startIndex ?? -1;
  };
  const revision = (): string | undefined => readDocument(host, report).revisionId;
  /** As if the picture had been drawn from other numbers. */
  const age = (key: string): void => {
    const [name = ''] = names().filter((each) => each.startsWith(`mp.picture.${key}.`));
    const at = placeOf(key);
    editDocument(host, report, [
      { deleteNamedRange: { name } },
      { createNamedRange: { name: `mp.picture.${key}.before`, range: { startIndex: at, endIndex: at + 1 } } },
    ]);
  };
  const drifts = (): string[] => {
    const found: string[] = [];
    for (let from: number | null = 0; from !== null;) {
      const part: ReturnType<typeof host.call<'documentChanges'>> = call('documentChanges', { from });
      found.push(...part.changes.map((change) => `${change.document} ${change.section} ${change.kind}`));
      from = part.next;
    }
    return found;
  };

  beforeAll(() => {
    ({ host, pulse, call, report, refresh, changeWeek } = reportedWeek());
  }, 180_000);

  it('are offered in a report, and nowhere else', () => {
    expect(home()).toBe('Можно вставить: «План и факт недели», «Воронка недели»\n[Вставить графики]');
    expect(home(host.fileByPart('handbook'))).toBeNull();
    expect(home(pulse)).toBeNull();
    const copy = host.emulator.handle({ method: 'POST', url: `/drive/v3/files/${report}/copy`, body: {} });
    const { id } = copy.body as { id: string };
    host.emulator.grantFile(id, host.emulator.users[0] ?? '');
    expect(home(id)).toBeNull();
  });

  it('are put under their hint as one saved change, with their numbers as alternative text', () => {
    const before = textOfDocument(host, report);
    expect(before).toContain(`${CHARTS_HEADING.ru}\n${CHARTS_HINT.ru}\nКаналы за неделю`);
    expect(press('yes')).toEqual({ told: 'Вставлено графиков: 2', says: '✓ Картинки показывают числа отчёта' });
    expect(textOfDocument(host, report)).toBe(before.replace(CHARTS_HINT.ru, `${CHARTS_HINT.ru}\n\n`));
    expect(pictures()).toMatchObject([
      {
        title: expect.stringMatching(/^План и факт недели: /) as string,
        description: expect.stringMatching(/Лиды: 7 из 10, 70\u00a0%\.$/) as string,
        size: { width: { magnitude: 450, unit: 'PT' } },
      },
      { description: expect.stringMatching(/^Воронка недели: .*Лиды: 7/) as string },
    ]);
    expect(names()).toHaveLength(2);
    // the text says the same numbers
    expect(sectionOf(host, report, 'numbers')?.text).toContain('Лиды: 7 · план 10 · 70');
  });

  it('are nothing new to the next press, to the refresh and to the plan of changes', () => {
    const now = revision();
    expect(press('yes').told).toBe('Графики уже показывают числа отчёта');
    expect(refresh().changes).toBe(0);
    expect(drifts()).toEqual([]);
    expect(revision()).toBe(now);
  });

  it('keep the size that a person gave them, and stay while the text follows its week; the card tells that they are older', () => {
    const [objectId = ''] = Object.keys((readDocument(host, report) as Shown).inlineObjects ?? {});
    const stored = host.emulator.file(report)?.content as { tabs: { documentTab: { inlineObjects: object } }[] };
    const text = JSON.stringify(stored).replace(
      /("size":\{"height":\{"magnitude":)[\d.]+(,"unit":"PT"\},"width":\{"magnitude":)450/,
      '$1100$2300',
    );
    host.emulator.restore(report, JSON.parse(text));
    expect(pictures()[0]?.size).toMatchObject({ width: { magnitude: 300 } });
    // a picture of a person inside a section is an edit of that section, as any other
    const inside = { index: (sectionOf(host, report, 'channels')?.start ?? 0) + 2 };
    editDocument(host, report, [{ insertInlineImage: { uri: 'https://example.com/in.png', location: inside } }]);
    changeWeek('LATE', () => {
      // the week was closed anew, and its report not yet written
      const now = revision();
      expect(home()).toMatch(/^Числа недели изменились, а текст отчёта прежний\. Сначала обновите РНП[^[]*$/);
      expect(press('yes').told).toBeNull();
      expect(revision()).toBe(now);
    });
    expect(drifts()).toEqual([`report:${CLOSED_WEEK} channels edited`]);
    expect(JSON.stringify(readDocument(host, report))).toContain('https://example.com/in.png');
    expect(sectionOf(host, report, 'numbers')?.text).toContain('Лиды: 8 ·');
    expect(Object.keys((readDocument(host, report) as Shown).inlineObjects ?? {})).toContain(objectId);
    expect(home()).toMatch(
      /^Числа отчёта изменились, картинки старше текста: «План и факт недели», «Воронка недели»\n\[Обновить графики\]$/,
    );
    expect(press('no')).toEqual({ told: 'Обновлено графиков: 2', says: '✓ Картинки показывают числа отчёта' });
    expect(pictures().filter(({ title }) => title !== undefined)).toMatchObject([
      { description: expect.stringContaining('Лиды: 8 из') as string, size: { width: { magnitude: 300 } } },
      { description: expect.stringContaining('Лиды: 8') as string, size: { width: { magnitude: 450 } } },
    ]);
    expect(names()).toHaveLength(2);
  }, 60_000);

  it('are in the document when it is downloaded as .docx', async () => {
    const archive = Buffer.from(await exportDocx(host.emulator, report)).toString('latin1');
    // names of a zip stand in it as they are
    expect(new Set(archive.match(/word\/media\/[\w.-]+?\.png/g)).size).toBe(2);
  });

  it('come back only when they are asked for, and a picture that a person put in is never touched', () => {
    const own = { uri: 'https://example.com/own.png', location: { index: placeOf('funnel') } };
    editDocument(host, report, [{ insertInlineImage: own }]);
    const at = placeOf('plan');
    editDocument(host, report, [{ deleteContentRange: { range: { startIndex: at, endIndex: at + 1 } } }]);
    age('funnel');
    expect(home()).toMatch(
      /«Воронка недели»\nНет в документе: «План и факт недели»\n\[Обновить графики\]\n\[Вставить недостающие\]$/,
    );
    expect(press('no').told).toBe('Обновлено графиков: 1');
    expect(names()).toEqual([expect.stringMatching(/^mp\.picture\.funnel\./)]);
    expect(press('yes').told).toBe('Вставлено графиков: 1');
    expect(JSON.stringify(readDocument(host, report))).toContain('https://example.com/own.png');
    expect(pictures()).toHaveLength(4);
  }, 60_000);

  it('stand at the end under a heading of their own where people deleted the place', () => {
    for (const words of [CHARTS_HEADING.ru, CHARTS_HINT.ru]) {
      const block = readDocument(host, report).body?.content?.find(
        (each) => each.paragraph?.elements?.map((element) => element.textRun?.content ?? '').join('') === `${words}\n`,
      );
      const range = { startIndex: block?.startIndex ?? 0, endIndex: block?.endIndex ?? 0 };
      editDocument(host, report, [{ deleteContentRange: { range } }]);
    }
    for (const key of ['plan', 'funnel']) {
      const at = placeOf(key);
      editDocument(host, report, [{ deleteContentRange: { range: { startIndex: at, endIndex: at + 1 } } }]);
    }
    deleteSection(host, report, 'source');
    expect(press('yes').told).toBe('Вставлено графиков: 2');
    expect(textOfDocument(host, report)).toMatch(new RegExp(`\\n${CHARTS_HEADING.ru}\\n\\n\\n$`));
    expect(sectionOf(host, report, 'source')).toBeNull();
  });

  it('say in plain words what is missing: the permission, the right to edit, an open document', () => {
    const { manifest: _none, ...who } = { manifest: null, user: host.emulator.users[0] ?? '' };
    const run = (session: object) =>
      host.runtime.run(
        'cardPictures',
        [
          {
            commonEventObject: { userLocale: 'ru', parameters: { insert: 'yes' } },
            docs: { id: report, addonHasFileScopePermission: true },
          },
        ],
        { ...who, authMode: 'FULL', activeFile: { id: report, kind: 'document' }, card: true, ...session },
      );
    age('plan');
    const card = (session: object): string => {
      const result = run(session);
      if (!result.ok) throw new Error(result.error.message);
      return JSON.stringify(cardOf(result.card));
    };
    const declined = card({ declined: ['documents.currentonly'] });
    expect(declined).toMatch(/нужно разрешение менять открытый документ/);
    expect(declined).toContain('https://script.google.com/local/authorize');
    expect(card({ activeFile: { id: pulse, kind: 'spreadsheet' } })).toMatch(/не сказал, какой документ открыт/);
  }, 60_000);
});
