/**
 * Derives the compact API schemas that the emulator ships from Google's discovery documents: names, types, enumerations
 * and methods, without prose. Run once when the discovery documents change: `npm run schemas -- DISCOVERY_DIR`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

type Json = Record<string, unknown>;

const KEPT = ['type', 'format', '$ref', 'enum', 'required', 'repeated', 'location', 'readOnly', 'default'] as const;

function compactNode(node: Json): Json {
  const kept: Json = {};
  for (const key of KEPT) if (node[key] !== undefined) kept[key] = node[key];
  if (node.items) kept.items = compactNode(node.items as Json);
  if (node.additionalProperties) kept.additionalProperties = compactNode(node.additionalProperties as Json);
  if (node.properties) kept.properties = compactMap(node.properties as Record<string, Json>);
  return kept;
}

function compactMap(nodes: Record<string, Json>): Json {
  return Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, compactNode(node)]));
}

interface Method extends Json {
  id: string;
  path: string;
  flatPath?: string;
  httpMethod: string;
  parameters?: Record<string, Json>;
  parameterOrder?: string[];
  request?: { $ref: string };
  response?: { $ref: string };
  mediaUpload?: { protocols: { simple?: { path: string } } };
  supportsMediaDownload?: boolean;
}

function compactMethod(method: Method): Json {
  return {
    httpMethod: method.httpMethod,
    path: method.path,
    ...(method.parameters ? { parameters: compactMap(method.parameters) } : {}),
    ...(method.parameterOrder ? { parameterOrder: method.parameterOrder } : {}),
    ...(method.request ? { request: method.request.$ref } : {}),
    ...(method.response ? { response: method.response.$ref } : {}),
    ...(method.mediaUpload?.protocols.simple ? { uploadPath: method.mediaUpload.protocols.simple.path } : {}),
    ...(method.supportsMediaDownload ? { mediaDownload: true } : {}),
  };
}

function collectMethods(node: Json, into: Record<string, Json>): Record<string, Json> {
  for (const method of Object.values((node.methods ?? {}) as Record<string, Method>)) {
    into[method.id.split('.').slice(1).join('.')] = compactMethod(method);
  }
  for (const resource of Object.values((node.resources ?? {}) as Record<string, Json>)) collectMethods(resource, into);
  return into;
}

const source = process.argv[2];
if (!source) throw new Error('usage: npm run schemas -- DIRECTORY_OF_DISCOVERY_DOCUMENTS');
const target = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'emulator', 'schema');
for (const [name, file] of [
  ['sheets', 'sheets-v4.json'],
  ['docs', 'docs-v1.json'],
  ['drive', 'drive-v3.json'],
] as const) {
  const discovery = JSON.parse(readFileSync(path.join(source, file), 'utf8')) as Json;
  const compact = {
    name,
    version: discovery.version,
    revision: discovery.revision,
    servicePath: discovery.servicePath,
    parameters: compactMap(discovery.parameters as Record<string, Json>),
    schemas: compactMap(discovery.schemas as Record<string, Json>),
    methods: collectMethods(discovery, {}),
  };
  writeFileSync(path.join(target, `${name}.json`), JSON.stringify(compact));
  console.log(
    `${name}: ${Object.keys(compact.schemas).length} schemas, ${Object.keys(compact.methods).length} methods`,
  );
}
