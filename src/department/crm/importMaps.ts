/** What the import has been told once and remembers: stages, sources and columns of other systems. People may edit all of it. */
import { t } from '../../shared/text';
import { LEAD_STATUSES } from '../../shared/codes/leads';
import { DEFAULT_STAGES, STAGE_SYSTEMS } from '../../shared/codes/stages';
import type { SeedRow } from '../../blueprint/department';
import type { TableTab } from '../../blueprint/tab';
import { choice, date, flag, id, integer, longText, note, reference, text } from '../columns';

const COLOR = '#64748b';

/** Stages of the CRM and what they mean here. */
export const stageMap: TableTab = {
  kind: 'table',
  key: 'stage_map',
  workbook: 'pulse',
  title: t('Стадии CRM', 'CRM stages'),
  purpose: t(
    'Какая стадия CRM какому нашему статусу равна. Загрузка спрашивает о незнакомой стадии один раз и записывает ответ сюда.',
    'Which stage of the CRM is which status of ours. An import asks about an unknown stage once and writes the answer here.',
  ),
  color: COLOR,
  capacity: 80,
  columns: [
    choice('system', 'Система', 'System', STAGE_SYSTEMS, {
      widthPx: 170,
      ...note('Пусто = любая система.', 'Empty = any system.'),
    }),
    text('pipeline', 'Воронка', 'Pipeline', {
      widthPx: 150,
      ...note('Пусто = любая воронка.', 'Empty = any pipeline.'),
    }),
    text('stage', 'Стадия в CRM', 'Stage in the CRM', {
      widthPx: 220,
      ...note('Как стадия называется в выгрузке.', 'What the export calls the stage.'),
    }),
    text('internal_id', 'Код стадии', 'Stage id', {
      widthPx: 170,
      ...note(
        'Внутренний код, если выгрузка его даёт: он важнее названия, ведь стадии переименовывают.',
        'The internal id where an export has it. It outweighs the name, because stages get renamed.',
      ),
    }),
    choice('status', 'Наш статус', 'Our status', LEAD_STATUSES, {
      ...note(
        'Пусто = пока никто не сказал: лиды с такой стадией считаются только как лиды.',
        'Empty = nobody has said yet: such leads count as leads alone.',
      ),
    }),
    flag('include', 'Считать', 'Counts', {
      widthPx: 90,
      ...note(
        'Снимите отметку у воронки, которая не про продажи: её строки не загружаются.',
        'Untick for a pipeline that is no sales: its rows are not imported.',
      ),
    }),
  ],
};

/** Sources of leads as the CRM and links name them, and the channel that each is. */
export const sourceMap: TableTab = {
  kind: 'table',
  key: 'source_map',
  workbook: 'pulse',
  title: t('Источники CRM', 'CRM sources'),
  purpose: t(
    'Какой источник или метка какому каналу равны. Пустое поле подходит к любому значению; из подходящих строк берётся с меньшим приоритетом.',
    'Which source or tag is which channel. An empty field fits any value; of several rows that fit the lowest priority counts.',
  ),
  color: COLOR,
  capacity: 80,
  columns: [
    text('label', 'Источник в CRM', 'CRM source', {
      widthPx: 200,
      ...note('Как источник называется в выгрузке.', 'What the export calls the source.'),
    }),
    text('utm_source', 'utm_source', 'utm_source', { widthPx: 140 }),
    text('utm_medium', 'utm_medium', 'utm_medium', { widthPx: 140 }),
    reference('channel', 'Канал', 'Channel', 'channels', 'name', {
      ...note('Пусто = не определён, и это осознанно.', 'Empty = unknown, and on purpose.'),
    }),
    integer('priority', 'Приоритет', 'Priority', {
      widthPx: 100,
      ...note('1 важнее 2. Пусто = 100.', '1 comes before 2. Empty = 100.'),
    }),
  ],
};

/** What the columns of files of no known system mean. */
export const columnMap: TableTab = {
  kind: 'table',
  key: 'column_map',
  workbook: 'pulse',
  title: t('Колонки файлов', 'File columns'),
  purpose: t(
    'Что значат колонки файлов, которые дополнение само не узнаёт. Здесь только заголовки, без данных из файлов.',
    'What the columns of files mean that the add-on does not know itself. Headers only, no data of the files.',
  ),
  color: COLOR,
  hidden: true,
  capacity: 120,
  columns: [
    id('format', 'Вид файла', 'Format', {
      owner: 'pulse',
      widthPx: 150,
      ...note(
        'Отпечаток заголовков: по нему файл узнаётся снова.',
        'Fingerprint of the headers, by which the file is known again.',
      ),
    }),
    text('kind', 'Что в файле', 'Contents', { owner: 'pulse', widthPx: 110 }),
    text('header', 'Заголовок в файле', 'Header in the file', { owner: 'pulse', widthPx: 220 }),
    text('column', 'Наша колонка', 'Our column', { owner: 'pulse', widthPx: 140 }),
    text('written', 'Как записано', 'How it is written', {
      owner: 'pulse',
      widthPx: 140,
      ...note(
        'Порядок дня и месяца или дробный знак, если спрашивали.',
        'Order of day and month or the decimal mark, if it was asked.',
      ),
    }),
  ],
};

/** Which rows imports have brought, so that a row which people deleted does not come back. */
export const importMemory: TableTab = {
  kind: 'table',
  key: 'import_memory',
  workbook: 'pulse',
  title: t('Память загрузок', 'Import memory'),
  purpose: t(
    'Какие строки загрузка уже приносила: удалённая вами строка не вернётся. Чтобы загрузить всё заново, очистите эту вкладку.',
    'Rows that imports have brought already: a row that you deleted does not come back. Clear this tab to import everything anew.',
  ),
  color: COLOR,
  hidden: true,
  capacity: 100,
  rowKey: 'id',
  columns: [
    id('id', 'Порция', 'Portion', { owner: 'pulse', widthPx: 200 }),
    text('kind', 'Куда', 'Table', { owner: 'pulse', widthPx: 90 }),
    date('at', 'Когда', 'When', { owner: 'pulse' }),
    longText('keys', 'Отпечатки строк', 'Fingerprints of rows', { owner: 'pulse', widthPx: 300 }),
  ],
};

/** The default stages of the systems that are known. */
export const stageRows = (): SeedRow[] =>
  DEFAULT_STAGES.map(({ system, id: internalId, names, status }) => ({
    system,
    stage: names[0] ?? '',
    ...(internalId === '' ? {} : { internal_id: internalId }),
    status,
    include: true,
  }));
