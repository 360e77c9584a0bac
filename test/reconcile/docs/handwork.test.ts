/** The law of documents: whatever people do to one between refreshes, no word of theirs is lost, and a second refresh writes nothing. */
import fc from 'fast-check';
import type { DocBlock, DocumentModel, ManagedLine } from '../../../src/blueprint/document';
import { sectionDrifts } from '../../../src/reconcile/docs/drifts';
import { NO_MEMORY, type DocumentMemory } from '../../../src/reconcile/docs/memory';
import { baseOf } from '../../../src/reconcile/docs/refreshDocument';
import { removeSection, restoreSection } from '../../../src/reconcile/docs/restoreSection';
import { readSections, sectionText } from '../../../src/reconcile/docs/sections';
import type { StoredDocument } from '../../../emulator/docs/service';
import { allBreaches, get } from '../../emulator/docs/support';
import {
  basesOf,
  blockText,
  documentOf,
  erase,
  managedOf,
  outline,
  paragraphs,
  read,
  refresh,
  sectionNow,
  send,
  spanOf,
  type,
} from './support';

const KEYS = ['first', 'second', 'third'] as const;
type Key = (typeof KEYS)[number];

const lines = fc.array(
  fc.record(
    {
      kind: fc.constantFrom('paragraph' as const, 'bullet' as const),
      text: fc.constantFrom('SQL: план 40', 'факт 38 🎯', '👩‍💻 Анна', 'нет данных', 'a\nb'),
      url: fc.constant('https://example.com/a'),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  { minLength: 1, maxLength: 4 },
);
/** One set of data: what each section should say. */
const data = fc.record({ first: lines, second: lines, third: lines });
type Data = Readonly<Record<Key, readonly ManagedLine[]>>;

const modelOf = (from: Data): DocumentModel => ({
  key: 'doc',
  kind: 'Document',
  title: 'Документ',
  forWhom: '',
  blocks: KEYS.flatMap((key, at): DocBlock[] => [
    { kind: 'heading', level: 2, text: `Глава ${at}` },
    { kind: 'managed', key, lines: [...from[key], { kind: 'paragraph', text: `Итого ${key}` }] },
    { kind: 'prompt', text: `Впишите ${at}` },
  ]),
});

/** Something that people do with a document: all that the page lets them do with text. */
interface TextEdit {
  readonly kind: 'type' | 'typeParagraph' | 'renameHeading' | 'moveParagraph';
  readonly at: number;
  readonly to: number;
}
interface SectionEdit {
  readonly kind: 'deleteSection' | 'cutSection' | 'unbullet';
  readonly key: Key;
  readonly to: number;
}
type Edit = TextEdit | SectionEdit;
type Step = Edit | { readonly kind: 'refresh'; readonly data: Data };

const place = fc.nat({ max: 1000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'type' as const,
      'typeParagraph' as const,
      'renameHeading' as const,
      'moveParagraph' as const,
    ),
    at: place,
    to: place,
  }),
  fc.record({
    kind: fc.constantFrom('deleteSection' as const, 'cutSection' as const, 'unbullet' as const),
    key: fc.constantFrom(...KEYS),
    to: place,
  }),
  fc.record({ kind: fc.constant('refresh' as const), data }),
);

type Blocks = NonNullable<NonNullable<ReturnType<typeof read>['body']>['content']>;
const paragraphsOf = (stored: StoredDocument): Blocks[number][] =>
  (read(stored).body?.content ?? []).filter((block) => block.paragraph);
const inSection = (stored: StoredDocument, block: Blocks[number]): boolean =>
  [...readSections(read(stored)).values()].some(
    (section) => section.startIndex < (block.endIndex ?? 0) && (block.startIndex ?? 0) < section.endIndex,
  );

/** Puts a whole paragraph in before another one; a paste brings no named range along. */
const paste = (stored: StoredDocument, text: string, to: number): StoredDocument => {
  const all = paragraphsOf(stored);
  return type(stored, all[to % all.length]?.startIndex ?? 1, text);
};

const isSectionEdit = (edit: Edit): edit is SectionEdit => 'key' in edit;

function act(stored: StoredDocument, edit: Edit, word: string): StoredDocument {
  const all = paragraphsOf(stored);
  if (isSectionEdit(edit)) {
    const section = readSections(read(stored)).get(edit.key);
    if (!section) return stored;
    const { startIndex, endIndex, text } = section;
    if (edit.kind === 'unbullet')
      return send(stored, [{ deleteParagraphBullets: { range: { startIndex, endIndex } } }]);
    const without = erase(stored, startIndex, endIndex);
    return edit.kind === 'cutSection' ? paste(without, text, edit.to) : without;
  }
  const block = all[edit.at % all.length];
  const [start, end] = [block?.startIndex ?? 1, block?.endIndex ?? 2];
  if (edit.kind === 'type') return type(stored, edit.to % 2 === 0 ? start : end - 1, ` ${word} `);
  if (edit.kind === 'typeParagraph') return type(stored, start, `${word}\n`);
  const own = all.filter((each) => !inSection(stored, each) && blockText(each).length > 1);
  const heads = own.filter((each) => (each.paragraph?.paragraphStyle?.namedStyleType ?? '').startsWith('HEADING'));
  if (edit.kind === 'renameHeading') {
    const head = heads[edit.at % Math.max(1, heads.length)];
    return head ? type(stored, head.startIndex ?? 1, `${word} `) : stored;
  }
  const moved = own[edit.at % Math.max(1, own.length)];
  if (!moved) return stored;
  const [from, to] = [moved.startIndex ?? 1, moved.endIndex ?? 2];
  return to >= (all.at(-1)?.endIndex ?? 0) ? stored : paste(erase(stored, from, to), blockText(moved), edit.to);
}

