/** What people are told of a schedule that stopped, wherever the panel or the card shows problems. */
import { t } from '../../shared/text';
import type { Issue } from '../../shared/errors';
import type { Ports } from '../ports';
import type { ScheduleRecord } from '../setup/record';
import { ownSchedule } from './state';

/** The last scheduled run failed or stopped for want of time. */
export function scheduleIssues(
  ports: Pick<Ports, 'store'>,
  pulse: string,
  schedule: ScheduleRecord | undefined,
): Issue[] {
  const own = ownSchedule(ports, { pulse });
  if (!schedule && !own) return [];
  const last = own && own.id === schedule?.id && own.last ? own.last : schedule?.last;
  if (!last || !['failed', 'paused'].includes(last.outcome)) return [];
  const isFailed = last.outcome === 'failed';
  return [
    {
      severity: isFailed ? 'error' : 'warning',
      code: `schedule.${last.outcome}`,
      what: isFailed
        ? t('Обновление по расписанию не удалось', 'The scheduled refresh failed')
        : t('Обновление по расписанию остановилось', 'The scheduled refresh stopped'),
      where: { value: last.at.replace('T', ' ') },
      why: last.text,
      action: t('Нажмите «Обновить» на экране «РНП»', 'Press “Refresh” on the Refresh screen'),
    },
  ];
}
