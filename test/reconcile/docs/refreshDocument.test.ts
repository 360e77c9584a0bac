import type { DocBlock } from '../../../src/blueprint/document';
import { sectionBase } from '../../../src/reconcile/docs/sections';
import type { StoredDocument } from '../../../emulator/docs/service';
import {
  basesOf,
  bullet,
  documentOf,
  erase,
  indexOf,
  managed,
  managedOf,
  outline,
  paragraphs,
  plain,
  refresh,
  runs,
  sectionNow,
  send,
  spanOf,
  type,
} from './support';

const URL = 'https://example.com/rnp';

const BLOCKS: readonly DocBlock[] = [
  { kind: 'title', text: 'Инструкция 📘' },
  { kind: 'heading', level: 1, text: 'Держит' },
  managed('holder', plain('Занимает: Анна'), plain('Подчиняется: директору')),
  { kind: 'heading', level: 1, text: 'Метрики' },
  managed('kpi', plain('март 2026'), bullet('SQL: план 40 · факт 38'), plain('Вкладка РНП', URL)),
  { kind: 'prompt', text: 'Впишите своё' },
];
const BASE = basesOf(BLOCKS);
const [HOLDER, KPI] = managedOf(BLOCKS) as [ReturnType<typeof managed>, ReturnType<typeof managed>];
const NEW_KPI = managed(
  'kpi',
  plain('апрель 2026'),
  bullet('SQL: план 42 · факт 45 🎯'),
  bullet('CPL: план 4 000 ₽ · факт нет данных'),
  plain('Вкладка РНП', URL),
);
const made = (): StoredDocument => documentOf(BLOCKS);

describe('an untouched document', () => {
  it('gets no request while the data stay', () => {
    const { plan } = refresh(made(), [HOLDER, KPI], BASE);
    expect(plan).toEqual({ requests: [], written: {}, conflicts: [], missing: [], fresh: [], changed: [], before: {} });
  });

  it('changes only in the section whose data changed', () => {
    const { stored, plan } = refresh(made(), [HOLDER, NEW_KPI], BASE);
    expect(plan.changed).toEqual(['kpi']);
    expect(plan.written).toEqual({ kpi: sectionBase(NEW_KPI.lines) });
    expect(outline(stored)).toEqual([
      'TITLE Инструкция 📘',
      'HEADING_1 Держит',
      'Занимает: Анна',
      'Подчиняется: директору',
      'HEADING_1 Метрики',
      'апрель 2026',
      '• SQL: план 42 · факт 45 🎯',
      '• CPL: план 4 000 ₽ · факт нет данных',
      'Вкладка РНП',
      'Впишите своё',
      '',
    ]);
  });

  it('gives a line that comes between bold ones its own weight', () => {
    const strong = (text: string) => ({ ...plain(text), bold: true });
    const before = managed('holder', strong('А'), plain('один'), strong('Б'), plain('два'));
    const after = managed('holder', strong('А'), plain('один'), plain('новая'), strong('Б'), plain('два'));
    const { stored } = refresh(documentOf([before]), [after], basesOf([before]));
    const bold = runs(stored)
      .filter(([, style]) => style.bold === true)
      .map(([text]) => text.trim())
      .filter((text) => text !== '');
    expect(bold).toEqual(['А', 'Б']);
  });

  it('has nothing to do after a refresh, and comes back by the same way', () => {
    const forth = refresh(made(), [HOLDER, NEW_KPI], BASE);
    expect(refresh(forth.stored, [HOLDER, NEW_KPI], forth.base).plan.requests).toEqual([]);
    const back = refresh(forth.stored, [HOLDER, KPI], forth.base);
    expect(outline(back.stored)).toEqual(outline(made()));
    expect(back.base).toEqual(BASE);
  });

  it('changes several sections in one batch', () => {
    const holder = managed('holder', plain('Занимает: Игорь 🧑‍🚀'));
    const { stored, plan } = refresh(made(), [holder, NEW_KPI], BASE);
    expect([...plan.changed].sort()).toEqual(['holder', 'kpi']);
    expect(sectionNow(stored, 'holder')).toBe('Занимает: Игорь 🧑‍🚀\n');
    expect(sectionNow(stored, 'kpi')).toContain('45 🎯');
  });
});

