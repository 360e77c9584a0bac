/** Documents of the market: the agreement of marketing and sales about leads, and the digest of research. */
import { t, type Text } from '../../shared/text';
import type { DocBlock, DocumentModel, ManagedLine } from '../../blueprint/document';
import type { Scalar } from '../../blueprint/values';
import { COMPETITOR_KINDS, LEAD_DEFINITIONS } from '../../shared/codes/market';
import type { DocumentData } from '../documents/data';
import { item, line, writer, type Writer } from '../documents/words';

type Row = Readonly<Record<string, Scalar>>;

const text = (row: Row, key: string): string => String(row[key] ?? '').trim();
const join = (parts: readonly string[], separator = ' · '): string =>
  parts.filter((part) => part !== '').join(separator);

/** Rules of one definition, musts first. */
function ruleLines(w: Writer, rows: readonly Row[], code: string): ManagedLine[] {
  const label = LEAD_DEFINITIONS.find((each) => each.code === code)?.label;
  const own = rows.filter((row) => [label?.ru, label?.en].includes(text(row, 'code')) && text(row, 'field') !== '');
  const must = w.say(t('обязательно', 'a must'));
  const threshold = own.map((row) => row.threshold).find((value) => typeof value === 'number');
  return [
    ...own.map((row) =>
      item(
        join(
          [
            `${text(row, 'field')}: ${text(row, 'value')}`,
            row.required === true ? must : typeof row.points === 'number' ? `+${row.points}` : '',
          ],
          ', ',
        ),
      ),
    ),
    ...(threshold === undefined ? [] : [line(`${w.say(t('Порог баллов', 'Points needed'))}: ${String(threshold)}`)]),
    ...[...new Set(own.map((row) => text(row, 'signed_by')).filter((name) => name !== ''))].map((name) =>
      line(`${w.say(t('Согласовано', 'Agreed'))}: ${name}`),
    ),
  ];
}

/** Rules of a definition under its name, where two of them share a section. */
function named(w: Writer, rows: readonly Row[], code: string, name: Text): ManagedLine[] {
  const lines = ruleLines(w, rows, code);
  return lines.length === 0 ? [] : [{ ...line(w.say(name)), bold: true }, ...lines];
}

function agreement(w: Writer, data: DocumentData, title: string): DocBlock[] {
  const rules = data.rows('lead_defs');
  const empty = t(
    'Правил нет: внесите их на вкладке «Определения лидов».',
    'No rules yet: enter them on the Lead definitions tab.',
  );
  return [
    w.title(title),
    w.p(
      t(
        'О чём договорились маркетинг и продажи: что такое хороший лид и кто за сколько его обрабатывает. Правила ниже берутся из книги «Библиотека».',
        'What marketing and sales agreed on: what a good lead is and who works it how fast. The rules below come from the Library workbook.',
      ),
    ),
    w.h1(t('Что такое MQL', 'What an MQL is')),
    w.managed('mql', ruleLines(w, rules, 'mql'), empty),
    w.h1(t('Что такое SQL', 'What an SQL is')),
    w.managed(
      'sql',
      [
        ...named(w, rules, 'sal', t('SAL: продажи взяли лид', 'SAL: sales took the lead')),
        ...named(w, rules, 'sql', t('SQL: продажи подтвердили потребность', 'SQL: sales confirmed the need')),
      ],
      empty,
    ),
    w.h1(t('Кому не передаём', 'Who is not passed on')),
    w.managed(
      'anti_fit',
      data.segments
        .filter((segment) => (segment.details.anti_fit ?? '') !== '')
        .map((segment) => item(`${segment.name}: ${segment.details.anti_fit ?? ''}`)),
      t('Антипортреты не заполнены.', 'No anti-fits yet.'),
    ),
    w.h1(t('Обязательства маркетинга', 'What marketing owes')),
    w.bullets([
      t(
        'Столько MQL в месяц, сколько стоит в плане; отклонение видно в РНП каждую неделю',
        'As many MQL a month as planned; the deviation is in the RNP every week',
      ),
      t(
        'В карточке лида заполнены канал, сегмент, продукт и просьба клиента: не меньше 95 % лидов',
        'Channel, segment, product and the client’s request are filled for 95 % of leads at least',
      ),
      t(
        'Лиды без шансов (антипортрет, соискатели, дубли) не передаются',
        'Leads without a chance (anti-fit, job seekers, duplicates) are not passed on',
      ),
    ]),
    w.h1(t('Обязательства продаж', 'What sales owe')),
    w.bullets([
      t('Первое касание в течение 30 рабочих минут', 'The first touch within 30 work minutes'),
      t('Принять лид или отказать в течение рабочего дня', 'Accept or reject within one workday'),
      t(
        'Не меньше пяти попыток за десять рабочих дней, прежде чем ставить «недозвон»',
        'Five attempts within ten workdays before “no contact”',
      ),
      t('Причина отказа из списка у каждого отказа', 'A reject reason of the list for every reject'),
    ]),
    w.h1(t('Если нарушили', 'When it is broken')),
    w.bullets([
      t(
        'Не обработали в срок: лид считается принятым для плана маркетинга и попадает в повестку недели',
        'Not worked in time: the lead counts as accepted for marketing and comes to the weekly meeting',
      ),
      t(
        'Спор о лиде открывают в течение пяти рабочих дней, решают за три; кто не ответил, тот неправ',
        'A dispute is opened within five workdays and ruled within three; who does not answer is wrong',
      ),
      t('Часы считаются по рабочему календарю', 'Clocks run by the work calendar'),
    ]),
    w.h1(t('Подписи', 'Signatures')),
    w.prompt(
      t(
        'Маркетинг: ________  Продажи: ________  Дата: ________  Пересмотр: раз в квартал',
        'Marketing: ________  Sales: ________  Date: ________  Review: quarterly',
      ),
    ),
  ];
}

