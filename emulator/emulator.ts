/**
 * A local Sheets, Docs and Drive: one synchronous function from a REST request to a REST answer. Requests are checked against
 * Google's schemas, batches are atomic, files live in a folder. It knows nothing of the add-on.
 */
import path from 'node:path';
import { ApiError, type ApiResponse } from './api';
import { BigQuery, onlyReads } from './bigquery/service';
import { callDocs, newDocument, type StoredDocument } from './docs/service';
import { roleIn, trashedIn, type FileById } from './drive/access';
import { exported } from './drive/exported';
import { callDrive, DOCUMENT, SPREADSHEET, type DriveAnswer, type DriveCall, type DriveContext } from './drive/service';
import { allows } from './drive/show';
import { readUpload } from './drive/upload';
import { v2Upload } from './drive/v2';
import { errorBody } from './errors';
import { recordOf } from './callRecord';
import type { CallRecord, Emulator, EmulatorOptions, EmulatorRequest, Exporter } from './contract';
import { copyContent, newContent, newFile, renameContent } from './drive/content';
import { Faults, isRead } from './faults';
import { idOf } from './ids';
import { MinuteQuotas } from './minuteQuotas';
import { checkAnswer, checkBody } from './schema/checkBody';
import { checkQuery, splitUrl } from './schema/checkQuery';
import { applyFields } from './schema/fieldMask';
import { normalBody } from './schema/normalBody';
import { matchMethod, type MatchedMethod } from './schema/matchMethod';
import { callSheets, copySheetInto, newSpreadsheet, type StoredSpreadsheet } from './sheets/service';
import { FileStore, type StoredFile } from './store';

export type * from './contract';

class Core {
  readonly faults = new Faults();
  private readonly quotas = new MinuteQuotas();
  readonly bigQuery: BigQuery;
  readonly store: FileStore;
  readonly users: readonly string[];
  private readonly now: () => number;
  private readonly listeners: ((call: CallRecord) => void)[] = [];
  private readonly exporters = new Map<string, Exporter>();
  private counter = 0;

  constructor(private readonly options: EmulatorOptions) {
    this.store = new FileStore(options.dataDir ?? null, options.shared ?? false, options.from ?? null);
    this.bigQuery = new BigQuery(options.dataDir === undefined ? null : path.join(options.dataDir, 'bigquery'));
    this.users = options.users ?? ['owner@example.com', 'teammate@example.com'];
    this.now = options.now ?? Date.now;
    this.counter = this.store.all().length;
  }

  onCall(listener: (call: CallRecord) => void): void {
    this.listeners.push(listener);
  }

  registerExporter(mimeType: string, exporter: Exporter): void {
    this.exporters.set(mimeType, exporter);
  }

  /** An id that looks like Google's, is new in this folder, and is the same for the same history. */
  private newId(): string {
    let id: string;
    do {
      this.counter += 1;
      id = idOf(this.counter);
    } while (this.store.get(id));
    return id;
  }

  private readonly byId: FileById = (id) => this.store.get(id);

  private canSee(file: StoredFile, user: string, viaApp: boolean): boolean {
    return roleIn(this.byId, file, user) !== null && (!viaApp || file.grants.includes(user));
  }

  private find(id: string, user: string, viaApp: boolean, api: string): StoredFile {
    const file = this.store.get(id);
    if (file && this.canSee(file, user, viaApp)) return file;
    if (api === 'drive')
      throw new ApiError('NOT_FOUND', `File not found: ${id}.`, [{ location: 'fileId', locationType: 'parameter' }]);
    if (file && !viaApp) throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
    throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  }

  handle(request: EmulatorRequest): ApiResponse {
    const older = v2Upload(request);
    return this.store.exclusively(() =>
      older ? older.answer(this.answer({ ...request, ...older.request })) : this.answer(request),
    );
  }

  private answer(request: EmulatorRequest): ApiResponse {
    const started = performance.now();
    const user = request.user ?? this.users[0] ?? '';
    const [address = '', query = ''] = splitUrl(request.url);
    const matched = matchMethod(request.method, address);
    const name = matched ? `${matched.api.name}.${matched.id}` : address;
    const kind = isRead(name) || (name === 'bigquery.jobs.query' && onlyReads(request.body)) ? 'read' : 'write';
    this.options.pass?.(this.faults.latencyOf(name));
    let response: ApiResponse;
    try {
      if (!matched) throw new ApiError('NOT_FOUND', `The emulator has no method ${request.method} ${address}`);
      if (this.options.minuteQuotas) this.quotas.use(matched.api.name, kind, user, this.now());
      response = this.faults.around(name, () => this.carryOut(matched, request, new URLSearchParams(query), user));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      response = { status: error.code, body: errorBody(error, matched?.api.name) };
    }
    const ms = performance.now() - started;
    const fileId = matched?.params.spreadsheetId ?? matched?.params.documentId ?? matched?.params.fileId ?? null;
    const record = recordOf({ method: name, kind, ms, status: response.status, user, fileId }, request, response);
    for (const listener of this.listeners) listener(record);
    return response;
  }

