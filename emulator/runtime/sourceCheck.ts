/**
 * Reads a script before it runs: refuses what Apps Script's parser refuses although Node's accepts it, and lists the functions
 * that Google can call.
 * Source: developers.google.com/apps-script/guides/v8-runtime (private fields, static declarations, modules).
 */
import { parse, type AnyNode } from 'acorn';

export interface CheckedSource {
  /** Names of top-level function declarations, the only ones that Google can call. */
  readonly functions: ReadonlySet<string>;
  /** Whether the top level has no variables and classes, so that as the body of a function it does what it does as a script. */
  readonly onlyFunctions: boolean;
}

/** What a top level may consist of besides functions, for `onlyFunctions`. */
const STATEMENTS = new Set(['FunctionDeclaration', 'ExpressionStatement', 'EmptyStatement']);

/** Type names of the syntax tree that Apps Script cannot parse, with the words for each. */
const REFUSED: Readonly<Record<string, string>> = {
  PrivateIdentifier: 'Private class members (#name) are not supported',
  StaticBlock: 'Static class blocks are not supported',
  ImportDeclaration: 'ES modules are not supported (import)',
  ImportExpression: 'ES modules are not supported (import())',
  ExportNamedDeclaration: 'ES modules are not supported (export)',
  ExportDefaultDeclaration: 'ES modules are not supported (export)',
  ExportAllDeclaration: 'ES modules are not supported (export)',
};

interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly static?: boolean;
}

const isNode = (value: unknown): value is TreeNode =>
  typeof value === 'object' && value !== null && typeof (value as TreeNode).type === 'string';

function refusal(node: TreeNode): string | undefined {
  if (node.type === 'PropertyDefinition' && node.static === true) return 'Static class fields are not supported';
  return REFUSED[node.type];
}

/** Every node below and including `root`, without recursion: bundles nest deeply. */
function* nodesOf(root: TreeNode): Generator<TreeNode> {
  const waiting: TreeNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) waiting.push(...value.filter(isNode));
      else if (isNode(value)) waiting.push(value);
    }
  }
}

function lineOf(code: string, position: number): number {
  return code.slice(0, position).split('\n').length;
}

/** Parses a script. @throws SyntaxError when Apps Script would not load it; the message names the line. */
export function checkSource(code: string): CheckedSource {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowHashBang: false });
  let first: { readonly node: TreeNode; readonly words: string } | undefined;
  for (const node of nodesOf(program)) {
    const words = refusal(node);
    if (words !== undefined && (!first || node.start < first.node.start)) first = { node, words };
  }
  if (first) throw new SyntaxError(`ParseError: ${first.words}. line: ${lineOf(code, first.node.start)} file: Code.gs`);
  return {
    functions: new Set(program.body.flatMap(functionName)),
    onlyFunctions: program.body.every(({ type }) => STATEMENTS.has(type)),
  };
}

function functionName(node: AnyNode): string[] {
  return node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : [];
}
