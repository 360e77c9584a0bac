/** What listeners are told of a call. */
import type { ApiResponse } from './api';
import type { CallRecord, EmulatorRequest } from './contract';

const sizeOf = (value: unknown): number => (value === undefined || value === '' ? 0 : JSON.stringify(value).length);

/** The record of a call; its sizes are measured when somebody asks: writing out a large answer takes longer than making it. */
export const recordOf = (
  about: Omit<CallRecord, 'requestBytes' | 'responseBytes'>,
  request: EmulatorRequest,
  response: ApiResponse,
): CallRecord => ({
  ...about,
  get requestBytes() {
    return sizeOf(request.body);
  },
  get responseBytes() {
    return sizeOf(response.body);
  },
});
