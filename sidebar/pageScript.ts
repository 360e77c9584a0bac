/** Scripts that the panel fetches when it needs them. HtmlService serves no files but pages, so they come as the text of one through a call. */
import type { PagePart } from '../src/panel/contract';
import { call } from './client';

/** Runs the script of a part and gives its source; what it leaves behind lies on the page's global object. @throws RpcError */
export async function runPart(part: PagePart): Promise<string> {
  const { html } = await call('pagePart', { part });
  const source = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  const script = document.createElement('script');
  script.textContent = source;
  document.head.append(script);
  script.remove();
  return source;
}

/** What a script has left under this name, or nothing. */
export const leftBehind = <T>(name: string): T | undefined =>
  (globalThis as unknown as Record<string, T | undefined>)[name];
