/** Documents of meetings and of the strategy, in both languages, with the demo and without. */
import type { DocBlock, DocumentModel } from '../../../src/blueprint/document';
import { meetingDocuments } from '../../../src/department/meetings/document';
import { strategyDocument } from '../../../src/department/strategy/document';
import { toSerial } from '../../../src/shared/civilDate';
import type { Scalar } from '../../../src/blueprint/values';
import { bare, demo } from '../documents/data';

type Row = Readonly<Record<string, Scalar>>;

const managed = (model: DocumentModel | undefined, key: string): string =>
  (model?.blocks ?? [])
    .filter((block): block is Extract<DocBlock, { kind: 'managed' }> => block.kind === 'managed' && block.key === key)
    .flatMap((block) => block.lines.map((line) => line.text))
    .join('\n');

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  meetings: [
    {
      meeting_id: 'MT005',
      type: 'Планёрка недели',
      planned_at: toSerial('2026-03-23'),
      time: '10:00',
      minutes: 60,
      chair: 'Анна',
      status: 'Запланирована',
    },
    { meeting_id: 'MT006', type: 'Планёрка недели', planned_at: toSerial('2026-03-30') },
  ],
  agenda: [
    { meeting: 'MT005', order: 2, kind: 'Гипотезы', item: 'Решить: калькулятор', minutes: 10, carried_from: 'MT004' },
    {
      meeting: 'MT005',
      order: 1,
      kind: 'Отклонения РНП',
      item: 'CPL вне плана',
      minutes: 20,
      owner: 'Игорь',
      outcome: 'Отключили кампанию',
    },
    { meeting: 'MT005', order: 3, kind: 'Контент', item: 'Повод исчез', minutes: 0 },
  ],
  decisions: [
    {
      decision_id: 'DC004',
      meeting: 'MT005',
      text: 'Сверить заявки',
      owner: 'Анна',
      due: toSerial('2026-03-27'),
      task_id: 'TK014',
    },
  ],
  goals: [
    {
      goal_id: 'GO001',
      title: 'Выручка 2026 года',
      period: 'Год',
      metric: 'Выручка',
      value: 40_860_000,
      owner: 'Анна',
    },
    { goal_id: 'GO009', title: 'Март: лиды', period: 'Месяц', metric: 'Лиды', value: 90 },
  ],
  plan: [
    {
      month: toSerial('2026-03-01'),
      channel: 'SEO',
      spend: 0,
      leads: 30,
      revenue: 540_000,
      approved_at: toSerial('2026-02-27'),
    },
    { month: toSerial('2026-03-01'), channel: 'SEO', version: 2, spend: 0, leads: 99, revenue: 1, approved_at: null },
    { month: toSerial('2026-03-01'), channel: 'VK', spend: 152_000, leads: 40, revenue: 720_000 },
  ],
  facts: [
    { month: toSerial('2026-02-01'), spend: 100_000, leads: 25, sql: 5, deals: 1, revenue: 360_000 },
    { month: toSerial('2026-03-01'), spend: 200_000, leads: 50, sql: 10, deals: 3, revenue: 1_080_000 },
  ],
  hypotheses: [{ id: 'HY1', title: 'Калькулятор потерь', area: 'Посадочная' }],
};
const filled = (language: 'ru' | 'en') => ({ ...demo(language), rows: (tab: string) => ROWS[tab] ?? [] });

describe('document of a meeting', () => {
  it('is made for a meeting with an agenda only', () => {
    expect(meetingDocuments(filled('ru')).map((model) => [model.key, model.title])).toEqual([
      ['meeting:MT005', 'Планёрка недели: 23.03.2026'],
    ]);
    expect(meetingDocuments(bare('ru'))).toEqual([]);
  });

  it('has the agenda in order, without what lost its cause, and what was decided', () => {
    const [model] = meetingDocuments(filled('ru'));
    expect(managed(model, 'agenda').split('\n')).toEqual([
      'Отклонения РНП · 20 мин',
      'CPL вне плана · Игорь · итог: Отключили кампанию',
      'Гипотезы · 10 мин',
      'Решить: калькулятор · перенесено с MT004',
    ]);
    expect(managed(model, 'stuck')).toBe('Решить: калькулятор');
    expect(managed(model, 'decisions')).toBe('DC004 Сверить заявки · Анна · к 27.03.2026 · TK014');
    expect(managed(meetingDocuments(filled('en'))[0], 'decisions')).toContain('by 2026-03-27');
  });
});

describe('strategy document', () => {
  it('starts from ratios of sums of the months with facts', () => {
    const start = managed(strategyDocument(filled('en')), 'start');
    expect(start).toContain('February 2026 … March 2026');
    // 300,000 ÷ 75 leads, 1,440,000 ÷ 4 deals
    expect(start).toContain('₽4,000');
    expect(start).toContain('₽360,000');
  });

  it('shows the year’s goal, the plan in force and the themes', () => {
    const model = strategyDocument(filled('ru'));
    expect(managed(model, 'goals')).toContain(
      'Выручка 2026 года: 40 860 000 ₽ · Анна'.replaceAll(/(?<=\d) (?=[\d₽])/g, '\u00a0'),
    );
    expect(managed(model, 'goals')).not.toContain('Март: лиды');
    expect(managed(model, 'budget')).toContain('152\u00a0000\u00a0₽');
    expect(managed(model, 'budget')).not.toContain('99');
    expect(managed(model, 'themes')).toBe('Посадочная: 1. Калькулятор потерь');
  });

  it.each(['ru', 'en'] as const)('of a bare department says what to fill (%s)', (language) => {
    const model = strategyDocument(bare(language));
    for (const block of model.blocks) if (block.kind === 'managed') expect(block.lines.length).toBeGreaterThan(0);
    expect(model.blocks.filter((block) => block.kind === 'prompt').length).toBeGreaterThanOrEqual(6);
    expect(strategyDocument(demo(language)).blocks.filter((block) => block.kind === 'prompt')).toEqual([]);
  });
});
