/** Sentences that the add-on composed, said in the other language and back again. */
import { DEPARTMENT } from '../../../src/department/index';
import { dictionary } from '../../../src/app/language/beginnings';
import { decisionTasks, deviationTasks, goalTasks } from '../../../src/app/rhythm/taskSources';
import { causeText } from '../../../src/department/meetings/causeText';
import { goalRows } from '../../../src/department/strategy/goalsSeed';
import { numberAnew } from '../../../src/reconcile/language/sayAnew';
import { answersOf } from '../../department/support/answers';

const [there, back] = [dictionary(DEPARTMENT, 'ru', 'en'), dictionary(DEPARTMENT, 'en', 'ru')];
const CALENDAR = { daysOff: new Set<string>(), workingDaysOff: new Set<string>() };
const RISK = { metric: 'cpl', channel: '', status: 'red', plan: 1, forecast: 2, gap: 1, money: 1 } as const;

/** Each text in its column: Russian and English. */
function both(column: string, ru: string, en: string): void {
  const [tab = '', key = ''] = column.split('.');
  expect([column, there.column(tab, key)(ru)]).toEqual([column, ru === en ? undefined : en]);
  expect([column, back.column(tab, key)(en)]).toEqual([column, ru === en ? undefined : ru]);
}

describe('sentences of ours', () => {
  it.each([
    ['9\u00a0400', '9,400'],
    ['−1\u00a0234,5', '−1,234.5'],
    ['0,94\u00a0%', '0.94%'],
    ['216\u00a0000\u00a0₽', '₽216,000'],
    ['−5\u00a0000\u00a0CHF', '−CHF\u00a05,000'],
  ])('numbers: %s is %s', (ru, en) => {
    expect(numberAnew(ru, { from: 'ru', to: 'en' })).toBe(en);
    expect(numberAnew(en, { from: 'en', to: 'ru' })).toBe(ru);
  });

  it('tasks of deviations, with causes of a step and of a volume', () => {
    const causes = [
      { channel: 'vk', from: 'leads', to: 'mql', planned: 0.4, actual: 0.0094, lost: 1 },
      { channel: 'vk', from: null, to: 'leads', planned: 1200, actual: 60, lost: 1 },
      { channel: 'vk', from: 'deals', to: 'revenue', planned: 360_000, actual: 1000, lost: 1 },
      null,
    ] as const;
    for (const cause of causes) {
      const task = (language: 'ru' | 'en') =>
        deviationTasks([RISK], '2026-03-15', '', '2026-03-16', CALENDAR, language, {
          cause: () => cause && causeText(cause, () => ({ ru: 'VK Реклама', en: 'VK Ads' })[language], 'RUB'),
          owner: () => '',
        })[0];
      const [ru, en] = [task('ru'), task('en')];
      both('tasks.title', ru?.title ?? '', en?.title ?? '');
      both('tasks.source_ref', ru?.source ?? '', en?.source ?? '');
      both('tasks.definition_of_done', ru?.definitionOfDone ?? '', en?.definitionOfDone ?? '');
    }
  });

  it('goals of every month, and the tasks that they ask for', () => {
    for (const today of ['2026-01-15', '2027-06-01', '2028-11-30']) {
      const rows = (language: 'ru' | 'en') => goalRows(answersOf({ today, language }));
      const english = rows('en');
      rows('ru').forEach((row, at) => {
        const [ru, en] = [String(row.title), String(english[at]?.title)];
        both('goals.title', ru, en);
        const task = (title: string, language: 'ru' | 'en') =>
          goalTasks(
            [{ id: 'GO1', title, channel: '', kind: 'seo', owner: '', start: today }],
            today,
            CALENDAR,
            language,
          )[0];
        both('tasks.title', task(ru, 'ru')?.title ?? '', task(en, 'en')?.title ?? '');
      });
    }
  });

  it('tasks of the demo’s decisions', () => {
    const decided = (language: 'ru' | 'en') =>
      DEPARTMENT.seed('decisions', answersOf({ language })).flatMap(({ text, kind }) =>
        kind === 'task' && typeof text === 'object' && text
          ? decisionTasks(
              [{ id: 'D', meeting: '', text: text[language], owner: '', due: null }],
              '2026-03-16',
              language,
            )
          : [],
      );
    const english = decided('en');
    expect(english).toHaveLength(2);
    decided('ru').forEach((task, at) => {
      both('tasks.title', task.title, english[at]?.title ?? '');
      both('tasks.definition_of_done', task.definitionOfDone, english[at]?.definitionOfDone ?? '');
    });
  });

  it('a goal in people’s own words keeps them within our sentence, and their own sentences stay', () => {
    both('tasks.title', 'Подготовить канал к цели «Наша цель»', 'Make the channel ready for “Наша цель”');
    for (const own of ['Выручка прошлого года', 'Позвонить пяти клиентам', 'Исправить: всё вне плана. Вероятно: лень'])
      for (const column of ['title', 'source_ref'])
        expect([own, there.column('tasks', column)(own), there.column('goals', 'title')(own)]).toEqual([
          own,
          undefined,
          undefined,
        ]);
  });
});
