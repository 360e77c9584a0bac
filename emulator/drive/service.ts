/** The Drive service: files, folders, copies and permissions. */
import { ApiError } from '../api';
import { COMMENT_METHODS } from './comments';
import { copy, create, emptyTrash, get, remove, update } from './files';
import { list } from './list';
import { PERMISSION_METHODS } from './permissions';
import { showUser } from './show';
import type { DriveAnswer, DriveCall, DriveContext, DriveMethod } from './types';

export { DOCUMENT, FOLDER, SPREADSHEET } from './kinds';
export type { DriveAnswer, DriveCall, DriveContext } from './types';

/** `about.get` gives nothing unless it is told what. */
const about: DriveMethod = (context, { params }) => {
  if (params('fields') === undefined)
    throw new ApiError('INVALID_ARGUMENT', "The 'fields' parameter is required for this method.", [
      { reason: 'required', location: 'fields', locationType: 'parameter' },
    ]);
  return { body: { kind: 'drive#about', user: showUser(context.user, context.user), maxUploadSize: '5242880000000' } };
};

const METHODS: Readonly<Record<string, DriveMethod>> = {
  'files.create': create,
  'files.list': list,
  'files.get': get,
  'files.update': update,
  'files.copy': copy,
  'files.delete': remove,
  'files.emptyTrash': emptyTrash,
  'files.export': (context, { params }) =>
    context.exportContent(context.find(params('fileId') ?? ''), params('mimeType') ?? ''),
  'files.generateIds': (context, { params }) => ({
    body: {
      kind: 'drive#generatedIds',
      space: params('space') ?? 'drive',
      ids: Array.from({ length: Number(params('count') ?? 10) }, context.newId),
    },
  }),
  ...PERMISSION_METHODS,
  ...COMMENT_METHODS,
  'about.get': about,
};

export function callDrive(method: string, call: DriveCall, context: DriveContext): DriveAnswer {
  const run = METHODS[method];
  if (!run) throw new ApiError('UNIMPLEMENTED', `The emulator does not support drive.${method}`);
  return run(context, call);
}
