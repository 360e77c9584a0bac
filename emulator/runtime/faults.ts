/** Errors that a service gives to a script. They are thrown in the host and rebuilt as errors of the script's own context. */

/** An error as the script sees it: `name` is what `error.name` shows there. */
export class Fault extends Error {
  constructor(
    message: string,
    override readonly name: string = 'Exception',
    /** `error.details` of an advanced service. */
    readonly details?: unknown,
  ) {
    super(message);
  }
}

/** Ends a run as Google does when time is up: the script may catch it, but no service answers any more. */
export class Terminated extends Fault {}

/** A service or method that exists at Google and not here. */
export function unsupported(what: string): Fault {
  return new Fault(`${what} is not supported by the local Apps Script runtime`, 'UnsupportedError');
}

/** Google's words for a call above the authority of the run, with the scopes that would allow it. */
export function notPermitted(what: string, scopes: readonly string[]): Fault {
  return new Fault(
    scopes.length === 0
      ? `You do not have permission to call ${what}.`
      : `Specified permissions are not sufficient to call ${what}. Required permissions: ${scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`}`,
  );
}
