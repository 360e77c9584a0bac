/** Words of the landing pages section. */
import { t } from '../src/shared/text';

export const L = {
  title: t('Посадочные', 'Landing pages'),
  text: t(
    'Опубликованная страница показывает тексты на момент публикации. Её форма пишет заявки в «Лиды».',
    'A published page shows the texts as they were when published. Its form writes leads to Leads.',
  ),
  none: t('В реестре пока нет посадочных.', 'The register has no landing pages yet.'),
  register: t('Реестр', 'Register'),
  texts: t('Тексты', 'Texts'),
  address: t('Адрес веб-приложения', 'Web app address'),
  addressHint: t(
    'В редакторе скрипта: «Начать развертывание», тип «Веб-приложение». Скопируйте адрес, он кончается на /exec. Если дополнение установлено из Marketplace, адреса нет: скачайте страницу файлом.',
    'In the script editor: “Deploy”, type “Web app”. Copy the address, it ends with /exec. If the add-on came from the Marketplace there is no address: download the page as a file.',
  ),
  masked: t(
    'Контакты в «Лидах» скрыты: перезвонить по заявке не получится. Разрешите хранить их в настройках.',
    'Contacts in Leads are masked: nobody will be able to call back. Allow storing them in the settings.',
  ),
  settings: t('Открыть настройки', 'Open the settings'),
  publish: t('Опубликовать', 'Publish'),
  again: t('Обновить публикацию', 'Publish again'),
  takeDown: t('Снять', 'Take down'),
  download: t('Скачать файлом', 'Download as a file'),
  open: t('Открыть страницу', 'Open the page'),
  test: t('Тестовая заявка', 'Test lead'),
  blocked: t('Мешает публикации', 'Keeps it from being published'),
  published: t('Опубликовано', 'Published'),
  down: t('Снято с публикации', 'Taken down'),
  saved: t('Файл «{name}» сохранён. {note}.', 'The file “{name}” is saved. {note}.'),
} as const;
