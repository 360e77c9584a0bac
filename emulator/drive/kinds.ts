/** MIME types of Google's own files. */
export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const DOCUMENT = 'application/vnd.google-apps.document';

/** Whether a file has no bytes of its own. */
export const isGoogleFile = (mimeType: string): boolean => mimeType.startsWith('application/vnd.google-apps.');
