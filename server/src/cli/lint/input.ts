/** Something to check. */
export interface Input {
  /** As the user named it. */
  readonly name: string;
  /** Absolute; `undefined` for standard input. */
  readonly path: string | undefined;
  /** False for a file met in a directory: it is passed over when it is not libvirt's. */
  readonly isNamed: boolean;
}

export const standardInput: Input = { name: '<stdin>', path: undefined, isNamed: true };
