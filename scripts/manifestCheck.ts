/**
 * Whether the manifest asks for what the shipped code uses, no more and no less: scopes, advanced services, and the functions that it names.
 * The scope that each service needs is what Google's reference says under "Authorization"; of several the narrowest is expected here.
 */
import { parse, type AnyNode } from 'acorn';

export interface CheckedManifest {
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
  readonly addOns?: unknown;
}

const AUTH = 'https://www.googleapis.com/auth/';

/** Service, methods (null: all of them), and the scope. Services without a line need none: Utilities, CacheService, PropertiesService, LockService, HtmlService, CardService, Logger. */
const SCOPES: readonly (readonly [service: string, methods: RegExp | null, scope: string])[] = [
  ['SpreadsheetApp', /^getUi$/, 'script.container.ui'],
  ['DocumentApp', /^getUi$/, 'script.container.ui'],
  ['SpreadsheetApp', /^(getActive|getActiveSpreadsheet|getActiveSheet|getActiveRange)$/, 'spreadsheets.currentonly'],
  ['DocumentApp', /^getActiveDocument$/, 'documents.currentonly'],
  ['Session', /^(getActiveUser|getEffectiveUser)$/, 'userinfo.email'],
  ['ScriptApp', /^(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$/, 'script.scriptapp'],
  ['MailApp', null, 'script.send_mail'],
  ['UrlFetchApp', null, 'script.external_request'],
  ['Sheets', null, 'drive.file'],
  ['Docs', null, 'drive.file'],
  ['Drive', null, 'drive.file'],
  ['BigQuery', null, 'bigquery'],
];

const ADVANCED: ReadonlySet<string> = new Set(['Sheets', 'Docs', 'Drive', 'BigQuery']);

interface Uses {
  /** `Service.method`, as far as it is written with a dot. */
  readonly members: ReadonlySet<string>;
  /** Names that stand for themselves, not after a dot. */
  readonly names: ReadonlySet<string>;
  /** Functions that the code puts into the global scope. */
  readonly functions: ReadonlySet<string>;
}

function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const value of Object.values(node) as unknown[])
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) yield* nodesOf(child as AnyNode);
}

const GLOBAL = /^(global|globalThis|__webpack_require__)$/;

function usesOf(code: string): Uses {
  const [members, names, functions] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const afterDot = new Set<AnyNode>();
  for (const node of nodesOf(parse(code, { ecmaVersion: 2022, sourceType: 'script' }))) {
    if (node.type === 'FunctionDeclaration' && node.id) functions.add(node.id.name);
    if (node.type === 'Identifier' && !afterDot.has(node)) names.add(node.name);
    if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') continue;
    // a node is met before its parts
    afterDot.add(node.property);
    if (node.object.type !== 'Identifier') continue;
    members.add(`${node.object.name}.${node.property.name}`);
    if (GLOBAL.test(node.object.name)) functions.add(node.property.name);
  }
  return { members, names, functions };
}

/** Every `runFunction` and `onFileScopeGrantedTrigger` in the add-on section, wherever it stands. */
function namedFunctions(section: unknown): string[] {
  if (typeof section !== 'object' || section === null) return [];
  return Object.entries(section).flatMap(([key, value]) =>
    (key === 'runFunction' || key === 'onTriggerFunction') && typeof value === 'string'
      ? [value]
      : namedFunctions(value),
  );
}

/** What is wrong, in words; nothing when the manifest and the code agree. */
export function manifestProblems(manifest: CheckedManifest, code: string): string[] {
  const { members, names, functions } = usesOf(code);
  const used = (service: string, methods: RegExp | null): boolean =>
    methods === null
      ? names.has(service)
      : [...members].some((member) => {
          const [object = '', property = ''] = member.split('.');
          return object === service && methods.test(property);
        });
  const needed = new Set(
    SCOPES.filter(([service, methods]) => used(service, methods)).map(([, , scope]) => AUTH + scope),
  );
  const declared = manifest.oauthScopes ?? [];
  const enabled = new Set((manifest.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol));
  const advanced = [...ADVANCED].filter((service) => used(service, null));
  return [
    ...[...needed]
      .filter((scope) => !declared.includes(scope))
      .map((scope) => `the code needs a scope that is not declared: ${scope}`),
    ...declared.filter((scope) => !needed.has(scope)).map((scope) => `a declared scope is not needed: ${scope}`),
    ...advanced
      .filter((service) => !enabled.has(service))
      .map((service) => `the service ${service} is used but not enabled`),
    ...[...enabled]
      .filter((service) => !advanced.includes(service))
      .map((service) => `the service ${service} is enabled but not used`),
    ...namedFunctions(manifest.addOns)
      .filter((name) => !functions.has(name))
      .map((name) => `the manifest names a function that the code lacks: ${name}`),
  ];
}
