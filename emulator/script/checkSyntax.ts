/** Syntax that Node takes and Apps Script refuses: private class members and static fields are parse errors there. */
import { parse } from 'acorn';

interface SyntaxNode {
  readonly type: string;
  readonly static?: boolean;
  readonly loc?: { readonly start: { readonly line: number } };
}

function visit(node: unknown, check: (node: SyntaxNode) => void): void {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, check);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if (typeof (node as { type?: unknown }).type === 'string') check(node as SyntaxNode);
  for (const value of Object.values(node)) if (typeof value === 'object') visit(value, check);
}

/** @throws SyntaxError naming the line. */
export function checkSyntax(code: string): void {
  const program = parse(code, { ecmaVersion: 2024, sourceType: 'script', locations: true });
  visit(program, (node) => {
    const line = node.loc?.start.line ?? 0;
    if (node.type === 'PrivateIdentifier') throw new SyntaxError(`ParseError: Unexpected token ILLEGAL (private class member, line ${line})`);
    if (node.type === 'PropertyDefinition' && node.static) throw new SyntaxError(`ParseError: Unexpected token = (static class field, line ${line})`);
  });
}
