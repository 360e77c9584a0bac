/** The part of Google's page-side script API that the panel uses. */

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  rpc(method: string, json: string): void;
}

declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

/** Calls the server's one entry. Rejects when the call itself failed: Google, network, authorization. */
export const callServer = (method: string, json: string): Promise<string> =>
  new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((value) => resolve(String(value)))
      .withFailureHandler(reject)
      .rpc(method, json);
  });

/** Closes the panel; the menu opens it anew. */
export const closePanel = (): void => google.script.host.close();
