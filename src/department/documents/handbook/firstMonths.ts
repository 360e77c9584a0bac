/** What a newcomer does in the first week, and has reached after 30, 60 and 90 days. */
import { t } from '../../../shared/text';
import type { DocBlock } from '../../../blueprint/document';
import type { Writer } from '../words';

/** First week and the goals of the trial period. */
export function firstMonths(w: Writer): DocBlock[] {
  return [
    w.h1(t('Первая неделя', 'First week')),
    w.bullets([
      t(
        'День 1: доступы, знакомство с командой и наставником, эта книга и своя должностная инструкция',
        'Day 1: access, the team and the mentor, this handbook and the own job description',
      ),
      t(
        'День 2: пройти воронку как клиент — от рекламы до заявки — и записать, где споткнулись',
        'Day 2: walk through the funnel as a client, from ad to request, and note where you stumbled',
      ),
      t(
        'День 3: послушать пять звонков продаж и выписать слова клиентов',
        'Day 3: listen to five sales calls and write down the clients’ words',
      ),
      t(
        'День 4: объяснить наставнику РНП за прошлую неделю: что красное и почему',
        'Day 4: explain last week’s RNP to the mentor: what is red and why',
      ),
      t(
        'День 5: записать три гипотезы с оценкой, закрыть первую маленькую задачу, рассказать, что непонятно',
        'Day 5: write three scored hypotheses, close a first small task, tell what is unclear',
      ),
    ]),
    w.h1(t('30, 60 и 90 дней', '30, 60 and 90 days')),
    w.bullets([
      t(
        '30: знает продукт, клиента и CRM; сам сделал одну небольшую задачу',
        '30: knows product, client and CRM; has done one small task alone',
      ),
      t(
        '60: ведёт один канал или документ; проверил первую гипотезу',
        '60: owns a channel or a document; has tested a first hypothesis',
      ),
      t(
        '90: выполняет не меньше 80 % плана; разговор с решением — оставить, продлить, расстаться',
        '90: meets at least 80% of the plan; a review with a decision: confirm, extend, part',
      ),
    ]),
    w.prompt(
      t(
        'Впишите имя наставника и даты трёх разговоров.',
        'Write the mentor’s name and the dates of the three reviews.',
      ),
    ),
  ];
}
