/** Which scopes each API method accepts. Source: `scopes` of the discovery documents of Sheets v4, Docs v1 and Drive v3; of BigQuery v2 "Authorization scopes" on each method's page. */

const READ_SHEETS = ['spreadsheets.get', 'spreadsheets.values.batchGet', 'spreadsheets.values.get'];
const DRIVE_WHOLE = ['files.emptyTrash', 'files.generateCseToken'];
const DRIVE_READ =
  /^(about|approvals|changes|channels|files\.(get|list|watch|listLabels)|permissions\.(get|list)|revisions\.(get|list))/;
const CONTENT_READ = /^(comments|replies)\.(get|list)|^files\.(export|download)|^operations/;

function driveScopes(method: string): readonly string[] {
  if (DRIVE_WHOLE.includes(method)) return ['drive'];
  if (/^(drives|teamdrives)\./.test(method))
    return /\.(get|list)$/.test(method) ? ['drive', 'drive.readonly'] : ['drive'];
  if (method === 'apps.list') return ['drive.apps.readonly'];
  if (DRIVE_READ.test(method))
    return ['drive', 'drive.file', 'drive.metadata', 'drive.metadata.readonly', 'drive.readonly'];
  if (CONTENT_READ.test(method)) return ['drive', 'drive.file', 'drive.readonly'];
  if (method === 'files.update' || method === 'files.modifyLabels') return ['drive', 'drive.file', 'drive.metadata'];
  return ['drive', 'drive.file'];
}

/** Short names of the scopes of which one is needed, e.g. for `('sheets', 'spreadsheets.values.get')`. */
export function methodScopes(api: string, method: string): readonly string[] {
  if (api === 'drive') return driveScopes(method);
  if (api === 'bigquery')
    return [
      'bigquery',
      'cloud-platform',
      ...(/\.(get|getQueryResults)$/.test(method) ? ['bigquery.readonly', 'cloud-platform.read-only'] : []),
    ];
  const own = api === 'sheets' ? 'spreadsheets' : 'documents';
  const reads = api === 'sheets' ? READ_SHEETS.includes(method) : method === 'documents.get';
  return reads ? ['drive', 'drive.file', 'drive.readonly', own, `${own}.readonly`] : ['drive', 'drive.file', own];
}
