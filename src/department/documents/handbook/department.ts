/** The department in the handbook: where things are, its rhythm, people and words. */
import { METRICS } from '../../../metrics/dictionary';
import { t } from '../../../shared/text';
import type { DocBlock, ManagedLine } from '../../../blueprint/document';
import type { DocumentData } from '../data';
import { item, line, type Writer } from '../words';

/** Metrics that a newcomer meets in the first month. */
const FIRST_METRICS = new Set([
  'spend',
  'clicks',
  'leads',
  'cpl',
  'mql',
  'sql',
  'cpsql',
  'cr_lead_mql',
  'cr_mql_sql',
  'cr_sql_deal',
  'deals',
  'revenue',
  'avg_check',
  'cac_paid',
  'cm',
  'romi_m',
  'drr',
  'ltv_cac',
  'payback',
]);

/** Every workbook, tab and document; this one is left out, the reader is in it. */
function indexLines(w: Writer, data: DocumentData): ManagedLine[] {
  return [
    line(w.say(t('Папка отдела', 'Folder of the department')), data.links.folder),
    ...data.links.workbooks.map((each) => line(`${w.say(t('Книга', 'Workbook'))}: ${each.title}`, each.url)),
    ...Object.values(data.links.tabs).map((each) => item(`${each.title}: ${each.purpose}`, each.url)),
    ...data.links.documents
      .filter((each) => each.key !== 'handbook')
      .map((each) => item(`${w.say(t('Документ', 'Document'))}: ${each.title}`, each.url)),
  ];
}

/** Each role with its purpose and, after it, what it may decide. */
function roleLines(w: Writer, data: DocumentData): ManagedLine[] {
  const may = w.say(t('полномочия', 'authority'));
  return data.roles.flatMap((role) => [
    item(`${role.title}${role.person ? ` — ${role.person}` : ''}${role.purpose ? `: ${role.purpose}` : ''}`),
    ...(role.authority ? [item(`${role.title}, ${may}: ${role.authority}`)] : []),
  ]);
}

function rhythm(w: Writer): DocBlock[] {
  return [
    w.h1(t('Ритм', 'Rhythm')),
    w.bullets([
      t('Понедельник: обновить РНП, планёрка 45–60 минут', 'Monday: refresh the RNP, meeting of 45–60 minutes'),
      t(
        'Повестка: задачи прошлой недели → пять отклонений РНП → качество лидов с продажами → гипотезы → контент → обязательства недели',
        'Agenda: last week’s tasks → five deviations of the RNP → lead quality with sales → hypotheses → content → commitments of the week',
      ),
      t(
        'Решение — это что, кто и к какому дню; без этого оно не записано',
        'A decision is what, who and by which day; without these it is not written down',
      ),
      t('Пятница: выгрузки загружены, задачи закрыты', 'Friday: exports imported, tasks closed'),
      t('До 5-го рабочего дня: итоги месяца, 90 минут', 'By the 5th workday: review of the month, 90 minutes'),
      t('Раз в квартал: стратегическая сессия на полдня', 'Quarterly: a half-day strategy session'),
      t('Раз в две недели: разговор один на один с руководителем', 'Every two weeks: a one-to-one with the manager'),
    ]),
  ];
}

/** Where things are, rhythm, people and words. */
export function departmentSections(w: Writer, data: DocumentData): DocBlock[] {
  return [
    w.h1(t('Где что лежит', 'Where things are')),
    w.managed('index', indexLines(w, data), t('Пока пусто.', 'Empty so far.')),
    ...rhythm(w),
    w.h1(t('Кто за что отвечает', 'Who decides what')),
    w.managed(
      'people',
      roleLines(w, data),
      t('Роли не заполнены: внесите их на вкладке «Команда».', 'No roles yet: enter them on the Team tab.'),
    ),
    w.h1(t('Словарь', 'Glossary')),
    w.managed(
      'glossary',
      METRICS.filter((metric) => FIRST_METRICS.has(metric.code)).map((metric) =>
        item(`${w.say(metric.name)}: ${w.say(metric.formula)}`),
      ),
      t('Пока пусто.', 'Empty so far.'),
    ),
    w.bullets([
      t(
        'РНП, «рука на пульсе»: план и факт по неделям, по которым видно, чем кончится месяц',
        'RNP (“hand on the pulse”): plan and fact by week that show how the month will end',
      ),
      t(
        'Когорта: все лиды одного месяца и всё, что с ними стало',
        'Cohort: all leads of a month and everything that became of them',
      ),
      t('ICP: портрет клиента, который покупает, платит и остаётся', 'ICP: the client who buys, pays and stays'),
      t(
        'JTBD: работа, ради которой клиент «нанимает» продукт',
        'JTBD: the job for which the client “hires” the product',
      ),
      t(
        'ICE: оценка гипотезы — влияние × уверенность × простота',
        'ICE: score of a hypothesis: impact × confidence × ease',
      ),
    ]),
  ];
}
