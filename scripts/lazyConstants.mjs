// Makes the constants of the server's bundle lazy: Apps Script evaluates the script anew for each call, and no call needs all of it (adr/0037).
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';

/** Initialisers that cost no more than the question whether they have been evaluated. */
const CHEAP = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'ClassExpression', 'Literal']);

const isCheap = (node) =>
  CHEAP.has(node.type) ||
  (node.type === 'TemplateLiteral' && node.expressions.length === 0) ||
  (node.type === 'ObjectExpression' && node.properties.length === 0) ||
  (node.type === 'ArrayExpression' && node.elements.length === 0) ||
  (node.type === 'UnaryExpression' && node.argument.type === 'Literal');

/** The names of `const name = …` and `const [one, other] = …`; none of what stays as it is. */
function lazyNames(statement) {
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return [];
  const [{ id, init }, ...more] = statement.declarations;
  if (more.length > 0 || isCheap(init)) return [];
  if (id.type === 'Identifier') return [id.name];
  const plain = id.type === 'ArrayPattern' && id.elements.every((element) => element?.type === 'Identifier');
  return plain ? id.elements.map(({ name }) => name) : [];
}

/** The function that the bundler wraps everything in. */
function wrapper(program) {
  const calls = program.body.flatMap(({ expression }) => (expression?.type === 'CallExpression' ? [expression] : []));
  const found = calls.at(-1)?.callee;
  if (found?.body?.type !== 'BlockStatement') throw new Error('the bundle is not one function that calls itself');
  return found;
}

/** Where `{ name }` stands for `{ name: name }`: there the name has to stay. */
function shorthands(node, found = new Set()) {
  if (node.type === 'Property' && node.shorthand) found.add(node.value.start);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') shorthands(child, found);
  return found;
}

/** The edits that turn one declaration into a function which evaluates it. */
function declaration({ start, end, declarations: [{ id, init }] }, names) {
  const kept = names.map((name) => `lazy_${name}`);
  const target = id.type === 'Identifier' ? kept[0] : `[${kept.join(', ')}]`;
  return [
    { start, end: init.start, text: `var ${kept.join(', ')}; function make_${names[0]}() { ${target} = ` },
    { start: init.end, end, text: `; return ${kept[0]}; }` },
  ];
}

/** What stands for a name: its value, or the evaluation of it at first use. */
const use = (name, first) =>
  name === first ? `(lazy_${name} ?? make_${name}())` : `(lazy_${name} ?? (make_${first}(), lazy_${name}))`;

/**
 * The same bundle, in which each costly constant of the outermost scope is evaluated when it is first used. It holds as far as these initialisers
 * neither change anything nor depend on what changes, which is how definitions are written here; what is null or undefined is evaluated each time.
 * Lines keep their numbers. Throws when the text is not one function that calls itself.
 */
export function withLazyConstants(code) {
  const program = parse(code, { ecmaVersion: 2020, ranges: true });
  const outermost = wrapper(program);
  const scope = analyze(program, { ecmaVersion: 2020, sourceType: 'script' }).acquire(outermost);
  const short = shorthands(program);
  const edits = [];
  for (const statement of outermost.body.body) {
    const names = lazyNames(statement);
    if (names.length === 0) continue;
    edits.push(...declaration(statement, names));
    for (const name of names)
      for (const { identifier, init } of scope.set.get(name).references)
        if (init !== true) {
          const { start, end } = identifier;
          const text = use(name, names[0]);
          edits.push({ start, end, text: short.has(start) ? `${name}: ${text}` : text });
        }
  }
  let [done, at] = ['', 0];
  for (const { start, end, text } of edits.sort((one, other) => one.start - other.start || one.end - other.end)) {
    done += code.slice(at, start) + text;
    at = end;
  }
  return done + code.slice(at);
}
