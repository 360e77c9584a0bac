/** Bodies of uploads: content alone (`uploadType=media`), or metadata and content in one (`uploadType=multipart`, RFC 2387). */
import { ApiError } from '../api';

/** Content of a file as it is stored: base64, with its type. */
export interface Media {
  readonly content: string;
  readonly type: string;
}

export interface Upload {
  readonly resource: Readonly<Record<string, unknown>>;
  readonly media: Media | null;
}

const bad = (message: string): ApiError => new ApiError('INVALID_ARGUMENT', message, [{ reason: 'badRequest' }]);

function bytesOf(body: unknown): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body, 'utf8');
  return body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(JSON.stringify(body), 'utf8');
}

const typeOf = (header: string | undefined): string => header?.split(';')[0]?.trim() ?? '';

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Buffer;
}

function partOf(bytes: Buffer): Part {
  const text = bytes.toString('latin1');
  const blank = /\r?\n\r?\n/.exec(text);
  const head = blank ? text.slice(0, blank.index) : '';
  const lines = head.split(/\r?\n/).flatMap((line): [string, string][] => {
    const at = line.indexOf(':');
    return at < 0 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]];
  });
  return { headers: new Map(lines), content: blank ? bytes.subarray(blank.index + blank[0].length) : bytes };
}

/** Parts between the boundary lines; the line end before a boundary belongs to it. */
function partsOf(bytes: Buffer, boundary: string): Part[] {
  const text = bytes.toString('latin1');
  const mark = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const lines = [...text.matchAll(new RegExp(`(?:^|\\r?\\n)--${mark}(--)?[ \\t]*(?:\\r?\\n|$)`, 'g'))];
  return lines.slice(0, -1).map((line, index) => {
    const start = line.index + line[0].length;
    return partOf(bytes.subarray(start, Math.max(start, lines[index + 1]?.index ?? start)));
  });
}

function multipart(bytes: Buffer, contentType: string): Upload {
  const boundary = /boundary=("([^"]+)"|[^;\s]+)/i.exec(contentType);
  const [first, second] = boundary ? partsOf(bytes, boundary[2] ?? boundary[1] ?? '') : [];
  if (!first || !second) throw bad('Malformed multipart body.');
  let resource: Readonly<Record<string, unknown>>;
  try {
    const text = first.content.toString('utf8').trim();
    resource = (text === '' ? {} : JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    throw bad('Parse Error');
  }
  const encoded = second.headers.get('content-transfer-encoding')?.toLowerCase() === 'base64';
  const content = encoded ? second.content.toString('latin1').replace(/\s+/g, '') : second.content.toString('base64');
  return { resource, media: { content, type: typeOf(second.headers.get('content-type')) } };
}

/** Reads an upload. @throws ApiError for a body that is not what its `uploadType` says. */
export function readUpload(uploadType: string | null, body: unknown, contentType: string | undefined): Upload {
  const type = contentType ?? '';
  if (uploadType === 'resumable')
    throw new ApiError('UNIMPLEMENTED', 'The emulator does not support resumable uploads');
  if (uploadType === 'multipart' || (uploadType === null && type.startsWith('multipart/related')))
    return multipart(bytesOf(body), type);
  return {
    resource: {},
    media: { content: bytesOf(body).toString('base64'), type: typeOf(type) || 'application/octet-stream' },
  };
}