describe('links of a section', () => {
  const linkOf = (stored: StoredDocument, text: string): unknown =>
    runs(stored).find(([content]) => content.startsWith(text))?.[1].link;

  it.each([
    ['moves', plain('Вкладка РНП', 'https://example.com/new'), { url: 'https://example.com/new' }],
    ['goes', plain('Вкладка РНП'), undefined],
    ['stays on new words', plain('РНП за неделю', URL), { url: URL }],
    ['does not reach new words that have none', plain('РНП за неделю'), undefined],
  ])('a link %s', (_, line, link) => {
    const wanted = managed('kpi', plain('март 2026'), bullet('SQL: план 40 · факт 38'), line);
    const { stored, base } = refresh(made(), [HOLDER, wanted], BASE);
    expect(linkOf(stored, line.text)).toEqual(link);
    expect(refresh(stored, [HOLDER, wanted], base).plan.requests).toEqual([]);
  });

  it('a line added after a link has none of its own', () => {
    const wanted = managed('kpi', ...KPI.lines, plain('Конец'));
    const { stored } = refresh(made(), [HOLDER, wanted], BASE);
    expect(runs(stored).find(([content]) => content.startsWith('Конец'))?.[1]).toEqual({});
  });

  it('a link put in by a person is an edit', () => {
    const at = indexOf(made(), 'март 2026');
    const linked = send(made(), [
      {
        updateTextStyle: {
          range: { startIndex: at, endIndex: at + 4 },
          textStyle: { link: { url: 'https://example.com/mine' } },
          fields: 'link',
        },
      },
    ]);
    expect(refresh(linked, [HOLDER, NEW_KPI], BASE).plan.conflicts.map((each) => each.key)).toEqual(['kpi']);
  });
});

describe('what people write around a section', () => {
  it.each([
    ['a paragraph right before it', 'start', 'Наша заметка\n'],
    ['words right before its first line', 'start', 'Важно: '],
    ['a paragraph right after it', 'end', 'Наше дополнение 🙂\n'],
    ['words right before what follows it', 'end', 'Смотрите: '],
  ] as const)('%s stays', (_, edge, text) => {
    const edited = type(made(), spanOf(made(), 'kpi')[edge], text);
    const { stored, plan } = refresh(edited, [HOLDER, NEW_KPI], BASE);
    expect(plan.conflicts).toEqual([]);
    expect(sectionNow(stored, 'kpi')).toBe(NEW_KPI.lines.map((line) => `${line.text}\n`).join(''));
    expect(paragraphs(stored).join('\n')).toContain(text);
    expect(refresh(stored, [HOLDER, NEW_KPI], BASE).plan.requests).toEqual([]);
  });

  it('a heading that was renamed or joined with the section stays as it is', () => {
    const at = indexOf(made(), 'Метрики');
    const joined = erase(type(made(), at, 'Наши '), at + 'Наши Метрики'.length, at + 'Наши Метрики'.length + 1);
    expect(paragraphs(joined)).toContain('Наши Метрикимарт 2026');
    const { stored } = refresh(joined, [HOLDER, NEW_KPI], BASE);
    expect(outline(stored)).toContain('HEADING_1 Наши Метрикиапрель 2026');
  });

  it('a section at the very end of the document keeps the last newline', () => {
    const bare = made();
    const { end } = spanOf(bare, 'kpi');
    const last = paragraphs(bare).join('\n').length + 1;
    const edited = erase(bare, end - 1, last);
    const { stored, plan } = refresh(edited, [HOLDER, NEW_KPI], BASE);
    expect(plan.conflicts).toEqual([]);
    expect(paragraphs(stored).slice(-2)).toEqual(['CPL: план 4 000 ₽ · факт нет данных', 'Вкладка РНП']);
  });

  it('the look that people gave to a line stays when its words change', () => {
    const bare = made();
    const at = indexOf(bare, 'SQL: план');
    const dressed = send(bare, [
      {
        updateTextStyle: {
          range: { startIndex: at, endIndex: at + 'SQL: план 40 · факт 38'.length },
          textStyle: { fontSize: { magnitude: 14, unit: 'PT' } },
          fields: 'fontSize',
        },
      },
    ]);
    const { stored } = refresh(dressed, [HOLDER, NEW_KPI], BASE);
    const run = runs(stored).find(([content]) => content.startsWith('SQL: план 42'));
    expect(run?.[1].fontSize).toEqual({ magnitude: 14, unit: 'PT' });
  });
});

