/** Words of the card about where leads live. */
import { t } from '../src/shared/text';

export const B = {
  title: t('Где лежат лиды', 'Where the leads live'),
  text: t(
    'Книга Google вмещает 10 миллионов ячеек: это примерно 100 000 лидов со всем остальным. Если лидов больше, перенесите их в BigQuery — базу данных Google: РНП считает по ним то же самое, а книга остаётся быстрой.',
    'A Google workbook holds 10 million cells: about 100,000 leads with everything else. With more, move the leads to BigQuery, Google’s database: the RNP counts the same from them, and the workbook stays fast.',
  ),
  inBook: t(
    'Лиды в книге: {rows}. Занято {share} % ячеек.',
    'Leads in the workbook: {rows}. {share} % of the cells are used.',
  ),
  tight: t('Книга почти полна: пора переносить лиды.', 'The workbook is nearly full: it is time to move the leads.'),
  stored: t(
    'Лиды в BigQuery: {rows}. Проект {project}, набор данных {dataset}, регион {location}.',
    'Leads in BigQuery: {rows}. Project {project}, dataset {dataset}, region {location}.',
  ),
  alsoHere: t('На вкладке «Лиды» ещё: {rows}.', 'On the Leads tab as well: {rows}.'),
  scope: t(
    'Дополнению нужно разрешение на BigQuery. Его спрашивают только здесь.',
    'The add-on needs a permission for BigQuery. It is asked for only here.',
  ),
  grant: t('Разрешить BigQuery', 'Allow BigQuery'),
  project: t('Проект Google Cloud', 'Google Cloud project'),
  projectHint: t(
    'Идентификатор проекта с подключённой оплатой: console.cloud.google.com, вверху слева. Например, acme-data-123. Не название и не номер.',
    'Id of a project with billing: console.cloud.google.com, at the top left. For example acme-data-123. Not its name and not its number.',
  ),
  location: t('Где хранить', 'Where to store'),
  locationHint: t(
    'Данные людей остаются в этом регионе. Спросите юриста, если закон требует хранить их в своей стране. Потом не меняется.',
    'Personal data stay in this region. Ask your lawyer if a law demands storage in your country. It cannot be changed later.',
  ),
  show: t('Показать план переезда', 'Show the plan of the move'),
  showBack: t('Вернуть лиды в книгу', 'Bring the leads back'),
  apply: t('Перенести лиды', 'Move the leads'),
  applyBack: t('Вернуть лиды', 'Bring the leads back'),
  cancel: t('Не переносить', 'Leave them'),
} as const;

/** Regions that are offered first; others can be typed. */
export const LOCATIONS = ['EU', 'US', 'europe-west3', 'europe-north1', 'me-central1', 'asia-southeast1'] as const;
