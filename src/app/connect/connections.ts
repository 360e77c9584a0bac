/**
 * Connections of one person. A connection with its key is one user property: it is not in the workbook, teammates cannot read it, and
 * removing it removes the key.
 */
import { AppError } from '../../shared/errors';
import { pick, type Text } from '../../shared/text';
import { connectorOf, CONNECTORS } from '../../connectors/index';
import type { Access, Connector } from '../../connectors/types';
import type { Ports } from '../ports';
import { requireDepartment } from '../setup/open';
import type { ConnectionsView, ConnectionView, SaveConnectionInput } from './views';

const LIST = 'mp.connections';
/** A property is kept in one part: what is removed is gone whole. */
const MAX_LETTERS = 2800;
const MAX_CONNECTIONS = 20;

export interface Connection extends Access {
  readonly id: string;
  readonly connector: string;
  readonly importedAt: string | null;
  /** Department into which it was imported; absent before the first import: a person may have several. */
  readonly department?: string;
}

const keyOf = (id: string): string => `mp.connection.${id}`;

const ids = (ports: Ports): readonly string[] => (ports.store.get(LIST) ?? '').split(',').filter((id) => id !== '');

function load(ports: Ports, id: string): Connection | null {
  const text = ids(ports).includes(id) ? ports.store.get(keyOf(id)) : null;
  return text === null ? null : (JSON.parse(text) as Connection);
}

function store(ports: Ports, connection: Connection): void {
  const text = JSON.stringify(connection);
  if (text.length > MAX_LETTERS)
    throw new AppError('BAD_INPUT', 'the connection is too long', {
      text: { ru: 'Ключ или поля слишком длинные', en: 'The key or the fields are too long' },
    });
  ports.store.set(keyOf(connection.id), text);
}

/** A connection and its connector. @throws AppError NOT_FOUND when it was removed. */
export function openConnection(ports: Ports, id: string): { connection: Connection; connector: Connector } {
  const connection = load(ports, id);
  const connector = connection ? connectorOf(connection.connector) : undefined;
  if (!connection || !connector)
    throw new AppError('NOT_FOUND', 'there is no such connection', {
      text: { ru: 'Этого подключения уже нет', en: 'This connection is gone' },
    });
  return { connection, connector };
}

/** The end of a key, enough to tell two apart; of a short one nothing. */
const masked = (secret: string): string => {
  const text = secret.trim().replace(/\/$/, '');
  return text.length < 16 ? '••••' : `•••• ${text.slice(-4)}`;
};

/** Where a connection leads. The address of a Bitrix24 webhook is its key: only the portal is shown. */
function placeOf({ settings, secret }: Connection): string {
  const named = settings.host ?? settings.counter ?? settings.login ?? '';
  const url = settings.url ?? (secret.includes('://') ? secret : '');
  return named || (/^https?:\/\/([^/?#]+)/i.exec(url.trim())?.[1] ?? '');
}

const viewOf = (connection: Connection, connector: Connector): ConnectionView => ({
  id: connection.id,
  title: connector.title,
  kind: connector.kind(connection.settings),
  where: placeOf(connection),
  secret: masked(connection.secret),
  importedAt: connection.importedAt,
});

/** Connections, what can be connected, and whether requests are allowed. Not a single call to Sheets. */
export function connectionsView(ports: Ports): ConnectionsView {
  const connections = ids(ports).flatMap((id) => {
    const connection = load(ports, id);
    const connector = connection && connectorOf(connection.connector);
    return connection && connector ? [viewOf(connection, connector)] : [];
  });
  return {
    connections,
    connectors: CONNECTORS.map(({ key, title, fields, secret }) => ({
      key,
      title,
      fields: fields.map((field) => ({ ...field, choices: field.choices ?? [] })),
      secretTitle: secret.title,
      secretHint: secret.hint,
    })),
    permission: ports.net.permission(),
  };
}

const refuse = (text: Text): never => {
  throw new AppError('BAD_INPUT', pick(text, 'en'), { text });
};

/** Adds a connection. @throws AppError BAD_INPUT with words about the field that is wrong. */
export function saveConnection(ports: Ports, input: SaveConnectionInput): ConnectionsView {
  const connector = connectorOf(input.connector);
  if (!connector) throw new AppError('BAD_INPUT', 'no such connector', {});
  const settings = Object.fromEntries(
    connector.fields.map(({ key, choices }) => [key, (input.settings[key] ?? choices?.[0]?.code ?? '').trim()]),
  );
  for (const { key, title, required, choices } of connector.fields) {
    const value = settings[key] ?? '';
    if (required && value === '') refuse({ ru: `Заполните поле «${title.ru}»`, en: `Fill in “${title.en}”` });
    if (choices && !choices.some(({ code }) => code === value))
      refuse({ ru: `Выберите «${title.ru}»`, en: `Choose “${title.en}”` });
  }
  const access: Access = { settings, secret: input.secret.trim() };
  const problem = connector.problem(access);
  if (problem) refuse(problem);
  const known = ids(ports);
  if (known.length >= MAX_CONNECTIONS)
    refuse({ ru: `Подключений не больше ${MAX_CONNECTIONS}`, en: `At most ${MAX_CONNECTIONS} connections` });
  const id = ports.newId().replace(/[^\w-]/g, '');
  store(ports, { id, connector: connector.key, ...access, importedAt: null });
  ports.store.set(LIST, [...known, id].join(','));
  return connectionsView(ports);
}

/** Forgets a connection and its key. What was imported stays. */
export function removeConnection(ports: Ports, { id }: { readonly id: string }): ConnectionsView {
  const known = ids(ports);
  if (known.includes(id)) {
    ports.store.remove(keyOf(id));
    ports.store.set(LIST, known.filter((each) => each !== id).join(','));
  }
  return connectionsView(ports);
}

/** Connections that were imported into a department, so that a schedule may go on with them. */
export const connectionsOf = (ports: Ports, department: string): readonly Connection[] =>
  ids(ports).flatMap((id) => {
    const connection = load(ports, id);
    return connection?.department === department && connection.importedAt !== null ? [connection] : [];
  });

/** A connection as people tell it from others: the system, and where it leads. */
export function nameOf(connection: Connection): Text {
  const { title } = connectorOf(connection.connector) ?? { title: { ru: '', en: '' } };
  const place = placeOf(connection);
  return { ru: `${title.ru} ${place}`.trim(), en: `${title.en} ${place}`.trim() };
}

/** Remembers that everything up to a day is in the workbook, and in whose: the next import asks for what is newer. One read. */
export function noteImported(
  ports: Ports,
  { id, day }: { readonly id: string; readonly day: string },
): Record<string, never> {
  const { departmentId } = requireDepartment(ports).record;
  store(ports, { ...openConnection(ports, id).connection, importedAt: day, department: departmentId });
  return {};
}