describe('what people change inside a section', () => {
  const inside = (stored: StoredDocument): number => indexOf(stored, 'факт 38');
  const edits: readonly (readonly [string, (stored: StoredDocument) => StoredDocument])[] = [
    ['words typed', (stored) => type(stored, inside(stored), 'уже ')],
    ['a paragraph typed', (stored) => type(stored, inside(stored), 'раз\nдва ')],
    ['words typed at the end of its last line', (stored) => type(stored, spanOf(stored, 'kpi').end - 1, '!')],
    ['words deleted', (stored) => erase(stored, inside(stored), inside(stored) + 4)],
    [
      'a bullet taken off',
      (stored) =>
        send(stored, [
          { deleteParagraphBullets: { range: { startIndex: inside(stored), endIndex: inside(stored) + 1 } } },
        ]),
    ],
    [
      'a table',
      (stored) => send(stored, [{ insertTable: { location: { index: inside(stored) }, rows: 1, columns: 1 } }]),
    ],
    ['a page break', (stored) => send(stored, [{ insertPageBreak: { location: { index: inside(stored) } } }])],
    ['a footnote', (stored) => send(stored, [{ createFootnote: { location: { index: inside(stored) } } }])],
  ];

  it.each(edits)('%s: a conflict, and not a letter is written', (_, edit) => {
    const edited = edit(made());
    const { stored, plan, base } = refresh(edited, [HOLDER, NEW_KPI], BASE);
    expect(plan.conflicts.map((each) => each.key)).toEqual(['kpi']);
    expect(plan.conflicts[0]?.wanted).toContain('45 🎯');
    expect(plan.requests).toEqual([]);
    expect(stored).toBe(edited);
    expect(base).toEqual(BASE);
  });

  it('does not stop the other sections', () => {
    const edited = type(made(), inside(made()), 'уже ');
    const holder = managed('holder', plain('Занимает: Игорь'));
    const { stored, plan } = refresh(edited, [holder, NEW_KPI], BASE);
    expect([plan.changed, plan.conflicts.map((each) => each.key)]).toEqual([['holder'], ['kpi']]);
    expect(sectionNow(stored, 'kpi')).toContain('уже факт 38');
  });

  it('is no conflict when it already says what is wanted: only the base is remembered', () => {
    const at = indexOf(made(), '38');
    const edited = erase(type(made(), at + 2, '39'), at, at + 2);
    const wanted = managed('kpi', plain('март 2026'), bullet('SQL: план 40 · факт 39'), plain('Вкладка РНП', URL));
    const { plan } = refresh(edited, [HOLDER, wanted], BASE);
    expect(plan).toEqual({
      requests: [],
      written: { kpi: sectionBase(wanted.lines) },
      conflicts: [],
      missing: [],
      fresh: [],
      changed: [],
      before: {},
    });
  });

  it('is kept when what was written last is not known', () => {
    const { plan } = refresh(made(), [HOLDER, NEW_KPI], {});
    expect(plan.requests).toEqual([]);
    expect(plan.conflicts.map((each) => each.key)).toEqual(['kpi']);
    expect(plan.written).toEqual({ holder: BASE.holder });
  });
});

describe('a section that people deleted', () => {
  const cases: readonly (readonly [string, (stored: StoredDocument) => StoredDocument])[] = [
    ['with its lines', (stored) => erase(stored, spanOf(stored, 'kpi').start, spanOf(stored, 'kpi').end)],
    ['but for an empty line', (stored) => erase(stored, spanOf(stored, 'kpi').start, spanOf(stored, 'kpi').end - 1)],
  ];

  it.each(cases)('%s stays deleted', (_, edit) => {
    const { plan } = refresh(edit(made()), [HOLDER, NEW_KPI], BASE);
    expect(plan).toEqual({
      requests: [],
      written: {},
      conflicts: [],
      missing: ['kpi'],
      fresh: [],
      changed: [],
      before: {},
    });
  });
});
