/** The sample department of the first start: made, filled with the sample exports and refreshed through the bundle. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../host';
import { createWith, importWith, openFile, refreshWith, type Call } from './driver';
import { sampleAnswers } from './sampleAnswers';

const SAMPLES = path.join(import.meta.dirname, '..', '..', 'samples');

/** Gives the id of the Pulse workbook. */
export function makeSampleDepartment(host: Host, language: 'ru' | 'en', log: (line: string) => void): string {
  const blank = host.newSpreadsheet(language === 'ru' ? 'Новая таблица' : 'Untitled spreadsheet');
  const onBlank: Call = (method, input) => host.call(method, input, blank);
  const first = onBlank('overview', {});
  if (first.state !== 'none') throw new Error('a new file is taken for a department');
  createWith(onBlank, sampleAnswers(language, first.catalogue, true), log);
  const pulse = host.fileByPart('pulse');
  const onPulse: Call = (method, input) => host.call(method, input, pulse);
  for (const name of ['leads.csv', 'spend.csv'])
    importWith(onPulse, openFile(readFileSync(path.join(SAMPLES, name))), name, log);
  refreshWith(onPulse, language, log);
  host.flush();
  return pulse;
}
