/** Words of ours in cells that people fill: found by column and row, never guessed. */
import { DEPARTMENT } from '../../../src/department/index';
import { dictionary } from '../../../src/app/language/beginnings';
import { wordsFrom } from '../../../src/reconcile/language/words';
import { settings } from '../../../src/department/control/settings';

describe('words', () => {
  it('leaves out what could not be told apart on the way back, unless the row tells it', () => {
    const words = wordsFrom([
      { from: 'Статья', to: 'Article' },
      { from: 'Материал', to: 'Article' },
      { from: 'Пост', to: 'Post' },
      { from: 'Заметка', to: 'Article', rowKey: 'F3' },
      { from: 'SEO', to: 'SEO' },
    ]);
    expect(['Статья', 'Материал', 'Пост', 'SEO', 'Моё'].map((text) => words(text))).toEqual([
      undefined,
      undefined,
      'Post',
      undefined,
      undefined,
    ]);
    expect(words('Заметка', 'F3')).toBe('Article');
    expect(words('Заметка', 'F4')).toBeUndefined();
  });

  const [there, back] = [dictionary(DEPARTMENT, 'ru', 'en'), dictionary(DEPARTMENT, 'en', 'ru')];

  it.each([
    ['leads', 'status', 'Сделка', 'Won'],
    ['leads', 'channel', 'Яндекс Директ', 'Yandex Direct'],
    ['content_plan', 'owner', 'Анна Белова', 'Anna Belova'],
    ['lists', 'channels', 'Рассылки', 'Email'],
    ['calendar', 'note', 'Рабочая суббота', 'Working Saturday'],
    ['dictionary', 'unit', 'деньги', 'money'],
  ])('%s.%s: %s is %s', (tab, column, ru, en) => {
    expect(there.column(tab, column)(ru)).toBe(en);
    expect(back.column(tab, column)(en)).toBe(ru);
  });

  it('knows that the language itself is another choice, not another word for the same', () => {
    const field = settings.sections.flatMap((section) => section.fields).find((each) => each.key === 'language');
    if (!field) throw new Error('the settings have no language');
    expect(there.field('settings', field)('Русский')).toBe('English');
    expect(back.field('settings', field)('English')).toBe('Русский');
  });

  it('has a way back for every word of every column', () => {
    for (const tab of DEPARTMENT.tabs) {
      if (tab.kind !== 'table') continue;
      for (const { key, list } of tab.columns) {
        if (list?.kind !== 'choices') continue;
        for (const { label } of list.choices) {
          if (label.ru === label.en) continue;
          expect([tab.key, key, there.column(tab.key, key)(label.ru)]).toEqual([tab.key, key, label.en]);
          expect([tab.key, key, back.column(tab.key, key)(label.en)]).toEqual([tab.key, key, label.ru]);
        }
      }
    }
  });
});
