// XML as libvirt prints it: single quotes, two blanks a level, an element with text on one line.

export interface Printed {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly Printed[];
  /** Instead of children. */
  readonly text: string | undefined;
  /** Markup of others that is passed on as it is. */
  readonly verbatim?: string;
}

export function printXml(element: Printed): string {
  const lines: string[] = [];
  printInto(lines, element, '');
  return `${lines.join('\n')}\n`;
}

function printInto(lines: string[], { name, attributes, children, text, verbatim }: Printed, indent: string): void {
  const start = `${indent}<${name}${attributes.map(attributeText).join('')}`;
  if (verbatim !== undefined) lines.push(`${indent}${verbatim}`);
  else if (text && children.length === 0) lines.push(`${start}>${escaped(text)}</${name}>`);
  else if (children.length === 0) lines.push(`${start}/>`);
  else {
    lines.push(`${start}>`);
    for (const child of children) printInto(lines, child, `${indent}  `);
    lines.push(`${indent}</${name}>`);
  }
}

function attributeText([name, value]: readonly [string, string]): string {
  return ` ${name}='${escaped(value)}'`;
}

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  "'": '&apos;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[<>&'"]/g, character => entities[character] ?? character);
}
