/**
 * Derives the emulator's schema of BigQuery v2 from the types of Google's Node client (`googleapis`), which are generated from the discovery
 * document: the methods that the emulator has, and every schema that they name. Run once when the client changes: `npx tsx scripts/deriveBigQuerySchema.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

type Json = Record<string, unknown>;

const require = createRequire(import.meta.url);
const client = path.dirname(require.resolve('googleapis/package.json'));
const { version } = JSON.parse(readFileSync(path.join(client, 'package.json'), 'utf8')) as { version: string };
const text = readFileSync(path.join(client, 'build/src/apis/bigquery/v2.d.ts'), 'utf8');
const source = ts.createSourceFile('v2.d.ts', text, ts.ScriptTarget.ES2022, true);

const interfaces = new Map<string, ts.InterfaceDeclaration>();
(function collect(node: ts.Node): void {
  if (ts.isInterfaceDeclaration(node)) interfaces.set(node.name.text, node);
  ts.forEachChild(node, collect);
})(source);

function nodeOf(type: ts.TypeNode): Json {
  if (ts.isUnionTypeNode(type)) {
    const known = type.types.filter((each) => each.getText(source) !== 'null');
    return known[0] ? nodeOf(known[0]) : { type: 'any' };
  }
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: nodeOf(type.elementType) };
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText(source);
    const [item] = type.typeArguments ?? [];
    if (name === 'Array' && item) return { type: 'array', items: nodeOf(item) };
    return name.startsWith('Schema$') ? { $ref: name.slice('Schema$'.length) } : { type: 'any' };
  }
  if (ts.isTypeLiteralNode(type)) {
    const index = type.members.find(ts.isIndexSignatureDeclaration);
    if (index) return { type: 'object', additionalProperties: nodeOf(index.type) };
    return { type: 'object', properties: membersOf(type.members) };
  }
  const word = type.getText(source);
  return { type: ['string', 'boolean', 'number'].includes(word) ? word : 'any' };
}

const membersOf = (members: readonly ts.TypeElement[]): Json =>
  Object.fromEntries(
    members
      .filter(ts.isPropertySignature)
      .map((member) => [
        member.name.getText(source).replace(/^'|'$/g, ''),
        member.type ? nodeOf(member.type) : { type: 'any' },
      ]),
  );

const propertiesOf = (name: string): Json => membersOf(interfaces.get(name)?.members.slice() ?? []);

interface Route {
  readonly id: string;
  readonly http: 'GET' | 'POST';
  readonly path: string;
  readonly order: readonly string[];
  readonly request?: string;
  readonly response: string;
}

/** Paths as the client's code has them. */
const ROUTES: readonly Route[] = [
  {
    id: 'datasets.insert',
    http: 'POST',
    path: 'projects/{+projectId}/datasets',
    order: ['projectId'],
    request: 'Dataset',
    response: 'Dataset',
  },
  {
    id: 'tables.insert',
    http: 'POST',
    path: 'projects/{+projectId}/datasets/{+datasetId}/tables',
    order: ['projectId', 'datasetId'],
    request: 'Table',
    response: 'Table',
  },
  {
    id: 'tables.get',
    http: 'GET',
    path: 'projects/{+projectId}/datasets/{+datasetId}/tables/{+tableId}',
    order: ['projectId', 'datasetId', 'tableId'],
    response: 'Table',
  },
  {
    id: 'jobs.query',
    http: 'POST',
    path: 'projects/{+projectId}/queries',
    order: ['projectId'],
    request: 'QueryRequest',
    response: 'QueryResponse',
  },
  {
    id: 'jobs.getQueryResults',
    http: 'GET',
    path: 'projects/{+projectId}/queries/{+jobId}',
    order: ['projectId', 'jobId'],
    response: 'GetQueryResultsResponse',
  },
];

const schemas: Record<string, Json> = {};
function need(name: string): void {
  if (schemas[name]) return;
  const properties = propertiesOf(`Schema$${name}`);
  schemas[name] = { type: 'object', properties };
  for (const [, ref] of JSON.stringify(properties).matchAll(/"\$ref":"(\w+)"/g)) need(ref ?? '');
}

const methods = Object.fromEntries(
  ROUTES.map(({ id, http, path: at, order, request, response }) => {
    for (const name of [request, response]) if (name !== undefined) need(name);
    const [resource = '', verb = ''] = id.split('.');
    const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
    const given = propertiesOf(`Params$Resource$${capital(resource)}$${capital(verb.toLowerCase())}`);
    const parameters = Object.fromEntries(
      Object.entries(given)
        .filter(([name]) => name !== 'requestBody')
        .map(([name, node]) => [
          name,
          {
            ...((node as Json).type === 'number' ? { type: 'integer', format: 'int32' } : (node as Json)),
            location: order.includes(name) ? 'path' : 'query',
            ...(order.includes(name) ? { required: true } : {}),
          },
        ]),
    );
    return [
      id,
      { httpMethod: http, path: at, parameters, parameterOrder: order, ...(request ? { request } : {}), response },
    ];
  }),
);

const standard = { type: 'string', location: 'query' };
const compact = {
  name: 'bigquery',
  version: 'v2',
  revision: `googleapis ${version}`,
  servicePath: 'bigquery/v2/',
  parameters: Object.fromEntries(
    ['alt', 'fields', 'key', 'access_token', 'oauth_token', 'prettyPrint', 'quotaUser'].map((name) => [name, standard]),
  ),
  schemas,
  methods,
};
const target = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'emulator', 'schema', 'bigquery.json');
writeFileSync(target, JSON.stringify(compact));
console.log(`bigquery: ${Object.keys(schemas).length} schemas, ${Object.keys(methods).length} methods`);
