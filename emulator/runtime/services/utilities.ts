/** `Utilities`: works in every authorization mode. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { isDate } from 'node:util/types';
import { Fault } from '../faults';
import type { Method } from '../realm';
import { toBytes, toSigned, type Blobs } from './blob';
import { enumeration, type ServiceContext } from './context';
import { formatDate } from './formatDate';

const DIGESTS = { MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' } as const;
const MAX_SLEEP_MS = 300_000;

function encoders(context: ServiceContext, blobs: Blobs): Readonly<Record<string, Method>> {
  const { realm } = context;
  const encode = (value: unknown, encoding: 'base64' | 'websafe') => {
    const text = toBytes(value, 'data').toString('base64');
    return encoding === 'base64' ? text : text.replaceAll('+', '-').replaceAll('/', '_');
  };
  const decode = (value: unknown) => realm.copyIn(toSigned(Buffer.from(String(value), 'base64')));
  return {
    base64Encode: { signatures: ['String', '(class)[]', 'String, any'], call: ([data]) => encode(data, 'base64') },
    base64EncodeWebSafe: {
      signatures: ['String', '(class)[]', 'String, any'],
      call: ([data]) => encode(data, 'websafe'),
    },
    base64Decode: { signatures: ['String', 'String, any'], call: ([text]) => decode(text) },
    base64DecodeWebSafe: { signatures: ['String', 'String, any'], call: ([text]) => decode(text) },
    newBlob: {
      signatures: [
        'String',
        '(class)[]',
        'String, String',
        '(class)[], String',
        'String, String, String',
        '(class)[], String, String',
      ],
      call: ([data, type, name]) => {
        const fallback = typeof data === 'string' ? 'text/plain' : null;
        return blobs.make(
          toBytes(data, 'data'),
          typeof type === 'string' ? type : fallback,
          typeof name === 'string' ? name : null,
        );
      },
    },
  };
}

/** Builds the service. `sleep` lets virtual time pass and returns at once. */
export function makeUtilities(context: ServiceContext, blobs: Blobs): object {
  const { realm, run } = context;
  const digests = enumeration(realm, 'Utilities.DigestAlgorithm', Object.keys(DIGESTS) as (keyof typeof DIGESTS)[]);
  const charsets = enumeration(realm, 'Utilities.Charset', ['US_ASCII', 'UTF_8']);
  const digest = (algorithm: unknown, value: unknown) => {
    const name = digests.nameOf(algorithm);
    if (!name) throw new Fault('Invalid argument: algorithm');
    return realm.copyIn(toSigned(createHash(DIGESTS[name]).update(toBytes(value, 'value')).digest()));
  };
  const sleep = (ms: number) => {
    if (!(ms >= 0 && ms <= MAX_SLEEP_MS)) throw new Fault('Invalid argument: milliseconds');
    run.pass(ms);
    run.checkAlive();
  };
  const dateText = ([date, zone, pattern]: readonly unknown[]) => {
    // dates of the script's context have no class here
    return formatDate(isDate(date) ? date.getTime() : Number.NaN, String(zone), String(pattern));
  };
  return realm.service('Utilities', {
    ...encoders(context, blobs),
    DigestAlgorithm: digests.object,
    Charset: charsets.object,
    getUuid: { signatures: [''], call: () => randomUUID() },
    sleep: { signatures: ['number'], call: ([ms]) => sleep(Number(ms)) },
    formatDate: { signatures: ['Date, String, String'], call: dateText },
    computeDigest: {
      signatures: ['DigestAlgorithm, String', 'DigestAlgorithm, (class)[]', 'DigestAlgorithm, String, Charset'],
      call: ([algorithm, value]) => digest(algorithm, value),
    },
    computeHmacSha256Signature: {
      signatures: ['String, String', '(class)[], (class)[]'],
      call: ([value, key]) =>
        realm.copyIn(toSigned(createHmac('sha256', toBytes(key, 'key')).update(toBytes(value, 'value')).digest())),
    },
  });
}