const words = (stored: StoredDocument): string[] =>
  [
    ...paragraphs(stored)
      .join('\n')
      .matchAll(/рука\d+/g),
  ]
    .map(String)
    .sort();
/** Paragraphs outside of the sections, in order. */
const team = (stored: StoredDocument): string[] =>
  paragraphsOf(stored)
    .filter((block) => !inSection(stored, block))
    .map(blockText);

interface World {
  readonly stored: StoredDocument;
  readonly model: DocumentModel;
  readonly memory: DocumentMemory;
}

/** A refresh as the app does it, with its laws. */
function refreshed(world: World, from: Data): World {
  const model = modelOf(from);
  const wanted = managedOf(model.blocks);
  const once = refresh(world.stored, wanted, world.memory.base);
  expect(words(once.stored)).toEqual(words(world.stored));
  expect(team(once.stored)).toEqual(team(world.stored));
  expect(allBreaches(get(once.stored))).toEqual([]);
  const twice = refresh(once.stored, wanted, once.base);
  expect([twice.plan.requests, twice.plan.changed]).toEqual([[], []]);
  return { stored: once.stored, model, memory: { ...world.memory, base: once.base } };
}

const start = (from: Data): World => {
  const model = modelOf(from);
  return { stored: documentOf(model.blocks), model, memory: { ...NO_MEMORY, base: basesOf(model.blocks) } };
};

function play(from: Data, steps: readonly Step[]): World {
  return steps.reduce<World>(
    (world, each, at) =>
      each.kind === 'refresh'
        ? refreshed(world, each.data)
        : { ...world, stored: act(world.stored, each, `рука${at}`) },
    start(from),
  );
}

const steps = fc.array(step, { maxLength: 8 });
/** Each run is a life of a document of three sections. */
const RUNS = { numRuns: 30 };

test('edits, moves and deletions mixed with refreshes: no word is lost, team paragraphs stay in place, a second refresh writes nothing', () => {
  fc.assert(
    fc.property(data, steps, data, (first, all, last) => void refreshed(play(first, all), last)),
    RUNS,
  );
});

test('what was edited or deleted is told with both texts, until it is settled; nothing else is', () => {
  fc.assert(
    fc.property(data, steps, (first, all) => {
      const { stored, model, memory } = play(first, all);
      const drifts = sectionDrifts(read(stored), model, memory);
      for (const { key, lines: wanted } of managedOf(model.blocks)) {
        const drift = drifts.find((each) => each.key === key);
        const now = (sectionNow(stored, key) ?? '').trimEnd();
        if (drift) expect([drift.now, drift.wanted]).toEqual([now, sectionText(wanted).trimEnd()]);
        if (now === '') expect(drift?.kind).toBe('removed');
      }
      const decided = Object.fromEntries(drifts.map(({ key, live }) => [key, { kind: 'keep' as const, live }]));
      expect(sectionDrifts(read(stored), model, { ...memory, decided })).toEqual([]);
    }),
    RUNS,
  );
});

test('a section that is asked back says what is wanted, and nothing around it moves', () => {
  fc.assert(
    fc.property(data, steps, (first, all) => {
      const { stored, model, memory } = play(first, all);
      for (const drift of sectionDrifts(read(stored), model, memory)) {
        if (!drift.canPutBack) continue;
        const section = managedOf(model.blocks).find((each) => each.key === drift.key);
        if (!section) continue;
        const { requests, before, heading } = restoreSection(read(stored), model, section, memory.base[drift.key]);
        const back = send(stored, requests);
        expect(sectionNow(back, drift.key)?.trimEnd()).toBe(drift.wanted);
        expect(allBreaches(get(back))).toEqual([]);
        for (const other of KEYS.filter((key) => key !== drift.key))
          expect(sectionNow(back, other)).toBe(sectionNow(stored, other));
        const base = { ...memory.base, ...baseOf(section) };
        expect(sectionDrifts(read(back), model, { ...memory, base }).map((each) => each.key)).not.toContain(drift.key);
        if (before !== null) continue;
        const without = team(back).filter((each) => each.trim() !== heading);
        expect(without).toEqual(team(stored).filter((each) => each.trim() !== heading));
        const live = readSections(read(back)).get(drift.key);
        if (live) expect(outline(send(back, removeSection(read(back), live, heading)))).toEqual(outline(stored));
      }
    }),
    RUNS,
  );
});

test('a section that was cut and pasted elsewhere is found there when it is asked back, and written only once', () => {
  const before = modelOf({ first: [{ kind: 'bullet', text: 'раз' }], second: [], third: [] });
  const made = documentOf(before.blocks);
  const { start: from, end } = spanOf(made, 'first');
  const text = sectionNow(made, 'first') ?? '';
  const moved = send(type(erase(made, from, end), spanOf(made, 'third').end - (end - from), text), []);
  const pasted = paragraphs(moved).indexOf('раз');
  // a paste keeps the bullets
  const at = read(moved).body?.content?.filter((block) => block.paragraph)[pasted];
  const bulleted = send(moved, [
    {
      createParagraphBullets: {
        range: { startIndex: at?.startIndex, endIndex: at?.endIndex },
        bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE',
      },
    },
  ]);
  const after = modelOf({ first: [{ kind: 'bullet', text: 'два' }], second: [], third: [] });
  const section = managedOf(after.blocks)[0]!;
  const { requests } = restoreSection(read(bulleted), after, section, basesOf(before.blocks).first);
  const back = send(bulleted, requests);
  expect(paragraphs(back).filter((each) => /^(раз|два|Итого first)$/.test(each))).toEqual(['два', 'Итого first']);
  expect(paragraphs(back).indexOf('два')).toBe(pasted);
});
