// The one door for "cannot happen": tests make it fatal, the server and the command line log it.

export type ImpossibleReporter = (message: string, cause: unknown) => void;

let report: ImpossibleReporter = (message, cause) => {
  throw new Error(message, { cause });
};

/** The border that starts the process decides what becomes of programming mistakes; until then they throw. */
export function onImpossible(reporter: ImpossibleReporter): void {
  report = reporter;
}

export function reportImpossible(message: string, cause?: unknown): void {
  report(message, cause);
}
