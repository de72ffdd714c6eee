import type { Finding } from '../../features/findings.js';
import type { fixesOf } from '../../features/fixes-of.js';
import type { Snapshot } from '../../features/snapshot.js';
import type { Io } from '../io.js';
import type { Outcome } from '../lint/outcome.js';
import type { Style } from '../style.js';

/** A document that was read and checked. */
export interface CheckedDocument {
  /** As the user named it. */
  readonly name: string;
  /** Absolute; `undefined` for standard input. */
  readonly path: string | undefined;
  readonly snapshot: Snapshot;
  readonly reports: readonly Report[];
}

/** A finding with its fixes worked out. */
export interface Report {
  readonly finding: Finding;
  readonly fixes: ReturnType<typeof fixesOf>;
}

/** An input that could not be checked. */
export interface Failure {
  readonly name: string;
  readonly path: string | undefined;
  /** One sentence. */
  readonly message: string;
}

/** A way to write findings. Each function returns what is to be printed then. */
export interface Format {
  checked(document: CheckedDocument): string;
  failed(failure: Failure): string;
  end(outcome: Outcome): string;
}

/** What formats know beside the findings. */
export interface FormatContext {
  readonly io: Io;
  readonly style: Style;
  /** The versions of libvirt and QEMU whose behaviour was asked for. */
  readonly target: { readonly libvirt: string; readonly qemu: string };
  /** How the run is going to end for the shell, once it is over. */
  readonly exitCode: () => number;
}

export type FormatFactory = (context: FormatContext) => Format;
