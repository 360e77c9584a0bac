/** Contractors and agencies: the contract, the fee, what they are judged by and who inside answers for them (aspect 1). */
import { FEE_TYPES } from '../../shared/codes/people';
import { f, label, row } from '../../blueprint/formula';
import type { DepartmentAnswers, SeedRow } from '../../blueprint/department';
import type { TableTab } from '../../blueprint/tab';
import { addDays } from '../../shared/civilDate';
import { t, type Text } from '../../shared/text';
import { calculated, choice, date, id, integer, longText, money, note, reference, text } from '../columns';
import { ROLE_CATALOGUE } from '../team/roleCatalogue';
import { samplePerson } from '../team/seed';

const ENDED = t('▼ договор закончился', '▼ the contract has ended');
const ENDS = t('▲ заканчивается за месяц', '▲ ends within a month');
const NO_OWNER = t('▲ нет ответственного', '▲ no owner inside');
export const CONTRACT_STATES = { ENDED, ENDS, NO_OWNER };

/** Days before its end from which a contract is to be renewed. */
const RENEW_DAYS = 30;

const state = f`IF(${row('name')}="";"";IF(${row('owner')}="";${label(NO_OWNER)};IF(NOT(ISNUMBER(${row('end')}));"";IF(${row('end')}<TODAY();${label(ENDED)};IF(${row('end')}-TODAY()<=${RENEW_DAYS};${label(ENDS)};"")))))`;

export const contractors: TableTab = {
  kind: 'table',
  key: 'contractors',
  workbook: 'people',
  title: t('Подрядчики', 'Contractors'),
  purpose: t(
    'Договоры с подрядчиками и агентствами: сроки, оплата, показатель, доступ к данным и кто отвечает внутри.',
    'Contracts with contractors and agencies: terms, fee, what they are judged by, access to data, and who answers inside.',
  ),
  color: '#0e7490',
  capacity: 30,
  frozenColumns: 2,
  rowKey: 'contractor_id',
  columns: [
    id('contractor_id', 'Номер', 'Number', { ...note('CT001, CT002 и дальше.', 'CT001, CT002 and so on.') }),
    text('name', 'Подрядчик', 'Contractor', { required: true, widthPx: 200 }),
    reference('role', 'Роль', 'Role', 'people_lists', 'roles', { required: true, widthPx: 200 }),
    reference('owner', 'Кто отвечает', 'Owner', 'people_lists', 'people', {
      required: true,
      widthPx: 180,
      ...note('Наш сотрудник, который ведёт подрядчика.', 'Our person who runs the contractor.'),
    }),
    calculated(text('state', 'Состояние', 'State', { widthPx: 200 }), state),
    text('legal', 'Юридическое лицо', 'Legal entity', { widthPx: 200 }),
    text('contract_no', 'Договор №', 'Contract no', { widthPx: 120 }),
    date('start', 'С', 'From', { required: true }),
    date('end', 'По', 'To'),
    choice('fee_type', 'Оплата', 'Fee type', FEE_TYPES, { widthPx: 140 }),
    money('fee', 'Сумма', 'Fee', {
      ...note(
        'За месяц, час или результат; для процента оставьте пустым.',
        'A month, an hour or a result; empty for a percent.',
      ),
    }),
    longText('kpi', 'Показатель по договору', 'KPI of the contract', { widthPx: 240 }),
    integer('sla_hours', 'Отвечает за, ч', 'Answers within, h', { widthPx: 120 }),
    longText('data_access', 'К чему есть доступ', 'Access to data', {
      widthPx: 220,
      ...note('Кабинеты и книги; без паролей.', 'Accounts and workbooks; no passwords.'),
    }),
    longText('comment', 'Комментарий', 'Comment'),
  ],
  rules: [
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: ENDED }, signal: 'bad' },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: ENDS }, signal: 'warn' },
    { area: { kind: 'column', column: 'state' }, when: { kind: 'textIs', text: NO_OWNER }, signal: 'warn' },
  ],
};

/** A studio helps these roles where the department has no role that is a contractor's. */
const HELPED = ['designer', 'content', 'performance', 'head'];

/** Whom the demo has a contract with: holders of the contractors' roles, or a studio that helps one of the staff. */
function contracted(answers: DepartmentAnswers): readonly { readonly name: Text; readonly role: Text }[] {
  const chosen = ROLE_CATALOGUE.filter(({ code }) => answers.roles.includes(code));
  const own = chosen.filter(({ employment }) => employment === 'contractor' || employment === 'agency');
  if (own.length > 0) return own.map(({ samplePerson: name, title: role }) => ({ name, role }));
  const helped = HELPED.map((code) => chosen.find((role) => role.code === code)).find((role) => role !== undefined);
  const studio = ROLE_CATALOGUE.find(({ code }) => code === 'contractor');
  return helped && studio ? [{ name: studio.samplePerson, role: helped.title }] : [];
}

/** The demo's contractors; the first contract ends soon, so that its state is seen. */
export const contractorRows = (answers: DepartmentAnswers): SeedRow[] =>
  answers.sample
    ? contracted(answers).map((each, index) => ({
        contractor_id: `CT${String(index + 1).padStart(3, '0')}`,
        ...each,
        owner: samplePerson(answers, 'head'),
        legal: t('ООО «Пример»', 'Example LLC'),
        contract_no: `${index + 17}/${answers.today.slice(2, 4)}`,
        start: addDays(answers.today, -200),
        end: addDays(answers.today, index === 0 ? 24 : 165),
        fee_type: 'fixed',
        fee: 60_000,
        kpi: t('Работы в срок, отчёт к пятому числу', 'Work on time, a report by the fifth'),
        sla_hours: 24,
        data_access: t('Метрика и вебмастер, только чтение', 'Analytics and search console, read only'),
      }))
    : [];