const byNumber =
  (key: string) =>
  (left: Row, right: Row): number =>
    Number(right[key] ?? 0) - Number(left[key] ?? 0);

function digest(w: Writer, data: DocumentData, title: string): DocBlock[] {
  const talks = data.rows('custdev').filter((row) => text(row, 'insight') !== '');
  const rivals = data.rows('competitors').filter((row) => text(row, 'name') !== '');
  const size = data.rows('market_size').filter((row) => typeof row.som === 'number');
  const million = (value: Scalar | undefined): string =>
    typeof value === 'number' ? `${Math.round(value / 100_000) / 10} ${w.say(t('млн', 'm'))}` : '—';
  return [
    w.title(title),
    w.p(
      t(
        'Короткая выжимка из вкладок «Интервью», «Задачи клиентов», «Конкуренты» и «Тайный покупатель». Обновляется вместе с РНП.',
        'A short digest of the tabs Interviews, Jobs to be done, Competitors and Walk-throughs. Refreshed with the RNP.',
      ),
    ),
    w.h1(t('Кому продаём', 'Whom we sell to')),
    w.managed(
      'segments',
      data.segments.map((segment) =>
        item(
          join([
            `${segment.name}${segment.details.priority ? ` (${segment.details.priority})` : ''}`,
            segment.details.triggers ?? '',
            segment.details.pains ?? '',
          ]),
        ),
      ),
      t('Сегменты не заполнены.', 'No segments yet.'),
    ),
    w.h1(t('Ради чего нас нанимают', 'What we are hired for')),
    w.managed(
      'jobs',
      [...data.rows('jtbd')]
        .filter((row) => text(row, 'situation') !== '')
        .sort(byNumber('opportunity'))
        .slice(0, 5)
        .map((row) =>
          item(
            `${text(row, 'situation')}, ${w.say(t('я хочу', 'I want'))} ${text(row, 'motivation')}, ${w.say(t('чтобы', 'so that'))} ${text(row, 'outcome')}${
              typeof row.opportunity === 'number'
                ? ` (${w.say(t('возможность', 'opportunity'))} ${row.opportunity})`
                : ''
            }`,
          ),
        ),
      t('Задачи клиентов не описаны.', 'No jobs are described yet.'),
    ),
    w.h1(t('Что слышим в интервью', 'What interviews tell')),
    w.managed(
      'insights',
      [...talks]
        .sort(byNumber('severity'))
        .slice(0, 8)
        .map((row) => item(join([text(row, 'insight'), text(row, 'quotes'), text(row, 'interview_id')]))),
      t('Интервью ещё не было.', 'No interviews yet.'),
    ),
    w.h1(t('С кем нас сравнивают', 'What we are compared with')),
    w.managed(
      'competitors',
      COMPETITOR_KINDS.flatMap((kind) =>
        rivals
          .filter((row) => [kind.label.ru, kind.label.en].includes(text(row, 'kind')))
          .map((row) =>
            item(
              join([
                `${text(row, 'name')} (${w.say(kind.label).toLowerCase()})`,
                text(row, 'strengths') === '' ? '' : `${w.say(t('сильное', 'strong'))}: ${text(row, 'strengths')}`,
                text(row, 'weaknesses') === '' ? '' : `${w.say(t('слабое', 'weak'))}: ${text(row, 'weaknesses')}`,
              ]),
            ),
          ),
      ),
      t('Конкуренты не описаны.', 'No competitors yet.'),
    ),
    w.h1(t('Чему учат чужие воронки', 'What others’ funnels teach')),
    w.managed(
      'walks',
      data
        .rows('walkthroughs')
        .filter((row) => text(row, 'diagnosis') !== '')
        .map((row) => item(`${text(row, 'competitor')}: ${text(row, 'diagnosis')}`)),
      t('Воронки конкурентов ещё не проходили.', 'No competitor’s funnel was walked yet.'),
    ),
    w.h1(t('Сколько здесь денег', 'How much money is here')),
    w.managed(
      'size',
      size.map((row) =>
        item(
          `${text(row, 'segment')}, ${text(row, 'year')}: TAM ${million(row.tam)}, SAM ${million(row.sam)}, SOM ${million(row.som)}${typeof row.som_fact === 'number' ? `, ${w.say(t('взяли', 'taken'))} ${million(row.som_fact)}` : ''} (${text(row, 'source')})`,
        ),
      ),
      t('Размер рынка не посчитан.', 'The market is not sized yet.'),
    ),
    w.h1(t('Что из этого следует', 'What follows')),
    w.prompt(
      t(
        'Три вывода, каждый с гипотезой или задачей: что меняем в продукте, в словах, в каналах.',
        'Three conclusions, each with a hypothesis or a task: what changes in the product, the words, the channels.',
      ),
    ),
  ];
}

export function marketDocuments(data: DocumentData): DocumentModel[] {
  const w = writer(data.language);
  const [sla, research] = [
    w.say(t('Соглашение маркетинга и продаж', 'Agreement of marketing and sales')),
    w.say(t('Рынок: выжимка исследований', 'Market: digest of research')),
  ];
  return [
    {
      key: 'sla',
      kind: w.say(t('Соглашение (SLA)', 'Agreement (SLA)')),
      title: sla,
      forWhom: w.say(t('Маркетинг и продажи', 'Marketing and sales')),
      blocks: agreement(w, data, sla),
    },
    {
      key: 'research',
      kind: w.say(t('Исследование рынка', 'Market research')),
      title: research,
      forWhom: w.say(t('Маркетинг, продукт, продажи', 'Marketing, product, sales')),
      blocks: digest(w, data, research),
    },
  ];
}
