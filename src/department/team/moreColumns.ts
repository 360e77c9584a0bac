/** Columns of a role beside who holds it: the second line of command, contractors, and the state of its job description. */
import { GRADES } from '../../shared/codes/people';
import { choice, date, integer, longText, note, ratio, reference, text } from '../columns';

export const ROLE_COLUMNS = [
  reference('functional_to', 'Кому ещё отчитывается', 'Also answers to', 'team', 'role', {
    widthPx: 180,
    ...note('Функциональное подчинение, пунктир на схеме.', 'A dotted line on the chart.'),
  }),
  reference('deputy', 'Кто замещает', 'Deputy', 'team', 'person', { widthPx: 150 }),
  text('zone', 'Зона', 'Zone', {
    widthPx: 180,
    ...note('За что отвечает, двумя словами.', 'What it answers for, in two words.'),
  }),
  reference('owner', 'Кто ведёт подрядчика', 'Contractor’s owner', 'team', 'person', {
    widthPx: 170,
    ...note(
      'Для подрядчика и агентства: наш человек, который отвечает за результат.',
      'For a contractor or an agency: our person who answers for the result.',
    ),
  }),
  date('start', 'Работает с', 'Started', {
    ...note('С этой даты новичку ставятся задачи адаптации.', 'From this day a newcomer gets onboarding tasks.'),
  }),
  date('confirmed', 'Строка проверена', 'Row confirmed', {
    ...note(
      'Когда руководитель в последний раз сверил роль с жизнью.',
      'When the head last compared the role with life.',
    ),
  }),
  date('signed', 'Инструкция подписана', 'Description signed', { widthPx: 150 }),
  integer('version', 'Версия инструкции', 'Description version', { widthPx: 130 }),
  longText('inputs', 'От кого и что получает', 'Receives from', { widthPx: 220 }),
  longText('outputs', 'Кому и что передаёт', 'Hands over to', { widthPx: 220 }),
  longText('skills', 'Навыки и сервисы', 'Skills and tools', { widthPx: 200 }),
  longText('forbidden', 'Чего не делает', 'Must not', { widthPx: 200 }),
  longText('deliverables', 'Что сдаёт и как часто', 'Deliverables', {
    widthPx: 220,
    ...note('По одному на строке: «отчёт по каналам, каждую неделю».', 'One per line: “report on channels, weekly”.'),
  }),
  date('end', 'Работает до', 'Until', {
    ...note('Последний день. Пусто: без срока.', 'Last day. Empty: no end.'),
  }),
  ratio('fte', 'Ставка', 'FTE', { widthPx: 90, ...note('100 % — полная занятость.', '100 % is full time.') }),
  choice('grade', 'Уровень', 'Grade', GRADES, { widthPx: 110 }),
  text('work_zone', 'Часовой пояс', 'Time zone', { widthPx: 130 }),
  text('telegram', 'Мессенджер', 'Messenger', { widthPx: 140 }),
] as const;
