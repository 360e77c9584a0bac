/** A call of one method of the service, and what it gives. */
import type { Json, StoredSpreadsheet } from './state';

export interface MethodCall {
  readonly stored: StoredSpreadsheet;
  /** Path and query parameters, each as a list. */
  readonly params: (name: string) => readonly string[];
  readonly body: Json;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Addresses of those who may change the file, the owner first. */
  readonly editors: readonly string[];
}

export interface MethodResult {
  readonly stored: StoredSpreadsheet;
  readonly response: Json;
}

/** First value of a parameter. */
export const param = (call: MethodCall, name: string): string | undefined => call.params(name)[0];

/** An option that some methods take as a parameter and others in their body. */
export const option = (call: MethodCall, name: string): string | undefined =>
  (call.body[name] as string | undefined) ?? param(call, name);
