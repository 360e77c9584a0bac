/** Finished cards and responses of CardService, and what a card function may give back. */
import { Fault } from '../../faults';
import type { Card, CardMove, CardOutput, CardSection } from '../../cardTypes';
import type { ServiceContext } from '../context';
import { draftOf, needed, text, type Draft } from './builder';
import { buttonOf, linkClick, widgetOf } from './widgets';

/** CardBuilder.addSection: "You can't add more than 100 sections to a card." */
const MOST_SECTIONS = 100;
/** Cards reference: widgets beyond 100 are ignored; here they are refused, since a person would miss them. */
const MOST_WIDGETS = 100;

function sectionOf(context: ServiceContext, value: unknown): CardSection {
  const [, draft] = draftOf(context, ['CardSection'], value);
  const widgets = (draft.widgets ?? []) as readonly unknown[];
  if (widgets.length === 0) throw new Fault('CardSection must have at least one widget', 'Error');
  return {
    header: text(draft, 'header'),
    collapsible: draft.collapsible === true,
    uncollapsible: Number(draft.uncollapsible ?? 0),
    widgets: widgets.map((widget) => widgetOf(context, widget)),
  };
}

function headerOf(context: ServiceContext, value: unknown): Card['header'] {
  if (value === undefined) return null;
  const [, draft] = draftOf(context, ['CardHeader'], value);
  return { title: needed(draft, 'title', 'CardHeader title'), subtitle: text(draft, 'subtitle') };
}

function footerOf(context: ServiceContext, value: unknown): Card['footer'] {
  if (value === undefined) return null;
  const [, draft] = draftOf(context, ['FixedFooter'], value);
  if (draft.primary === undefined) throw new Fault('FixedFooter needs a primary button', 'Error');
  return {
    primary: buttonOf(context, draft.primary),
    secondary: draft.secondary === undefined ? null : buttonOf(context, draft.secondary),
  };
}

/** A finished card. @throws Fault when it is not valid. */
export function cardOf(context: ServiceContext, draft: Draft): Card {
  const sections = ((draft.sections ?? []) as readonly unknown[]).map((section) => sectionOf(context, section));
  if (sections.length > MOST_SECTIONS) throw new Fault('A card can have at most 100 sections', 'Error');
  const widgets = sections.reduce((sum, section) => sum + section.widgets.length, 0);
  if (widgets > MOST_WIDGETS) throw new Fault(`A card can have at most 100 widgets, not ${widgets}`, 'Error');
  return {
    name: text(draft, 'name'),
    header: headerOf(context, draft.header),
    sections,
    footer: footerOf(context, draft.footer),
  };
}

/** The data of a card that was built. */
const builtCard = (context: ServiceContext, value: unknown): Card => draftOf(context, ['Card'], value)[1].card as Card;

/** A response that was asked for with `build()`. */
export function responseOf(context: ServiceContext, draft: Draft): CardOutput {
  const notice = draft.notification;
  return {
    kind: 'action',
    notification:
      notice === undefined ? null : needed(draftOf(context, ['Notification'], notice)[1], 'text', 'Notification text'),
    link: draft.link === undefined ? null : (linkClick(context, draft.link) as { url: string }).url,
    moves: (draft.navigation === undefined
      ? []
      : (draftOf(context, ['Navigation'], draft.navigation)[1].moves ?? [])) as CardMove[],
  };
}

/** A step of a navigation. */
export const moveTo = (context: ServiceContext, kind: 'push' | 'update', card: unknown): CardMove => ({
  kind,
  card: builtCard(context, card),
});

/**
 * What a card function gave: a card, an array of cards, or a response; undefined for anything else. A homepage and a trigger give cards, an
 * action gives a response (documentation of callback functions).
 */
export function cardOutputOf(context: ServiceContext, value: unknown): CardOutput | undefined {
  const { realm } = context;
  const given = Array.isArray(value) ? (value as unknown[]) : [value];
  const cards = given.map((each) => realm.dataOf('CardService.Card', each) as Draft | undefined);
  if (given.length > 0 && cards.every((card) => card !== undefined))
    return { kind: 'cards', cards: cards.map((card) => card?.card as Card) };
  const action = realm.dataOf('CardService.ActionResponse', value) as Draft | undefined;
  if (action) return action.output as CardOutput;
  return realm.dataOf('CardService.EditorFileScopeActionResponse', value) === undefined
    ? undefined
    : { kind: 'fileScope' };
}
