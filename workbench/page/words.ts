/** Words of the workbench; it speaks the department's language. */
export type Words = Readonly<Record<keyof typeof RU, string>>;

const RU = {
  drive: 'Диск',
  newSheet: 'Новая таблица',
  extensions: 'Расширения',
  download: 'Скачать',
  closePanel: 'Закрыть панель',
  openFile: 'Выберите файл слева',
  empty: 'Файлов пока нет',
  loading: 'Загружаю…',
  insertRow: 'Вставить строку выше',
  deleteRow: 'Удалить строку',
  insertColumn: 'Вставить столбец слева',
  deleteColumn: 'Удалить столбец',
  sortUp: 'Сортировать А → Я',
  sortDown: 'Сортировать Я → А',
  rename: 'Переименовать вкладку',
  renameTo: 'Новое название вкладки',
  deleteTab: 'Удалить вкладку',
  hidden: 'скрытая',
  managed: 'ведёт Marketing Pulse',
  panel: 'Панель Marketing Pulse',
  webApp: 'Посадочная',
  local: 'Локальный стенд: Google здесь нет',
};

const EN: Words = {
  drive: 'Drive',
  newSheet: 'New spreadsheet',
  extensions: 'Extensions',
  download: 'Download',
  closePanel: 'Close the panel',
  openFile: 'Choose a file on the left',
  empty: 'No files yet',
  loading: 'Loading…',
  insertRow: 'Insert row above',
  deleteRow: 'Delete row',
  insertColumn: 'Insert column left',
  deleteColumn: 'Delete column',
  sortUp: 'Sort A → Z',
  sortDown: 'Sort Z → A',
  rename: 'Rename tab',
  renameTo: 'New name of the tab',
  deleteTab: 'Delete tab',
  hidden: 'hidden',
  managed: 'kept by Marketing Pulse',
  panel: 'Marketing Pulse panel',
  webApp: 'Landing page',
  local: 'Local host: there is no Google here',
};

export const wordsFor = (language: string): Words => (language.startsWith('en') ? EN : RU);
