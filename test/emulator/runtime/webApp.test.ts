/** The script as a web app: the event object, who runs it, and how its answer is framed. */
import { callWebApp, webEvent, type WebRequest } from '../../../emulator/runtime/webApp';
import type { Manifest } from '../../../emulator/runtime/types';
import { evaluate, MANIFEST, scriptHost } from './scriptHost';

const OPEN: Manifest = { ...MANIFEST, webapp: { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' } };
const GET: WebRequest = { method: 'GET', query: '' };

const call = (code: string, request: WebRequest = GET, manifest = OPEN) =>
  callWebApp(scriptHost(code, { manifest }).runtime, manifest, 'owner@example.com', request);

/** What Apps Script sent for these requests, as tanaikech recorded it (gist a72aab0242012362c46ec69031c720d5). */
it('gives the event of a GET', () => {
  expect(webEvent({ method: 'GET', query: 'key1=value1&key2=value2&key3=value3' })).toEqual({
    contentLength: -1,
    parameters: { key1: ['value1'], key2: ['value2'], key3: ['value3'] },
    contextPath: '',
    parameter: { key1: 'value1', key2: 'value2', key3: 'value3' },
    queryString: 'key1=value1&key2=value2&key3=value3',
  });
});

it('gives the event of a POST: query and form together, the first value of each', () => {
  const body = 'name=%D0%90%D0%BD%D0%BD%D0%B0&n=1&n=2';
  expect(
    webEvent({ method: 'POST', query: 'n=0', body, contentType: 'application/x-www-form-urlencoded', pathInfo: 'a/b' }),
  ).toEqual({
    queryString: 'n=0',
    parameter: { n: '0', name: 'Анна' },
    parameters: { n: ['0', '1', '2'], name: ['Анна'] },
    contextPath: '',
    pathInfo: 'a/b',
    contentLength: body.length,
    postData: { length: body.length, type: 'application/x-www-form-urlencoded', contents: body, name: 'postData' },
  });
});

it('shows a page in a sandboxed frame, its title and viewport outside', () => {
  const answer = call(
    `function doGet(e) { return HtmlService.createHtmlOutput('<p title="a">' + e.parameter.x + '</p>').setTitle('T & t').addMetaTag('viewport', 'width=device-width'); }`,
    { method: 'GET', query: 'x=1' },
  );
  expect(answer.status).toBe(200);
  expect(answer.headers['x-frame-options']).toBe('DENY');
  expect(answer.body).toContain('<title>T &amp; t</title>');
  expect(answer.body).toContain('<meta name="viewport" content="width=device-width">');
  expect(answer.body).toContain('srcdoc="&lt;p title=&quot;a&quot;&gt;1&lt;/p&gt;"');
  expect(answer.body).not.toContain('allow-same-origin');
  expect(/sandbox="([^"]*)"/.exec(answer.body)?.[1]).toContain('allow-top-navigation-by-user-activation');
});

it('lets other sites frame a page that allows it', () => {
  const code = `function doGet() { return HtmlService.createHtmlOutput('x').setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL); }`;
  expect(call(code).headers).not.toHaveProperty('x-frame-options');
});

it('gives text with its type', () => {
  const code = `function doPost(e) { return ContentService.createTextOutput(e.postData.contents).setMimeType(ContentService.MimeType.JSON); }`;
  expect(call(code, { method: 'POST', query: '', body: '{"a":1}', contentType: 'application/json' })).toMatchObject({
    body: '{"a":1}',
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
});

it('runs as the owner, in front of nobody, without an open file', () => {
  const code = `function doGet() { return ContentService.createTextOutput(JSON.stringify([
    Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), SpreadsheetApp.getActiveSpreadsheet() === null,
    LockService.getDocumentLock() === null, PropertiesService.getScriptProperties() !== null])); }`;
  expect(call(code).body).toBe('["","owner@example.com",true,true,true]');
  expect(call(`function doGet() { SpreadsheetApp.getUi(); }`).body).toMatch(/Error/);
});

it.each([
  ['a script without the function', '', /Script function not found: doGet/],
  ['a value that is no output', 'function doGet() { return "text"; }', /not a supported return type/],
  ['nothing', 'function doGet() {}', /did not return anything/],
  ['an error, escaped', 'function doGet() { throw new Error("<b>"); }', /Error: &lt;b&gt;/],
])('says what is wrong with %s', (_name, code, wanted) => {
  const answer = call(code);
  expect(answer.body).toMatch(wanted);
  expect(answer.headers['content-type']).toContain('text/html');
});

it('refuses what Google refuses: no deployment, a closed one, reserved names', () => {
  const code = `function doGet() { return ContentService.createTextOutput('x'); }`;
  expect(call(code, GET, MANIFEST).status).toBe(404);
  expect(call(code, GET, { ...MANIFEST, webapp: { executeAs: 'USER_DEPLOYING', access: 'MYSELF' } }).status).toBe(403);
  for (const name of ['c', 'sid']) expect(call(code, { method: 'GET', query: `${name}=1` }).status).toBe(405);
});

it('tells the script its address once it is deployed', () => {
  expect(evaluate('ScriptApp.getService().getUrl()')).toBeNull();
  expect(evaluate('ScriptApp.getService().getUrl()', { webAppUrl: () => 'https://x/exec' })).toBe('https://x/exec');
});

it('signs with HMAC-SHA-256', () => {
  // RFC 4231, test case 2
  const hex = evaluate(
    `Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe').map((b) => ((b + 256) % 256).toString(16).padStart(2, '0')).join('')`,
  );
  expect(hex).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
});
