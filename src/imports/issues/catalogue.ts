/** Everything that can be said about a file: severity, what is wrong, why it matters, and the one thing to do. */
import { FILE_ISSUES } from './fileIssues';
import { READING_ISSUES } from './readingIssues';
import { ROW_ISSUES } from './rowIssues';

/** Every issue that this folder can raise, by code. */
export const IMPORT_ISSUES = { ...FILE_ISSUES, ...ROW_ISSUES, ...READING_ISSUES };

/** Code of an issue of an import. */
export type ImportIssueCode = keyof typeof IMPORT_ISSUES;
