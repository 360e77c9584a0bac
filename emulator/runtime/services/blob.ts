/** Blobs: bytes with a type and a name. Bytes are signed in Apps Script, -128…127. */
import { Fault, unsupported } from '../faults';
import type { ServiceContext } from './context';

export interface BlobData {
  readonly bytes: Buffer;
  contentType: string | null;
  name: string | null;
}

export interface Blobs {
  /** A blob object of the script's context. */
  readonly make: (bytes: Buffer, contentType: string | null, name: string | null) => object;
  /** What is behind a blob that a script gave; undefined when it is none. */
  readonly read: (value: unknown) => BlobData | undefined;
}

const TYPE = 'Utilities.Blob';

/** Bytes as Apps Script gives them. */
export const toSigned = (bytes: Buffer): readonly number[] => [...new Int8Array(bytes)];

/** Bytes from text (UTF-8) or from an array of signed numbers. @throws Fault for anything else. */
export function toBytes(value: unknown, what: string): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (Array.isArray(value) && value.every((byte) => typeof byte === 'number'))
    return Buffer.from(Int8Array.from(value).buffer);
  throw new Fault(`Invalid argument: ${what}`);
}

/** Text in a charset. Only UTF-8 and US-ASCII are known. */
export function toText(bytes: Buffer, charset: unknown): string {
  if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(String(charset)))
    throw unsupported(`Charset ${String(charset)}`);
  return bytes.toString('utf8');
}

/** Makes and recognises blobs of one context. */
export function makeBlobs({ realm }: ServiceContext): Blobs {
  const make = (bytes: Buffer, contentType: string | null, name: string | null): object => {
    const data: BlobData = { bytes, contentType, name };
    const blob = realm.service(
      TYPE,
      {
        getBytes: { signatures: [''], call: () => realm.copyIn(toSigned(bytes)) },
        getDataAsString: { signatures: ['', 'String'], call: ([charset]) => toText(bytes, charset) },
        getContentType: { signatures: [''], call: () => data.contentType },
        getName: { signatures: [''], call: () => data.name },
        setContentType: { signatures: ['String'], call: ([type]) => ((data.contentType = String(type)), blob) },
        setName: { signatures: ['String'], call: ([next]) => ((data.name = String(next)), blob) },
        copyBlob: { signatures: [''], call: () => make(bytes, data.contentType, data.name) },
        isGoogleType: {
          signatures: [''],
          call: () => data.contentType?.startsWith('application/vnd.google-apps.') === true,
        },
      },
      data,
    );
    return blob;
  };
  return { make, read: (value) => realm.dataOf(TYPE, value) as BlobData | undefined };
}
