/** The brief of a page: fed from the workbook where it has facts, the team's own everywhere else. */
import { landingDocuments } from '../../../src/department/landings/document';
import { LANDING_SECTIONS } from '../../../src/shared/codes/landing';
import type { DocBlock } from '../../../src/blueprint/document';
import type { Scalar } from '../../../src/blueprint/values';
import { bare, demo } from '../documents/data';

type Row = Readonly<Record<string, Scalar>>;
const LANDING: Row = {
  code: 'wms-3pl',
  title: 'WMS',
  status: 'Работает',
  product: 'WMS',
  segment: '3PL',
  offer: 'Учёт за 21 день',
  visits: 6100,
  leads: 237,
  cr_plan: 0.04,
  cr_fact: 237 / 6100,
  test_lead_at: 46081,
  test_lead_seen: 46111,
  mobile: true,
};
const TEXTS: Row[] = [
  { landing: 'wms-3pl', section: 'Заголовок', heading: '', text: 'Склад без пересорта' },
  { landing: 'wms-3pl', section: 'FAQ', heading: 'Вопрос', text: 'Ответ' },
  { landing: 'wms-3pl', section: 'Questions and answers', heading: 'Сколько ждать?', text: '21 день' },
  { landing: 'other', section: 'Заголовок', heading: '', text: 'Чужой' },
];

const make = (language: 'ru' | 'en', landing: Row, texts: readonly Row[] = [], base = demo(language)) =>
  landingDocuments({
    ...base,
    rows: (tab) => (tab === 'landings' ? [landing] : tab === 'landing_sections' ? texts : []),
  })[0];

const linesOf = (blocks: readonly DocBlock[], key: string): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'managed' && block.key === key ? block.lines.map((line) => line.text) : [],
  );

describe.each(['ru', 'en'] as const)('the brief of a landing page (%s)', (language) => {
  it('says the facts of the page, its product and segment, and the result', () => {
    const model = make(language, LANDING, TEXTS);
    expect(model).toMatchObject({ key: 'landing:wms-3pl' });
    const blocks = model?.blocks ?? [];
    expect(linesOf(blocks, 'offer').join()).toMatch(/WMS.*Live in 21 days\..*360/);
    expect(linesOf(blocks, 'audience').join()).toContain('Under 500 m²');
    const result = linesOf(blocks, 'result').join('; ');
    expect(result).toContain(language === 'ru' ? '3,9' : '3.9%');
    expect(result).toContain('2026-03-30'); // the later of the two test leads
    const copy = linesOf(blocks, 'copy');
    expect(copy).toContain('Склад без пересорта');
    expect(copy).toContain('Сколько ждать?: 21 день');
    expect(copy.join()).not.toContain('Чужой');
    expect(copy.at(-1)).toContain(LANDING_SECTIONS[2]?.label[language] ?? '');
  });

  it('asks for what is missing instead of inventing it', () => {
    const model = make(language, { code: 'main' }, [], bare(language));
    const blocks = model?.blocks ?? [];
    expect(blocks.filter((block) => block.kind === 'prompt').length).toBeGreaterThanOrEqual(4);
    for (const key of ['audience', 'offer']) expect(linesOf(blocks, key)).toHaveLength(1);
    expect(linesOf(blocks, 'copy')).toHaveLength(1);
    for (const block of blocks) if (block.kind === 'managed') expect(block.lines.length).toBeGreaterThan(0);
  });
});

it('has no document for a row without a code', () => {
  expect(make('ru', { code: '', title: 'X' })).toBeUndefined();
});
