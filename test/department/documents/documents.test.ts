import type { DocBlock, DocumentModel } from '../../../src/blueprint/document';
import type { DocumentData } from '../../../src/department/documents/data';
import { ROLE_CATALOGUE } from '../../../src/department/team/roleCatalogue';
import { documentsOf } from '../../../src/department/documents/index';
import { allBreaches, get } from '../../emulator/docs/support';
import { basesOf, documentOf, managedOf, outline, paragraphs, refresh, sectionNow } from '../../reconcile/docs/support';
import { sectionText } from '../../../src/reconcile/docs/sections';
import { bare, demo } from './data';

const find = (data: DocumentData, key: string): DocumentModel => {
  const found = documentsOf(data).find((each) => each.key === key);
  if (!found) throw new Error(`no document ${key}`);
  return found;
};
const headings = (model: DocumentModel, level: number): string[] =>
  model.blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
const section = (model: DocumentModel, key: string): string =>
  sectionText(managedOf(model.blocks).find((each) => each.key === key)?.lines ?? []);
const textsOf = (block: DocBlock): readonly string[] => {
  if (block.kind === 'managed') return block.lines.map((line) => line.text);
  return block.kind === 'bullets' ? block.items : [block.text];
};

const LANGUAGES = ['ru', 'en'] as const;
const STATES = [
  ['demo', demo],
  ['bare', bare],
] as const;

