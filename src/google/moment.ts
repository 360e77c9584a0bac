/** Date-times as Sheets stores them. */
import { toSerial } from '../shared/civilDate';

const SECONDS_A_DAY = 86400;

/** Serial number of a civil date-time `YYYY-MM-DDTHH:mm:ss`. */
export function parseDateParts(text: string): number {
  const [day = '', time = '0:0:0'] = text.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return toSerial(day) + (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
}
