/** Disputes about leads between marketing and sales. */
import { t } from '../../shared/text';
import { DISPUTE_CLAIMS, DISPUTE_RULINGS } from '../../shared/codes/crm';
import { column, f, label, row, type Formula } from '../../blueprint/formula';
import { DISPUTE_WINDOW } from '../../metrics/disputes';
import type { TableTab } from '../../blueprint/tab';
import { calculated, choice, date, id, longText, note, reference, text } from '../columns';

const COLOR = '#0f766e';

/** Workdays that an arbiter has (domain: lead-quality dispute). */
export const RULING_DAYS = 3;

const LATE = t('● просрочен', '● overdue');
const SILENT = t('✓ решён: второй стороны не слышно', '✓ ruled: the other side is silent');
const OPEN = t('○ ждёт решения', '○ to be ruled');
const CLOSED = t('✓ решён', '✓ ruled');

const side = (code: string): Formula => {
  const ruling = DISPUTE_RULINGS.find((each) => each.code === code);
  return f`${label(ruling?.label ?? t(code, code))}`;
};
const [marketing, sales] = [row('marketing_evidence'), row('sales_evidence')];

/** Equal to `outcomeOf` of src/metrics/disputes. */
const outcome = f`IF(${row('lead')}="";"";IF(${row('ruling')}<>"";${row('ruling')};IF(${row('due')}="";"";IF(TODAY()<=${row('due')};"";IF((${marketing}<>"")=(${sales}<>"");"";IF(${marketing}<>"";${side('for_marketing')};${side('for_sales')}))))))`;

export const OPENED_LATE = t('▲ открыт позже пяти рабочих дней', '▲ opened after five workdays');
const refused = f`INDEX(${column('leads', 'lost_at')};MATCH(${row('lead')};${column('leads', 'lead_id')};0))`;
const check = f`IF(OR(${row('lead')}="";${row('opened_at')}="");"";IFERROR(IF(${refused}="";"";IF(${row('opened_at')}>WORKDAY(${refused};${DISPUTE_WINDOW};${column('calendar', 'day_off')});${label(OPENED_LATE)};""));""))`;

export const disputes: TableTab = {
  kind: 'table',
  key: 'disputes',
  workbook: 'pulse',
  title: t('Споры о лидах', 'Lead disputes'),
  purpose: t(
    'Лиды, о которых маркетинг и продажи думают разное: доводы, решение, урок. Открытые споры попадают в повестку планёрки.',
    'Leads that marketing and sales see differently: evidence, ruling, lesson. Open ones come to the weekly meeting.',
  ),
  color: COLOR,
  capacity: 60,
  frozenColumns: 2,
  rowKey: 'dispute_id',
  columns: [
    id('dispute_id', 'Номер', 'Number', { ...note('DS001, DS002 и дальше.', 'DS001, DS002 and so on.') }),
    text('lead', 'Лид', 'Lead', {
      required: true,
      widthPx: 110,
      ...note('Номер лида с вкладки «Лиды».', 'Number of the lead on the Leads tab.'),
    }),
    choice('claim', 'В чём спор', 'Claim', DISPUTE_CLAIMS, { required: true, widthPx: 180 }),
    reference('opened_by', 'Кто открыл', 'Opened by', 'team', 'person', { widthPx: 150 }),
    date('opened_at', 'Открыт', 'Opened', {
      required: true,
      ...note('Не позже пяти рабочих дней после отказа.', 'Within five workdays of the reject.'),
    }),
    longText('marketing_evidence', 'Довод маркетинга', 'Evidence of marketing', { widthPx: 260 }),
    longText('sales_evidence', 'Довод продаж', 'Evidence of sales', {
      widthPx: 260,
      ...note('Ссылка на запись звонка или переписку.', 'Link to the call record or the messages.'),
    }),
    text('arbiter', 'Кто решает', 'Arbiter', { required: true, widthPx: 150 }),
    calculated(
      date('due', 'Решить до', 'Rule by', note('Три рабочих дня от открытия.', 'Three workdays from the opening.')),
      f`IF(${row('opened_at')}="";"";WORKDAY(${row('opened_at')};${RULING_DAYS};${column('calendar', 'day_off')}))`,
    ),
    choice('ruling', 'Решение', 'Ruling', DISPUTE_RULINGS, { widthPx: 150 }),
    date('ruled_at', 'Решён', 'Ruled'),
    calculated(
      text('state', 'Состояние', 'State', { widthPx: 230 }),
      f`IF(${row('lead')}="";"";IF(${row('ruling')}<>"";${label(CLOSED)};IF(${row('outcome')}<>"";${label(SILENT)};IF(${row('due')}="";${label(OPEN)};IF(TODAY()>${row('due')};${label(LATE)};${label(OPEN)})))))`,
    ),
    longText('lesson', 'Что меняем', 'Lesson', {
      widthPx: 260,
      ...note(
        'Что поправить в определении MQL, скрипте или рекламе, чтобы спор не повторился.',
        'What to change in the MQL definition, the script or the ads so that it does not come again.',
      ),
    }),
    calculated(
      text('outcome', 'Кто прав', 'Who is right', {
        widthPx: 150,
        ...note(
          'Решение; если срок прошёл без него, права сторона, которая ответила.',
          'The ruling; after the last day without one, the side that answered is right.',
        ),
      }),
      outcome,
    ),
    calculated(
      text('check', 'Проверка', 'Check', {
        widthPx: 240,
        ...note(
          'Спор открывают не позже пяти рабочих дней после отказа.',
          'Opened within five workdays of the refusal.',
        ),
      }),
      check,
    ),
  ],
  rules: [
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: LATE }, signal: 'bad' },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: OPEN }, signal: 'warn' },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: CLOSED }, signal: 'good' },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: SILENT }, signal: 'good' },
    { area: { kind: 'column', column: 'check' }, when: { kind: 'textIs', text: OPENED_LATE }, signal: 'warn' },
  ],
};
