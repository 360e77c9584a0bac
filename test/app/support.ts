/** The sample department through the shipped bundle, for tests of the use cases. */
import { createHost, type Host } from '../../workbench/host';
import type { Call } from '../../workbench/sample/driver';
import { sampleAnswers } from '../../workbench/sample/sampleAnswers';
import type { CreateInput } from '../../src/panel/contract';

export const NOW = Date.parse('2026-03-30T09:00:00Z');

/** A host with one empty spreadsheet open, and what the wizard would be answered there. */
export function emptyHost(language: 'ru' | 'en', sample = true): { host: Host; blank: string; answers: CreateInput } {
  const host = createHost({ now: () => NOW, language });
  const blank = host.newSpreadsheet('blank');
  const overview = host.call('overview', {}, blank);
  if (overview.state !== 'none') throw new Error('a blank file is taken for a department');
  return { host, blank, answers: sampleAnswers(language, overview.catalogue, sample) };
}

/** Calls the bundle with this file open. */
export const callIn =
  (host: Host, file: string): Call =>
  (method, input) =>
    host.call(method, input, file);

/** Values of a range as the sheet stores them. */
export function valuesOf(host: Host, file: string, range: string): (string | number | boolean)[][] {
  const url = `/v4/spreadsheets/${file}/values/${encodeURIComponent(range)}?valueRenderOption=UNFORMATTED_VALUE`;
  const answer = host.emulator.handle({ method: 'GET', url });
  return (answer.body as { values?: (string | number | boolean)[][] }).values ?? [];
}

/** Types values into a range, as a person does. */
export function type(host: Host, file: string, range: string, values: unknown[][]): void {
  const url = `/v4/spreadsheets/${file}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`;
  const answer = host.emulator.handle({ method: 'PUT', url, body: { values } });
  if (answer.status !== 200) throw new Error(`${range}: ${JSON.stringify(answer.body)}`);
}

/** Does structural edits, as a person's hand does. */
export function edit(host: Host, file: string, requests: unknown[]): void {
  const answer = host.emulator.handle({
    method: 'POST',
    url: `/v4/spreadsheets/${file}:batchUpdate`,
    body: { requests },
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}
