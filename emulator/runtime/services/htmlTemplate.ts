/** HTML templates with scriptlets: `<? code ?>`, `<?= escaped ?>`, `<?!= raw ?>`. */

const SCRIPTLET = /<\?(!=|=)?([\s\S]*?)\?>/g;

/** Text for HTML, in element content and in quoted attributes. */
export function escapeHtml(value: unknown): string {
  const codes: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return String(value).replace(/[&<>"']/g, (char) => codes[char] ?? char);
}

/** A template as the body of a function that returns its text; `$escape` must be in scope. */
export function compileTemplate(source: string): string {
  let body = "let $output = '';\n";
  let done = 0;
  const text = (end: number) => {
    if (end > done) body += `$output += ${JSON.stringify(source.slice(done, end))};\n`;
  };
  for (const match of source.matchAll(SCRIPTLET)) {
    text(match.index);
    const code = (match[2] ?? '').trim().replace(/;$/, '');
    if (match[1] === '=') body += `$output += $escape(${code});\n`;
    else if (match[1] === '!=') body += `$output += (${code});\n`;
    else body += `${match[2] ?? ''}\n`;
    done = match.index + match[0].length;
  }
  text(source.length);
  return `${body}return $output;`;
}