  private carryOut(
    matched: MatchedMethod,
    request: EmulatorRequest,
    query: URLSearchParams,
    user: string,
  ): ApiResponse {
    const { api, method, id } = matched;
    checkQuery(matched, query);
    const upload = matched.upload ? readUpload(query.get('uploadType'), request.body, request.contentType) : null;
    const given = upload ? upload.resource : (request.body ?? {});
    if (method.request) checkBody(api, id, method.request, given);
    const viaApp = request.viaApp ?? false;
    const normal = (): unknown => normalBody(api, { $ref: method.request ?? '' }, given);
    const answer: DriveAnswer =
      api.name === 'drive'
        ? this.drive(matched, { body: given as DriveCall['body'], media: upload?.media ?? null }, query, user, viaApp)
        : api.name === 'bigquery'
          ? this.bigQuery.answer(matched, normal(), query, user, this.newId())
          : this.editor(matched, normal(), query, user, viaApp);
    if (answer.contentType !== undefined) return { status: 200, body: answer.body, contentType: answer.contentType };
    const fields = query.get('fields') ?? query.get('$fields') ?? answer.defaultFields;
    const shown =
      typeof answer.body === 'object' ? applyFields(api, method.response, answer.body, fields) : answer.body;
    if (this.options.checkResponses && method.response && typeof shown === 'object')
      checkAnswer(api, id, method.response, shown);
    return { status: answer.body === '' ? 204 : 200, body: shown };
  }

  /** Sheets and Docs: a method on one file's content. */
  private editor(
    matched: MatchedMethod,
    body: unknown,
    query: URLSearchParams,
    user: string,
    viaApp: boolean,
  ): DriveAnswer {
    const isSheets = matched.api.name === 'sheets';
    if (matched.id === 'spreadsheets.create' || matched.id === 'documents.create')
      return { body: this.createEditorFile(isSheets, body as Record<string, unknown>, user, viaApp) };
    const fileId = matched.params.spreadsheetId ?? matched.params.documentId ?? '';
    const file = this.find(fileId, user, viaApp, matched.api.name);
    if (!isRead(matched.id) && !['owner', 'writer'].includes(roleIn(this.byId, file, user) ?? ''))
      throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
    if (file.mimeType !== (isSheets ? SPREADSHEET : DOCUMENT))
      throw new ApiError('FAILED_PRECONDITION', 'This operation is not supported for this document');
    const editors = file.permissions
      .filter((each) => allows(each.role, 'writer'))
      .flatMap((each) => each.emailAddress ?? []);
    const context = { now: this.now(), editors };
    const params: Record<string, string | readonly string[]> = { ...matched.params };
    for (const key of query.keys()) params[key] = query.getAll(key);
    if (matched.id === 'spreadsheets.sheets.copyTo') {
      const target = (body as { destinationSpreadsheetId?: string }).destinationSpreadsheetId ?? '';
      return { body: this.copySheet(file, Number(matched.params.sheetId), target, user, viaApp) };
    }
    const result = isSheets
      ? callSheets(matched.id, params, body, file.content as StoredSpreadsheet, context)
      : callDocs(matched.id, params, body, file.content as StoredDocument, context);
    if (result.stored !== file.content) {
      const title = isSheets ? (result.stored as StoredSpreadsheet).properties.title : file.name;
      this.putContent({ ...file, name: title }, result.stored);
    }
    return { body: result.response };
  }

  openDocument(fileId: string, user: string): StoredDocument {
    const file = this.find(fileId, user, false, 'docs');
    if (file.mimeType !== DOCUMENT) throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
    return file.content as StoredDocument;
  }

  saveDocument(fileId: string, user: string, from: StoredDocument, to: StoredDocument): void {
    this.store.exclusively(() => {
      const file = this.find(fileId, user, false, 'docs');
      if (!['owner', 'writer'].includes(roleIn(this.byId, file, user) ?? ''))
        throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
      if ((file.content as StoredDocument).revisionId !== from.revisionId)
        throw new ApiError('ABORTED', 'The document was changed while the Document service held it.');
      this.putContent(file, to);
    });
  }

