/** Widgets of cards as plain data; each is checked when it becomes part of a card. */
import { Fault } from '../../faults';
import type { CardButton, CardClick, CardWidget } from '../../cardTypes';
import type { ServiceContext } from '../context';
import { draftOf, needed, text, type Draft } from './builder';

/** Types that `addWidget` takes. */
export const WIDGETS = ['TextParagraph', 'DecoratedText', 'TextButton', 'ButtonSet', 'Divider'] as const;

/** A callback: its function is looked up when it is pressed. Parameters are texts (Action.setParameters). */
export function actionClick(context: ServiceContext, value: unknown): CardClick {
  const [, draft] = draftOf(context, ['Action'], value);
  const parameters = (draft.parameters ?? {}) as Readonly<Record<string, unknown>>;
  for (const [key, each] of Object.entries(parameters))
    if (typeof each !== 'string') throw new Fault(`Action parameter ${key} must be a string`, 'Error');
  return {
    kind: 'action',
    functionName: needed(draft, 'functionName', 'Action function name'),
    parameters: { ...(parameters as Readonly<Record<string, string>>) },
    spinner: draft.indicator !== 'NONE',
  };
}

export function linkClick(context: ServiceContext, value: unknown): CardClick {
  const [, draft] = draftOf(context, ['OpenLink'], value);
  const url = needed(draft, 'url', 'OpenLink URL');
  if (!/^(https?:\/\/|mailto:)\S+$/.test(url)) throw new Fault(`Invalid URL: ${url}`, 'Error');
  return { kind: 'link', url };
}

/** What a press does: one thing at most. */
function clickOf(context: ServiceContext, draft: Draft, what: string): CardClick | null {
  if (draft.action !== undefined && draft.link !== undefined)
    throw new Fault(`${what}: an on-click action and an open link exclude each other`, 'Error');
  if (draft.action !== undefined) return actionClick(context, draft.action);
  return draft.link === undefined ? null : linkClick(context, draft.link);
}

export function buttonOf(context: ServiceContext, value: unknown): CardButton {
  const [, draft] = draftOf(context, ['TextButton'], value);
  const click = clickOf(context, draft, 'TextButton');
  if (click === null && draft.disabled !== true) throw new Fault('TextButton needs an action', 'Error');
  return {
    text: needed(draft, 'text', 'TextButton text'),
    filled: draft.style === 'FILLED',
    disabled: draft.disabled === true,
    click,
  };
}

function buttonsOf(context: ServiceContext, draft: Draft): CardButton[] {
  const buttons = (draft.buttons ?? []) as readonly unknown[];
  if (buttons.length === 0) throw new Fault('ButtonSet must have at least one button', 'Error');
  return buttons.map((button) => buttonOf(context, button));
}

/** The widget behind an object that a script gave. @throws Fault when it is not complete. */
export function widgetOf(context: ServiceContext, value: unknown): CardWidget {
  const [type, draft] = draftOf(context, WIDGETS, value);
  switch (type) {
    case 'TextParagraph':
      return { kind: 'text', text: needed(draft, 'text', 'TextParagraph text') };
    case 'DecoratedText':
      return {
        kind: 'decorated',
        text: needed(draft, 'text', 'DecoratedText text'),
        top: text(draft, 'top'),
        bottom: text(draft, 'bottom'),
        wrap: draft.wrap === true,
        click: clickOf(context, draft, 'DecoratedText'),
        button: draft.button === undefined ? null : buttonOf(context, draft.button),
      };
    case 'TextButton':
      return { kind: 'button', button: buttonOf(context, value) };
    case 'ButtonSet':
      return { kind: 'buttons', buttons: buttonsOf(context, draft) };
    default:
      return { kind: 'divider' };
  }
}
