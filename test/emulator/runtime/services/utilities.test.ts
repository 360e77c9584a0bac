import { formatDate } from '../../../../emulator/runtime/services/formatDate';
import { evaluate, failureOf, scriptHost } from '../scriptHost';

describe('formatDate', () => {
  const moment = Date.parse('2001-07-04T12:08:56.235-07:00');

  // examples of java.text.SimpleDateFormat's documentation
  it.each([
    { pattern: "EEE, MMM d, ''yy", want: "Wed, Jul 4, '01" },
    { pattern: 'h:mm a', want: '12:08 PM' },
    { pattern: "hh 'o''clock' a", want: "12 o'clock PM" },
    { pattern: 'EEE, d MMM yyyy HH:mm:ss Z', want: 'Wed, 4 Jul 2001 12:08:56 -0700' },
    { pattern: 'yyMMddHHmmssZ', want: '010704120856-0700' },
    { pattern: "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", want: '2001-07-04T12:08:56.235-07:00' },
    { pattern: 'EEEE MMMM u D', want: 'Wednesday July 3 185' },
  ])('$pattern', ({ pattern, want }) => expect(formatDate(moment, 'America/Los_Angeles', pattern)).toBe(want));

  it.each([
    { zone: 'Europe/Moscow', at: '2026-03-01T21:30:00Z', want: '2026-03-02 00:30 +03:00' },
    { zone: 'Asia/Kolkata', at: '2026-03-01T21:30:00Z', want: '2026-03-02 03:00 +05:30' },
    { zone: 'Etc/GMT', at: '1969-12-31T23:59:59.900Z', want: '1969-12-31 23:59 Z' },
    { zone: 'GMT', at: '2026-01-01T00:00:00Z', want: '2026-01-01 00:00 Z' },
  ])('$zone', ({ zone, at, want }) => expect(formatDate(Date.parse(at), zone, 'yyyy-MM-dd HH:mm XXX')).toBe(want));

  it.each([
    { call: "Utilities.formatDate(new Date(), 'Mars/Base', 'yyyy')", want: /Mars\/Base is not a known zone/ },
    { call: "Utilities.formatDate(new Date(), 'GMT', 'YYYY')", want: /^UnsupportedError: .*letter Y/ },
    { call: "Utilities.formatDate('2026-01-01', 'GMT', 'yyyy')", want: /parameters \(String,String,String\)/ },
    { call: "Utilities.formatDate(new Date('x'), 'GMT', 'yyyy')", want: /Invalid argument: date/ },
  ])('refuses $call', ({ call, want }) => expect(failureOf(call)).toMatch(want));
});

describe('Utilities', () => {
  it.each([
    { call: "Utilities.base64Encode('foobar')", want: 'Zm9vYmFy' }, // RFC 4648 §10
    { call: 'Utilities.base64EncodeWebSafe([-1, -1, -2])', want: '___-' }, // RFC 4648 §5
    { call: "Utilities.newBlob(Utilities.base64Decode('0J/Rg9C70YzRgQ==')).getDataAsString()", want: 'Пульс' },
    { call: "Utilities.base64Decode('//79')", want: [-1, -2, -3] },
    // RFC 1321, A.5: MD5("abc")
    {
      call: "Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc').map((b) => (b & 255).toString(16).padStart(2, '0')).join('')",
      want: '900150983cd24fb0d6963f7d28e17f72',
    },
    { call: "Utilities.newBlob('x', 'text/csv', 'a.csv').setName('b.csv').getName()", want: 'b.csv' },
  ])('$call', ({ call, want }) => expect(evaluate(call)).toEqual(want));

  it('makes a new id each time', () => {
    expect(evaluate('Utilities.getUuid() === Utilities.getUuid()')).toBe(false);
    expect(evaluate('Utilities.getUuid()')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('sleeps on the virtual clock', () => {
    const started = performance.now();
    const host = scriptHost('function main() { const t = Date.now(); Utilities.sleep(60000); return Date.now() - t; }');
    expect(host.value('main')).toBe(60_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('ContentService', () => {
  it('makes typed text', () => {
    const call = "ContentService.createTextOutput('{').append('}').setMimeType(ContentService.MimeType.JSON)";
    expect(evaluate(`(() => { const o = ${call}; return [o.getContent(), o.getMimeType().name()]; })()`)).toEqual([
      '{}',
      'JSON',
    ]);
  });
});
