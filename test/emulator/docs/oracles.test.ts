/**
 * Ten real answers of `documents.get` (cedricdelpoux/gatsby-source-google-docs @f638437) and one live case before, batches, after
 * (think41/extrasuite, MIT), where they are at hand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentFromJson, newDocument } from '../../../emulator/docs/service';
import { allBreaches, batch, blank, get, insert, textOf, type Block, type Shown } from './support';

const ORACLES = path.resolve(__dirname, '../../../../shared/oracles');
const present = existsSync(ORACLES);

/** Edited by hand by the authors of the fixtures, so that their own indexes contradict their text. */
const HAND_EDITED = ['empty.json', 'links.json', 'texts.json'];

const load = (name: string): Shown => JSON.parse(readFileSync(path.join(ORACLES, 'docs', name), 'utf8')) as Shown;

test('a document of the fixtures’ shape is loaded and given back unchanged', () => {
  const { revisionId: _revision, ...shown } = get(batch(blank(), [insert(1, 'Own\nfixture 😀')]).stored);
  const loaded = documentFromJson({ ...shown, revisionId: 'ALm37B', documentId: 'x' });
  expect(get(loaded)).toEqual({ ...shown, revisionId: 'ALm37B', documentId: 'x' });
  expect(allBreaches(get(loaded))).toEqual([]);
});

if (!present)
  process.stdout.write('docs oracles: ../shared/oracles is absent, nothing was compared with real documents\n');

const names = present ? readdirSync(path.join(ORACLES, 'docs')) : [];

(present ? describe : () => undefined)('real documents', () => {
  test.each(names)('%s is given back unchanged', (name) => {
    expect(get(documentFromJson(load(name)))).toEqual(load(name));
  });

  test.each(names.filter((name) => !HAND_EDITED.includes(name)))(
    '%s holds the index rules, and counting anew keeps them',
    (name) => {
      expect(allBreaches(load(name))).toEqual([]);
      const added = batch(documentFromJson(load(name)), [insert(1, 'x')]).stored;
      const back = batch(added, [{ deleteContentRange: { range: { startIndex: 1, endIndex: 2 } } }]).stored;
      expect(allBreaches(get(added))).toEqual([]);
      expect(get(back).body.content.map((block) => [block.startIndex, block.endIndex])).toEqual(
        load(name).body.content.map((block) => [block.startIndex, block.endIndex]),
      );
    },
  );

  test.each(HAND_EDITED)('%s, edited by hand, is righted by the first write', (name) => {
    expect(allBreaches(load(name))).not.toEqual([]);
    const shown = get(batch(documentFromJson(load(name)), [insert(1, 'x')]).stored);
    expect(allBreaches(shown).filter((breach) => !/newline|empty run/.test(breach))).toEqual([]);
  });
});

/** Requests that make a body of paragraphs anew: all text, then the runs' styles and the paragraphs'. */
function rebuild(blocks: readonly Block[]): object[] {
  const paragraphs = blocks.flatMap((block) => block.paragraph ?? []);
  const text = paragraphs.map(textOf).join('').slice(0, -1);
  let at = 1;
  const styles = paragraphs.flatMap((paragraph) => {
    const start = at;
    const texts = paragraph.elements.map((element) => {
      const from = at;
      at += element.textRun?.content.length ?? 1;
      return {
        updateTextStyle: {
          range: { startIndex: from, endIndex: at },
          textStyle: element.textRun?.textStyle ?? {},
          fields: '*',
        },
      };
    });
    const { headingId: _id, ...paragraphStyle } = paragraph.paragraphStyle;
    return [
      ...texts,
      { updateParagraphStyle: { range: { startIndex: start, endIndex: at }, paragraphStyle, fields: '*' } },
    ];
  });
  return [...(text === '' ? [] : [insert(1, text)]), ...styles];
}

/** Structure of a body without ids of headings. */
const structure = (shown: Shown): unknown =>
  shown.body.content.map(({ startIndex, endIndex, paragraph }) => ({
    startIndex,
    endIndex,
    paragraph: paragraph && {
      ...paragraph,
      paragraphStyle: { ...paragraph.paragraphStyle, headingId: 'headingId' in paragraph.paragraphStyle },
    },
  }));

(present ? describe : () => undefined)('real documents of text, made anew', () => {
  test.each(['french.json', 'special-chars.json'])('%s', (name) => {
    const real = load(name);
    const stored = batch(newDocument('again', real.title), rebuild(real.body.content)).stored;
    expect(structure(get(stored))).toEqual(structure(real));
  });

  test('lists.json: the indents and levels of bullets come from leading tabs', () => {
    const real = load('lists.json').body.content.slice(2, 9);
    const text = real
      .map(({ paragraph }) => (paragraph ? '\t'.repeat(paragraph.bullet?.nestingLevel ?? 0) + textOf(paragraph) : ''))
      .join('');
    const { stored } = batch(blank(), [
      insert(1, text),
      {
        createParagraphBullets: {
          range: { startIndex: 1, endIndex: 1 + text.length },
          bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE',
        },
      },
    ]);
    const look = (blocks: readonly Block[]): unknown[] =>
      blocks.map(({ paragraph }) => [
        paragraph && textOf(paragraph),
        paragraph?.paragraphStyle,
        paragraph?.bullet?.nestingLevel,
      ]);
    expect(look(get(stored).body.content.slice(1, 8))).toEqual(look(real));
  });
});

interface Placeholder {
  readonly placeholder: string;
  readonly batch_index: number;
  readonly request_index: number;
  readonly response_path: string;
}

/** Puts ids from earlier replies where a recorded request holds a placeholder. */
function resolve(value: unknown, replies: readonly (readonly unknown[])[]): unknown {
  if (Array.isArray(value)) return value.map((each) => resolve(each, replies));
  if (typeof value !== 'object' || value === null) return value;
  if ('placeholder' in value) {
    const { batch_index, request_index, response_path } = value as unknown as Placeholder;
    const reply = replies[batch_index]?.[request_index];
    return response_path.split('.').reduce((at: unknown, step) => (at as Record<string, unknown>)[step], reply);
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each, replies)]));
}

/** Text of a document with every generated id, in the order of appearance, replaced by a number. */
function withoutIds(json: unknown): unknown {
  const seen: string[] = [];
  const text = JSON.stringify(json).replace(/(t|kix|h)\.[a-z0-9]{6,}/g, (id) => {
    if (!seen.includes(id)) seen.push(id);
    return `id${seen.indexOf(id)}`;
  });
  const { revisionId: _revision, ...rest } = JSON.parse(text) as { revisionId: string };
  return rest;
}

(present ? describe : () => undefined)('live transitions', () => {
  const cases = present
    ? readFileSync(path.join(ORACLES, 'docs-transitions.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { name: string; before: unknown; batches: object[][]; after: unknown })
    : [];
  test.each(cases)('$name', ({ before, batches, after }) => {
    const replies: (readonly unknown[])[] = [];
    let stored = documentFromJson(before);
    for (const requests of batches) {
      const result = batch(stored, resolve(requests, replies) as object[]);
      replies.push(result.response.replies);
      stored = result.stored;
    }
    expect(withoutIds(get(stored, { includeTabsContent: 'true' }))).toEqual(withoutIds(after));
  });
});
