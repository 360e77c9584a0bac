/** The card homepage: how the department stands, the three things that would bring most, and the refresh. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { picturesView, putPictures } from '../../app/documents/pictures';
import { startRefresh, stepRun, unfinishedRun } from '../../app/jobs/runs';
import type { Ports } from '../../app/ports';
import { departmentOfDocument } from '../../app/setup/fromDocument';
import { healthView } from '../../app/views/healthView';
import { overview } from '../../app/views/overview';
import type { HealthPanelView, JobView, Overview } from '../../app/viewTypes';
import { shownDay } from '../../shared/shown';
import { fill, t, type Text } from '../../shared/text';
import { panelError } from '../errors';
import { buttons, line, type CardButton, type CardLine, type CardReply, type CardSection, type CardView } from './card';
import type { CardContext } from './cardEvent';
import { INSERT, picturesSection } from './pictures';
import { copyCard, errorCard, grantCard, openPanel, replyOf, strangerCard } from './states';

type Department = Extract<Overview, { state: 'department' }>;

/** A card function may run 30 seconds; a step is begun only while there is this much left of them. */
const BUDGET_MS = 15_000;

const filled = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  ru: fill(text.ru, values),
  en: fill(text.en, values),
});

const inBoth = (text: Text, date: Text): Text => ({
  ru: fill(text.ru, { date: date.ru }),
  en: fill(text.en, { date: date.en }),
});

const REFRESH: CardButton = {
  text: t('Обновить РНП', 'Refresh the RNP'),
  press: { kind: 'call', call: 'cardRefresh' },
  main: true,
};

function status(state: Department): CardSection {
  const off = state.headline.filter((figure) => figure.status === 'red');
  const how: Text =
    state.headline.length === 0
      ? t('Данных пока нет: загрузите выгрузки в панели', 'No data yet: import the exports in the panel')
      : off.length === 0
        ? t('● Красных строк в РНП нет', '● No red rows in the RNP')
        : {
            ru: `▼ Вне плана: ${off.map((figure) => figure.title.ru).join(', ')}`,
            en: `▼ Off plan: ${off.map((figure) => figure.title.en).join(', ')}`,
          };
  const lines: CardLine[] = [{ kind: 'fact', text: how, press: { kind: 'link', url: state.rnp } }];
  if (state.asOf !== null) lines.push(line(inBoth(t('Данные по {date}', 'Data up to {date}'), shownDay(state.asOf))));
  if (state.counts.overdueTasks > 0)
    lines.push(line(filled(t('Просроченных задач: {n}', 'Overdue tasks: {n}'), { n: state.counts.overdueTasks })));
  return { header: t('Как идёт месяц', 'How the month goes'), lines };
}

function health(view: HealthPanelView): CardSection {
  const score = view.total === null ? '—' : String(Math.round(view.total));
  return {
    header: t('Здоровье отдела', 'Department health'),
    lines: [
      {
        kind: 'fact',
        text: filled(t('{n} из 100', '{n} of 100'), { n: score }),
        ...(view.band ? { below: view.band } : {}),
      },
      ...view.next.slice(0, 3).map(({ text, aspect, link }): CardLine => ({
        kind: 'fact',
        above: aspect,
        text,
        ...(link === null ? {} : { press: { kind: 'link', url: link } }),
      })),
    ],
  };
}

const progress = (job: JobView): CardSection => ({
  header: t('Обновление не закончено', 'The refresh is not finished'),
  lines: [
    line(job.label),
    line(filled(t('Готово {done} из {total}', '{done} of {total} done'), { done: job.done, total: job.total })),
    buttons({ ...REFRESH, text: t('Продолжить', 'Resume') }),
  ],
});

