/** Rubrics with their usual shares in B2B (expertise 40, cases 20, product 15, people 15, offers 10 %); pains are those of the demo. */
import { t, type Text } from '../../shared/text';

/** A rubric with its share of all posts, 0..1. */
export interface RubricTemplate {
  readonly code: RubricCode;
  readonly name: Text;
  readonly goal: string;
  readonly share: number;
  readonly pain: Text;
  readonly example: Text;
}

/** What posts refer to their rubric by. */
export type RubricCode = 'expertise' | 'cases' | 'product' | 'people' | 'offers';

/** Rubrics to start with; their shares add up to one. */
export const RUBRICS: readonly RubricTemplate[] = [
  {
    code: 'expertise',
    name: t('Экспертиза', 'Expertise'),
    goal: 'trust',
    share: 0.4,
    pain: t('Не понимаю, где теряю', 'I do not see where I lose'),
    example: t('Как найти пересорт за час', 'How to find mis-sorts in an hour'),
  },
  {
    code: 'cases',
    name: t('Кейсы', 'Case studies'),
    goal: 'lead',
    share: 0.2,
    pain: t('Не верю, что это работает', 'I doubt that it works'),
    example: t('3PL: расхождения с 4 % до 0,2 %', '3PL: differences from 4 % to 0.2 %'),
  },
  {
    code: 'product',
    name: t('Продукт', 'Product'),
    goal: 'lead',
    share: 0.15,
    pain: t('Не знаю, что входит', 'I do not know what is included'),
    example: t('Что происходит за 21 день запуска', 'What happens in the 21 days of launch'),
  },
  {
    code: 'people',
    name: t('Люди', 'People'),
    goal: 'engage',
    share: 0.15,
    pain: t('Кто будет со мной работать?', 'Who will work with me?'),
    example: t('День внедренца на складе', 'A day of an implementer in a warehouse'),
  },
  {
    code: 'offers',
    name: t('Предложения', 'Offers'),
    goal: 'sale',
    share: 0.1,
    pain: t('С чего начать недорого?', 'How to start at low cost?'),
    example: t('Аудит склада за 29 000 ₽', 'Warehouse audit for 29,000'),
  },
];
