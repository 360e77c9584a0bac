/** What the shipped files must not hold, and what the log may be told. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const sources = readdirSync('src', { recursive: true })
  .map((name) => path.join('src', String(name)))
  .filter((name) => name.endsWith('.ts'));

describe('secrets and personal data', () => {
  it.each(readdirSync('dist'))('no key, token or id of anybody in dist/%s', (name) => {
    const text = readFileSync(path.join('dist', name), 'utf8');
    for (const pattern of [
      /AIza[\w-]{35}/, // Google API key
      /ya29\.[\w-]{20}/, // access token
      /GOCSPX-[\w-]{20}/, // client secret
      /-----BEGIN [A-Z ]*PRIVATE KEY/,
      /AKfyc[\w-]{20}/, // deployment id
      /pat-[a-z]{2}\d-[\da-f-]{30}/, // HubSpot token
    ])
      expect(text).not.toMatch(pattern);
  });

  it('only the adapter of ports writes to the log: no console, no Logger anywhere else', () => {
    const loud = sources.filter((file) => /(?<!\/\/)\bconsole\.|\bLogger\./.test(readFileSync(file, 'utf8')));
    expect(loud).toEqual(['src/google/ports.ts']);
  });

  it('the log is told fixed event names, and no row, value, contact or text that people typed', () => {
    const calls = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/ports\.log\(([\s\S]*?)\);/g)].map((match) => ({
        file,
        call: (match[1] ?? '').replace(/\s+/g, ' '),
      })),
    );
    expect(calls.length).toBeGreaterThan(3);
    expect(calls.filter(({ call }) => !/^'[\w.]+', /.test(call))).toEqual([]);
    const personal =
      /\b(row|rows|lead|values?|contact|phone|email|name|company|input|json|body|payload|key|token)\b\s*[,:}]/i;
    // the class of an error is no text of anybody's
    const told = (call: string): string =>
      call.replace(/^'[\w.]+', /, '').replace(/name: \(error as Error\)\.name/, '');
    expect(calls.filter(({ call }) => personal.test(told(call)))).toEqual([]);
  });
});
