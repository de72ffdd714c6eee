/** What the place where the server runs, a process or a web worker, has to offer. */
export interface Host {
  /** The server's own. */
  readonly version: string;
  /** The text of a rule's bundled page; `undefined` when it cannot be had. `folder` is where the client says pages are. */
  readRulePage(code: string, folder: string | undefined): Promise<string | undefined>;
  /** The text of the file that a `file:` URI names, where there are files; `undefined` when it cannot be had. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
}
