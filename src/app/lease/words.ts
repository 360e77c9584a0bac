/** A run of somebody in words: who does what, since when, at which step; and what can be done about it. */
import { fill, t, type Text } from '../../shared/text';
import { fromSerial } from '../../shared/civilDate';
import { isDead, type Lease } from '../../reconcile/lease';
import type { Ports } from '../ports';
import type { RunningView } from './views';

interface Wording {
  /** While it goes on. */
  readonly alive: Text;
  /** After its last sign of life. */
  readonly dead: Text;
}

const WORDINGS: Readonly<Record<string, Wording>> = {
  refresh: {
    alive: t(
      '{who} обновляет отдел с {time}, шаг {step} из {of}',
      '{who} has been refreshing since {time}, step {step} of {of}',
    ),
    dead: t(
      'Обновление ({who}) началось в {time} и остановилось на шаге {step} из {of}',
      'A refresh by {who} started at {time} and stopped at step {step} of {of}',
    ),
  },
  create: {
    alive: t(
      '{who} создаёт отдел с {time}, шаг {step} из {of}',
      '{who} has been making the department since {time}, step {step} of {of}',
    ),
    dead: t(
      'Создание отдела ({who}) началось в {time} и остановилось на шаге {step} из {of}',
      'The making of the department by {who} started at {time} and stopped at step {step} of {of}',
    ),
  },
  import: {
    alive: t(
      '{who} загружает данные с {time}, шаг {step} из {of}',
      '{who} has been importing data since {time}, step {step} of {of}',
    ),
    dead: t(
      'Загрузка ({who}) началась в {time} и остановилась на шаге {step} из {of}',
      'An import by {who} started at {time} and stopped at step {step} of {of}',
    ),
  },
};

const OTHER: Wording = {
  alive: t(
    '{who} меняет книги отдела с {time}, шаг {step} из {of}',
    '{who} has been changing the workbooks since {time}, step {step} of {of}',
  ),
  dead: t(
    'Запуск ({who}) начался в {time} и остановился на шаге {step} из {of}',
    'A run by {who} started at {time} and stopped at step {step} of {of}',
  ),
};

const SOMEONE = t('Кто-то', 'Someone');
const MS_A_DAY = 86_400_000;

/** Time of day in the department's zone, with the day when it was not today. */
function timeText(ports: Ports, ms: number, timeZone: string): Text {
  const now = ports.nowSerial(timeZone);
  const then = now - (ports.now() - ms) / MS_A_DAY;
  const minutes = Math.floor((then - Math.floor(then)) * 1440 + 1e-6);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (Math.floor(then) === Math.floor(now)) return { ru: time, en: time };
  const [year = '', month = '', day = ''] = fromSerial(Math.floor(then)).split('-');
  return { ru: `${time} ${day}.${month}`, en: `${time} on ${year}-${month}-${day}` };
}

/** What is said of a run. */
export function leaseText(ports: Ports, lease: Lease, timeZone: string): Text {
  const wording = WORDINGS[lease.kind] ?? OTHER;
  const text = isDead(lease, ports.now()) ? wording.dead : wording.alive;
  const time = timeText(ports, lease.since, timeZone);
  const say = (language: keyof Text): string =>
    fill(text[language], {
      who: lease.who || SOMEONE[language],
      time: time[language],
      step: lease.step,
      of: lease.of,
    });
  return { ru: say('ru'), en: say('en') };
}

/** The run as the panel shows it. A creation can only be finished by who began it: the answers of the wizard are theirs. */
export function runningView(ports: Ports, lease: Lease, timeZone: string): RunningView {
  const stopped = isDead(lease, ports.now());
  return {
    text: leaseText(ports, lease, timeZone),
    action: !stopped ? 'wait' : lease.kind === 'create' ? 'ask' : 'takeOver',
  };
}
