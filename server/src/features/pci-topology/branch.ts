/** A line of a text tree with those below it. */
export interface Branch {
  readonly line: string;
  readonly children: readonly Branch[];
}

/** The line itself, and indented below it what belongs to it. */
export function drawn({ line, children }: Branch): readonly string[] {
  const last = children.length - 1;
  return [line, ...children.flatMap((child, index) => below(drawn(child), index === last))];
}

function below([first = '', ...rest]: readonly string[], isLast: boolean): readonly string[] {
  return [`${isLast ? '└─' : '├─'} ${first}`, ...rest.map(line => `${isLast ? '  ' : '│ '} ${line}`)];
}