function departmentCard(
  state: Department,
  view: HealthPanelView,
  pictures: CardSection | null,
  context: CardContext,
): CardView {
  const [pulse] = state.workbooks;
  const toPulse: readonly CardButton[] =
    context.host === 'docs' && pulse
      ? [{ text: t('Открыть «Пульс»', 'Open Pulse'), press: { kind: 'link', url: pulse.url } }]
      : [];
  return {
    title: state.company || 'Marketing Pulse',
    subtitle: t('Отдел маркетинга', 'Marketing department'),
    sections: [
      ...(state.unfinished ? [progress(state.unfinished)] : []),
      ...(pictures ? [pictures] : []),
      status(state),
      health(view),
      {
        lines: [
          ...(state.unfinished && toPulse.length === 0
            ? []
            : [buttons(...(state.unfinished ? [] : [REFRESH]), ...toPulse)]),
          line(openPanel(context.host)),
        ],
      },
    ],
  };
}

/** Ports that stand in the workbook to which the open file belongs; null when it belongs to none. */
function portsOf(base: Ports, { host, fileId }: CardContext): Ports | null {
  if (fileId === null) return null;
  const workbook = host === 'docs' ? departmentOfDocument(base, fileId) : fileId;
  // a card has no editor to ask: only what was granted can be read
  return workbook === null ? null : { ...base, activeFile: () => workbook, openFileNote: () => null };
}

/** What the open document says of its charts; null where it has none. */
function charts(ports: Ports, definition: DepartmentDefinition, { host, fileId }: CardContext): CardSection | null {
  const view = host === 'docs' && fileId !== null ? picturesView(ports, definition, fileId) : null;
  return view && picturesSection(view);
}

function cardIn(ports: Ports, definition: DepartmentDefinition, context: CardContext): CardView {
  const state = overview(ports, definition);
  switch (state.state) {
    case 'department':
      return departmentCard(state, healthView(ports, definition), charts(ports, definition, context), context);
    case 'copy':
      return copyCard(state.original);
    case 'noAccess':
      return grantCard;
    case 'none':
      return state.noAccess ? grantCard : strangerCard(context.host);
  }
}

const guarded = (work: () => CardReply): CardReply => {
  try {
    return work();
  } catch (error) {
    return replyOf(errorCard(panelError(error)));
  }
};

/** The first card. Never throws: an error is a card too. */
export const homepage = (base: Ports, definition: DepartmentDefinition, context: CardContext): CardReply =>
  guarded(() => {
    if (context.fileId === null) return replyOf(grantCard);
    const ports = portsOf(base, context);
    return replyOf(ports ? cardIn(ports, definition, context) : strangerCard(context.host));
  });

/** Goes on with the person's refresh, or begins one, for as long as a card may run; what is left is done at the next press. */
export const refreshFromCard = (base: Ports, definition: DepartmentDefinition, context: CardContext): CardReply =>
  guarded(() => {
    const ports = portsOf(base, context);
    if (!ports) return replyOf(context.fileId === null ? grantCard : strangerCard(context.host));
    const until = ports.now() + BUDGET_MS;
    const left = unfinishedRun(ports, definition);
    let job = left?.kind === 'refresh' ? left : startRefresh(ports, definition);
    // the step at which an earlier run was cut may have been done: it looks before it writes
    let retry = left !== null;
    do {
      job = stepRun(ports, definition, { jobId: job.jobId, retry });
      retry = false;
    } while (!job.finished && ports.now() < until);
    return replyOf(
      cardIn(ports, definition, context),
      job.result?.summary ?? t('Сделана часть: нажмите «Продолжить»', 'A part is done: press “Resume”'),
    );
  });

/** Puts charts into the open document, or brings those that stand there up to date. */
export const picturesFromCard = (base: Ports, definition: DepartmentDefinition, context: CardContext): CardReply =>
  guarded(() => {
    const ports = portsOf(base, context);
    if (!ports || context.fileId === null) return replyOf(context.fileId === null ? grantCard : strangerCard('docs'));
    const told = putPictures(ports, definition, context.fileId, context.parameters[INSERT] === 'yes');
    return replyOf(cardIn(ports, definition, context), told ?? undefined);
  });
