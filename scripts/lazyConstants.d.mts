/** The same bundle with costly constants of the outermost scope evaluated when they are first used; throws when the text is no bundle. */
export function withLazyConstants(code: string): string;
