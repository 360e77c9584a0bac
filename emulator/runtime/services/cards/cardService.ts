/**
 * `CardService`: cards of the add-on's side panel, as far as text, buttons, links and actions go. Other widgets are refused by name.
 * Source: developers.google.com/apps-script/reference/card-service and workspace/add-ons/concepts/cards.
 */
import { SCOPES } from '../../authority';
import { Fault } from '../../faults';
import type { CardMove, CardOutput } from '../../cardTypes';
import { enumeration, type ServiceContext } from '../context';
import { draftOf, makeDraft, type Draft, type Setter } from './builder';
import { cardOf, cardOutputOf, moveTo, responseOf } from './responses';
import { WIDGETS } from './widgets';

const set = (key: string, type = 'String'): Setter => [type, (draft, value) => void (draft[key] = value)];

const append = (key: string, types: readonly string[]): readonly Setter[] =>
  types.map((type) => [type, (draft, value) => void (draft[key] = [...((draft[key] ?? []) as unknown[]), value])]);

export interface Cards {
  readonly service: object;
  /** What a card function gave; undefined when it is nothing that cards may give. */
  readonly outputOf: (value: unknown) => CardOutput | undefined;
}

/** An object without methods that stands for something finished. */
const finished = (context: ServiceContext, type: string, data: Draft): object => {
  const made = makeDraft(context, type, {});
  Object.assign(draftOf(context, [type], made)[1], data);
  return made;
};

/** Builds the service. */
export function makeCardService(context: ServiceContext): Cards {
  const { realm, run } = context;
  const styles = enumeration(realm, 'CardService.TextButtonStyle', ['TEXT', 'FILLED', 'OUTLINED', 'BORDERLESS']);
  const indicators = enumeration(realm, 'CardService.LoadIndicator', ['SPINNER', 'NONE']);
  const opens = enumeration(realm, 'CardService.OpenAs', ['FULL_SIZE', 'OVERLAY']);
  const closes = enumeration(realm, 'CardService.OnClose', ['NOTHING', 'RELOAD', 'RELOAD_ADD_ON']);
  const click = { setOnClickAction: set('action', 'Action'), setOpenLink: set('link', 'OpenLink') };
  const maker = (type: string, setters: Readonly<Record<string, Setter | readonly Setter[]>>) => ({
    signatures: [''],
    call: () => makeDraft(context, type, setters),
  });
  const move = (kind: 'push' | 'update'): Setter => [
    'Card',
    (draft, card) => void (draft.moves = [...((draft.moves ?? []) as CardMove[]), moveTo(context, kind, card)]),
  ];
  const navigation = (): object => {
    const made: object = makeDraft(
      context,
      'Navigation',
      { pushCard: move('push'), updateCard: move('update') },
      (draft) => {
        const step = (kind: 'pop' | 'root') => ({
          signatures: [''],
          call: () => {
            draft.moves = [...((draft.moves ?? []) as CardMove[]), { kind }];
            return made;
          },
        });
        return { popCard: step('pop'), popToRoot: step('root') };
      },
    );
    return made;
  };
  const fileScope = () => {
    let asked = false;
    const builder: object = makeDraft(context, 'EditorFileScopeActionResponseBuilder', {}, () => ({
      requestFileScopeForActiveDocument: {
        signatures: [''],
        call: () => {
          run.need('requestFileScopeForActiveDocument', { mode: 'FULL', scopes: SCOPES.file });
          asked = true;
          return builder;
        },
      },
      build: {
        signatures: [''],
        call: () => {
          if (!asked) throw new Fault('requestFileScopeForActiveDocument is required', 'Error');
          return finished(context, 'EditorFileScopeActionResponse', { asked });
        },
      },
    }));
    return builder;
  };
  const service = realm.service('CardService', {
    TextButtonStyle: styles.object,
    LoadIndicator: indicators.object,
    OpenAs: opens.object,
    OnClose: closes.object,
    newAction: maker('Action', {
      setFunctionName: set('functionName'),
      setParameters: ['Object', (draft, value) => void (draft.parameters = JSON.parse(JSON.stringify(value)))],
      setLoadIndicator: ['LoadIndicator', (draft, value) => void (draft.indicator = indicators.nameOf(value))],
    }),
    newOpenLink: maker('OpenLink', {
      setUrl: set('url'),
      setOpenAs: set('openAs', 'OpenAs'),
      setOnClose: set('onClose', 'OnClose'),
    }),
    newTextParagraph: maker('TextParagraph', { setText: set('text') }),
    newDecoratedText: maker('DecoratedText', {
      setText: set('text'),
      setTopLabel: set('top'),
      setBottomLabel: set('bottom'),
      setWrapText: set('wrap', 'Boolean'),
      setButton: set('button', 'TextButton'),
      ...click,
    }),
    newTextButton: maker('TextButton', {
      setText: set('text'),
      setAltText: set('alt'),
      setDisabled: set('disabled', 'Boolean'),
      setTextButtonStyle: ['TextButtonStyle', (draft, value) => void (draft.style = styles.nameOf(value))],
      ...click,
    }),
    newButtonSet: maker('ButtonSet', { addButton: append('buttons', ['TextButton']) }),
    newDivider: maker('Divider', {}),
    newCardHeader: maker('CardHeader', { setTitle: set('title'), setSubtitle: set('subtitle') }),
    newCardSection: maker('CardSection', {
      setHeader: set('header'),
      setCollapsible: set('collapsible', 'Boolean'),
      setNumUncollapsibleWidgets: set('uncollapsible', 'number'),
      addWidget: append('widgets', WIDGETS),
    }),
    newFixedFooter: maker('FixedFooter', {
      setPrimaryButton: set('primary', 'TextButton'),
      setSecondaryButton: set('secondary', 'TextButton'),
    }),
    newCardBuilder: {
      signatures: [''],
      call: () =>
        makeDraft(
          context,
          'CardBuilder',
          {
            setName: set('name'),
            setHeader: set('header', 'CardHeader'),
            addSection: append('sections', ['CardSection']),
            setFixedFooter: set('footer', 'FixedFooter'),
          },
          (draft) => ({
            build: { signatures: [''], call: () => finished(context, 'Card', { card: cardOf(context, draft) }) },
          }),
        ),
    },
    newNotification: maker('Notification', { setText: set('text') }),
    newNavigation: { signatures: [''], call: navigation },
    newActionResponseBuilder: {
      signatures: [''],
      call: () =>
        makeDraft(
          context,
          'ActionResponseBuilder',
          {
            setNotification: set('notification', 'Notification'),
            setNavigation: set('navigation', 'Navigation'),
            setOpenLink: set('link', 'OpenLink'),
            setStateChanged: set('stateChanged', 'Boolean'),
          },
          (draft) => ({
            build: {
              signatures: [''],
              call: () => finished(context, 'ActionResponse', { output: responseOf(context, draft) }),
            },
          }),
        ),
    },
    newEditorFileScopeActionResponseBuilder: { signatures: [''], call: fileScope },
  });
  return { service, outputOf: (value) => cardOutputOf(context, value) };
}