describe.each(LANGUAGES)('documents in %s', (language) => {
  describe.each(STATES)('of a %s department', (_, data) => {
    const models = documentsOf(data(language));

    it.each(models.map((model) => [model.key, model] as const))(
      '%s is made in one batch as it is meant',
      (__, model) => {
        const stored = documentOf(model.blocks);
        const wanted = model.blocks.flatMap(textsOf);
        expect(paragraphs(stored)).toEqual([...wanted.map((text) => text.replaceAll('\n', '\v')), '']);
        expect(outline(stored).filter((each) => /^(TITLE|HEADING)/.test(each))).toHaveLength(
          model.blocks.filter((block) => block.kind === 'title' || block.kind === 'heading').length,
        );
        for (const each of managedOf(model.blocks)) expect(sectionNow(stored, each.key)).toBe(sectionText(each.lines));
        expect(allBreaches(get(stored))).toEqual([]);
      },
    );

    it.each(models.map((model) => [model.key, model] as const))(
      '%s needs nothing right after it was made',
      (__, model) => {
        const sections = managedOf(model.blocks);
        const made = documentOf(model.blocks);
        expect(refresh(made, sections, basesOf(model.blocks)).plan.requests).toEqual([]);
        // with the base lost, what stands is still recognised as what is wanted: words, kinds and links read back as written
        const blind = refresh(made, sections, {}).plan;
        expect([blind.requests, blind.conflicts, blind.missing]).toEqual([[], [], []]);
        expect(blind.written).toEqual(basesOf(model.blocks));
      },
    );

    it.each(models.map((model) => [model.key, model] as const))(
      '%s has words in every line and its own section keys',
      (__, model) => {
        const keys = managedOf(model.blocks).map((each) => each.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(model.blocks.flatMap(textsOf).filter((text) => text.trim() === '')).toEqual([]);
      },
    );
  });

  it('has the ten sections in a job description', () => {
    const expected = {
      ru: [
        'Общие положения',
        'Цель должности',
        'Функции и ответственность',
        'Как делать',
        'Метрики и план',
        'Права и лимиты',
        'Взаимодействие',
        'Отчётность и ритм',
        'Оценка и премирование',
        'Лист ознакомления',
      ],
      en: [
        'General',
        'Purpose',
        'Duties',
        'How to do it',
        'Metrics and plan',
        'Authority and limits',
        'Working with others',
        'Reporting and rhythm',
        'Review and bonus',
        'Sign-off',
      ],
    }[language];
    for (const key of ['job:performance', 'job:poet'])
      expect(headings(find(demo(language), key), 1)).toEqual(expected.map((text, at) => `${at + 1}. ${text}`));
  });

  it('reads as finished in the demo, and asks in a department that has just begun', () => {
    const prompts = (data: DocumentData): number =>
      find(data, 'positioning').blocks.filter((block) => block.kind === 'prompt').length;
    expect(prompts(demo(language))).toBe(0);
    expect(prompts(bare(language))).toBe(8);
  });

  it('speaks one language, for every role of the catalogue and in the examples', () => {
    const foreign = language === 'ru' ? /\b(the|and|with|our|for)\b/i : /[а-яё]/i;
    const [empty] = bare(language).roles;
    const own: DocumentData = {
      ...bare(language),
      company: 'ACME',
      roles: ROLE_CATALOGUE.flatMap(({ code }) => (empty ? [{ ...empty, code }] : [])),
    };
    for (const data of [own, { ...own, segments: demo(language).segments, products: demo(language).products }]) {
      const texts = documentsOf(data).flatMap((model) =>
        model.blocks.filter((block) => block.kind !== 'managed').flatMap(textsOf),
      );
      expect(texts.filter((text) => foreign.test(text))).toEqual([]);
    }
  });

  it('says how each role of the catalogue does its work', () => {
    const how = (code: string): readonly string[] => {
      const [empty] = bare(language).roles;
      const model = empty && documentsOf({ ...bare(language), roles: [{ ...empty, code }] })[1];
      return model?.blocks.find((block) => block.kind === 'bullets')?.items ?? [];
    };
    const texts = [...ROLE_CATALOGUE.map((role) => role.code), 'a role of their own'].map((code) => how(code).join());
    expect(new Set(texts).size).toBe(ROLE_CATALOGUE.length + 1);
  });

  it('never asks for passwords to be written down', () => {
    const about = documentsOf(demo(language))
      .flatMap((model) => model.blocks.flatMap(textsOf))
      .filter((text) => /парол|password/i.test(text));
    expect(about.length).toBeGreaterThan(0);
    for (const text of about) expect(text).toMatch(/не пароли|никогда|не пересылаем|never/i);
  });
});

describe('facts in the documents', () => {
  it('products: on sale only, free ones as free, without a price when there is none', () => {
    expect(section(find(demo('en'), 'handbook'), 'products').split('\n')).toEqual([
      'Checklist (Lead magnet) — free',
      'WMS (Core) — ₽360,000',
      'Unpriced',
      'All products and margins',
      '',
    ]);
  });

  it('segments with who is not ours', () => {
    expect(section(find(demo('en'), 'positioning'), 'segments')).toContain('3PL, not ours: Under 500 m²');
  });

  it('the handbook lists every tab and document but itself', () => {
    const lines = managedOf(find(demo('ru'), 'handbook').blocks).find((each) => each.key === 'index')?.lines ?? [];
    const { links } = demo('ru');
    const expected = [links.folder, ...[...links.workbooks, ...Object.values(links.tabs)].map((each) => each.url)];
    expect(lines.map((line) => line.url)).toEqual([...expected, 'https://docs.google.com/document/d/p/edit']);
  });

  it('a duty links to the tab that it mentions', () => {
    const duties = managedOf(find(demo('ru'), 'job:performance').blocks).find((each) => each.key === 'duties')?.lines;
    expect(duties?.map((line) => line.url)).toEqual([undefined, demo('ru').links.tabs.rnp?.url]);
  });

  it('an unfilled role says where to fill it', () => {
    const poet = find(demo('ru'), 'job:poet');
    expect(section(poet, 'holder')).toContain('Занимает: вакансия');
    expect(['purpose', 'duties', 'kpi', 'authority'].map((key) => /«Команда»/.test(section(poet, key)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('a change of one number changes one section of one document', () => {
    const before = demo('ru');
    const after = {
      ...before,
      metrics: before.metrics.map((each) => (each.metric === 'sql' ? { ...each, fact: 41 } : each)),
    };
    const changed = documentsOf(before).map((model) => {
      const wanted = managedOf(find(after, model.key).blocks);
      const { plan, stored } = refresh(documentOf(model.blocks), wanted, basesOf(model.blocks));
      expect(outline(stored)).toEqual(outline(documentOf(find(after, model.key).blocks)));
      return [model.key, ...plan.changed];
    });
    expect(changed.filter(([, ...sections]) => sections.length > 0)).toEqual([['job:performance', 'kpi']]);
    expect(changed.length).toBeGreaterThan(5);
  });
});
