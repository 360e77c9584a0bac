/** Comments on a file: what the discovery document says of `comments`; replies are refused by name. */
import { ApiError } from '../api';
import type { StoredFile } from '../store';
import { requireRole } from './permissions';
import { showUser } from './show';
import type { DriveCall, DriveContext, DriveMethod, Json } from './types';

/** Every method but delete gives nothing unless it is told what (documentation of the method). */
function requireFields({ params }: DriveCall): void {
  if (params('fields') === undefined)
    throw new ApiError('INVALID_ARGUMENT', "The 'fields' parameter is required for this method.", [
      { reason: 'required', location: 'fields', locationType: 'parameter' },
    ]);
}

function requireComment(file: StoredFile, id: string | undefined): Json {
  const comment = file.comments?.find((each) => each.id === id && each.deleted !== true);
  if (!comment)
    throw new ApiError('NOT_FOUND', `Comment not found: ${id ?? ''}.`, [
      { location: 'commentId', locationType: 'parameter' },
    ]);
  return comment;
}

function replace(context: DriveContext, file: StoredFile, before: Json, after: Json): void {
  context.put({ ...file, comments: (file.comments ?? []).map((each) => (each === before ? after : each)) });
}

const escaped = (text: unknown): string =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const create: DriveMethod = (context, call) => {
  requireFields(call);
  const { params, body } = call;
  const file = context.find(params('fileId') ?? '');
  requireRole(context, file, 'commenter');
  if (typeof body.content !== 'string' || body.content === '')
    throw new ApiError('INVALID_ARGUMENT', 'Comment content is required.', [{ reason: 'required' }]);
  const { permissionId: _id, ...author } = showUser(context.user, context.user);
  const comment: Json = {
    kind: 'drive#comment',
    id: `AAAA${context.newId().slice(1, 8)}`,
    createdTime: context.now,
    modifiedTime: context.now,
    author,
    htmlContent: escaped(body.content),
    content: body.content,
    deleted: false,
    resolved: false,
    ...(typeof body.anchor === 'string' ? { anchor: body.anchor } : {}),
    ...(body.quotedFileContent ? { quotedFileContent: body.quotedFileContent } : {}),
    replies: [],
  };
  context.put({ ...file, comments: [...(file.comments ?? []), comment] });
  return { body: comment };
};

const list: DriveMethod = (context, call) => {
  requireFields(call);
  const file = context.find(call.params('fileId') ?? '');
  const withDeleted = call.params('includeDeleted')?.toLowerCase() === 'true';
  const comments = (file.comments ?? []).filter((each) => withDeleted || each.deleted !== true);
  return { body: { kind: 'drive#commentList', comments: [...comments].reverse() } };
};

const update: DriveMethod = (context, call) => {
  requireFields(call);
  const file = context.find(call.params('fileId') ?? '');
  const before = requireComment(file, call.params('commentId'));
  const content = call.body.content ?? before.content;
  const after = { ...before, content, htmlContent: escaped(content), modifiedTime: context.now };
  replace(context, file, before, after);
  return { body: after };
};

/** A deleted comment stays in the list of those who ask for it, without its words. */
const remove: DriveMethod = (context, { params }) => {
  const file = context.find(params('fileId') ?? '');
  const before = requireComment(file, params('commentId'));
  const { content: _content, htmlContent: _html, author: _author, ...rest } = before;
  replace(context, file, before, { ...rest, deleted: true, modifiedTime: context.now });
  return { body: '' };
};

export const COMMENT_METHODS: Readonly<Record<string, DriveMethod>> = {
  'comments.create': create,
  'comments.list': list,
  'comments.get': (context, call) => {
    requireFields(call);
    return { body: requireComment(context.find(call.params('fileId') ?? ''), call.params('commentId')) };
  },
  'comments.update': update,
  'comments.delete': remove,
};
