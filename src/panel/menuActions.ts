/** What the menu does without the panel: the whole refresh in one go, told in one sentence. */
import type { DepartmentDefinition } from '../blueprint/department';
import { refuseOwnLiveRun, startRefresh, stepRun, unfinishedRun } from '../app/jobs/runs';
import { pullFacts } from '../app/connect/pullFacts';
import { runScheduled, type Jobs } from '../app/schedule/runScheduled';
import type { Ports } from '../app/ports';
import { t, type Text } from '../shared/text';
import { panelError } from './errors';

export const HELP: Text = t(
  '1. Откройте панель: Расширения → Marketing Pulse → Открыть панель.\n2. Загрузите выгрузки лидов и расходов.\n3. Нажмите «Обновить РНП» — раз в неделю, по понедельникам.\n\nЖёлтые ячейки заполняете вы, остальное считается само. Ваши правки дополнение не затирает: оно их перечисляет.',
  '1. Open the panel: Extensions → Marketing Pulse → Open the control panel.\n2. Import the exports of leads and ad spend.\n3. Press “Refresh RNP” once a week, on Monday.\n\nYellow cells are yours to fill; the rest is calculated. The add-on does not overwrite your edits: it lists them.',
);

/** An error as the mail and the panel tell it. */
const wording = (error: unknown): { readonly what: Text; readonly action: Text } => {
  const { what, action } = panelError(error);
  return { what, action: action?.text ?? t('Откройте панель', 'Open the panel') };
};

/** What the time trigger runs: `event` is Google's, and names the trigger. */
export function refreshByClock(ports: Ports, definition: DepartmentDefinition, event: unknown): void {
  const { triggerUid } = (event ?? {}) as { readonly triggerUid?: unknown };
  const jobs: Jobs = {
    unfinished: (own) => {
      refuseOwnLiveRun(own, definition);
      return unfinishedRun(own, definition);
    },
    start: (own) => startRefresh(own, definition),
    step: (own, jobId, retry) => stepRun(own, definition, { jobId, retry }),
    pull: (own, untilMs) => pullFacts(own, definition, untilMs),
  };
  const outcome = runScheduled(ports, definition, jobs, String(triggerUid ?? ''), wording);
  ports.log('schedule', { outcome });
}

/** Runs every step of a refresh. Gives the sentence for the message; errors are told, not thrown. */
export function refreshFromMenu(ports: Ports, definition: DepartmentDefinition): Text {
  try {
    refuseOwnLiveRun(ports, definition);
    let job = startRefresh(ports, definition);
    while (!job.finished) job = stepRun(ports, definition, { jobId: job.jobId, retry: false });
    return job.result?.summary ?? t('Готово', 'Done');
  } catch (error) {
    const { what, action } = panelError(error);
    return action ? { ru: `${what.ru}. ${action.text.ru}.`, en: `${what.en}. ${action.text.en}.` } : what;
  }
}