  restore(fileId: string, content: unknown): void {
    const file = this.store.get(fileId);
    if (file) this.putContent(file, content);
  }

  mayOpen(file: StoredFile, user: string): boolean {
    return this.canSee(file, user, false);
  }

  private putContent(file: StoredFile, content: unknown): void {
    this.store.put({ ...file, content, modifiedTime: this.time(), version: file.version + 1 });
  }

  /** A sheet into another file, or a second time into its own. */
  private copySheet(file: StoredFile, sheetId: number, target: string, user: string, viaApp: boolean): unknown {
    const destination = this.find(target, user, viaApp, 'sheets');
    if (destination.mimeType !== SPREADSHEET || !allows(roleIn(this.byId, destination, user), 'writer'))
      throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
    const [source, into] = [file.content, destination.content] as [StoredSpreadsheet, StoredSpreadsheet];
    const result = copySheetInto(source, sheetId, into);
    this.putContent(destination, result.stored);
    return result.response;
  }

  private createEditorFile(isSheets: boolean, body: Record<string, unknown>, user: string, viaApp: boolean): unknown {
    const id = this.newId();
    const context = { now: this.now() };
    const title = String(
      (isSheets ? (body.properties as { title?: string } | undefined)?.title : body.title) ??
        (isSheets ? 'Untitled spreadsheet' : 'Untitled document'),
    );
    const content = isSheets ? newSpreadsheet(id, body) : newDocument(id, title);
    const mimeType = isSheets ? SPREADSHEET : DOCUMENT;
    this.store.put(newFile({ id, name: title, mimeType, content }, user, this.time(), viaApp));
    return isSheets
      ? callSheets('spreadsheets.get', {}, {}, content as StoredSpreadsheet, context).response
      : callDocs('documents.get', {}, {}, content as StoredDocument, context).response;
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }

  private drive(
    matched: MatchedMethod,
    given: Pick<DriveCall, 'body' | 'media'>,
    query: URLSearchParams,
    user: string,
    viaApp: boolean,
  ): DriveAnswer {
    const call: DriveCall = { ...given, params: (name) => matched.params[name] ?? query.get(name) ?? undefined };
    const context: DriveContext = {
      user,
      viaApp,
      now: this.time(),
      newId: () => this.newId(),
      visible: () => this.store.all().filter((file) => this.canSee(file, user, viaApp)),
      find: (id) => this.find(id, user, viaApp, 'drive'),
      put: (file) => this.store.put(file),
      remove: (id) => this.store.remove(id),
      roleOf: (file) => roleIn(this.byId, file, user),
      isTrashed: (file) => trashedIn(this.byId, file),
      newContent: (mimeType, id, name, media) => newContent(mimeType, id, name, media, this.now()),
      copyContent: (file, newId, name) => copyContent(file, newId, name),
      renameContent: (file, name) => renameContent(file, name),
      exportContent: (file, mimeType) => exported(file, mimeType, this.exporters, this.now()),
    };
    return callDrive(matched.id, call, context);
  }
}

/** Makes an emulator; with `dataDir` it goes on from what is there. */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const core = new Core(options);
  return {
    handle: (request) => core.handle(request),
    flush: () => core.store.flush(),
    onCall: (listener) => core.onCall(listener),
    faults: core.faults,
    latencyOf: (method, url) => {
      const matched = matchMethod(method, splitUrl(url)[0]);
      return matched ? core.faults.latencyOf(`${matched.api.name}.${matched.id}`) : 0;
    },
    grantFile: (fileId, user) => {
      const file = core.store.get(fileId);
      if (file && !file.grants.includes(user)) core.store.put({ ...file, grants: [...file.grants, user] });
    },
    setCloudProject: (project) => core.bigQuery.setProject(project),
    openDocument: (fileId, user) => core.openDocument(fileId, user),
    saveDocument: (fileId, user, from, to) => core.saveDocument(fileId, user, from, to),
    picture: (fileId, objectId) => {
      const bytes = (core.store.get(fileId)?.content as StoredDocument | undefined)?.images?.[objectId];
      return bytes === undefined ? null : Buffer.from(bytes, 'base64');
    },
    restore: (fileId, content) => core.restore(fileId, content),
    mayOpen: (file, user) => core.mayOpen(file, user),
    file: (id) => core.store.get(id),
    list: () => core.store.all(),
    users: core.users,
    registerExporter: (mimeType, exporter) => core.registerExporter(mimeType, exporter),
  };
}
