// Help, made from the table of commands: what the program is, and what each command is for.
import type { Command, Option } from './command.js';
import { programName } from './program.js';
import type { Style } from './style.js';
import { wrapped } from './wrapped.js';

const WIDTH = 80;
const INDENT = '  ';

interface Row {
  readonly term: string;
  readonly meaning: string;
}

/** The page of the program itself. */
export function programHelp(commands: readonly Command[], options: readonly Option[], style: Style): string {
  return page(style, [
    ['', wrapped('Checks libvirt domain XML as libvirt itself would read it, and tells what is wrong where.', WIDTH)],
    ['Usage', [`${programName} COMMAND [OPTION…]`]],
    ['Commands', table(commands.map(({ name, summary }) => ({ term: name, meaning: summary })))],
    ['Options', table(options.map(optionRow))],
    ['Examples', table(commands.flatMap(({ examples }) => examples.slice(0, 1)).map(exampleRow))],
    ['', wrapped(`'${programName} COMMAND --help' explains a command. Nothing is ever sent anywhere.`, WIDTH)],
  ]);
}

/** The page of one command. */
export function commandHelp(command: Command, style: Style): string {
  const usage = command.usage.map(form => `${programName} ${form}`);
  return page(style, [
    ['', wrapped(command.purpose, WIDTH)],
    ['Usage', usage],
    ['Options', table(command.options.map(optionRow))],
    ['Examples', command.examples.flatMap(({ call, summary }) => [style.faint(`# ${summary}`), call])],
    ['Exit code', table(command.exitCodes.map(({ code, meaning }) => ({ term: String(code), meaning })))],
  ]);
}

type Section = readonly [title: string, lines: readonly string[]];

function page(style: Style, sections: readonly Section[]): string {
  const shown = sections.filter(([, lines]) => lines.length);
  return `${shown.map(([title, lines]) => section(style, title, lines)).join('\n\n')}\n`;
}

function section(style: Style, title: string, lines: readonly string[]): string {
  if (!title) return lines.join('\n');
  return [style.strong(`${title}:`), ...lines.map(line => INDENT + line)].join('\n');
}

function optionRow({ name, short, value, choices, summary }: Option): Row {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  const meaning = choices ? `${summary} One of ${choices.join(', ')}.` : summary;
  return { term: short ? `-${short}, ${long}` : long, meaning };
}

function exampleRow({ call, summary }: Command['examples'][number]): Row {
  return { term: call, meaning: summary };
}

/** Two columns; the second is wrapped. */
function table(rows: readonly Row[]): string[] {
  const column = Math.max(...rows.map(({ term }) => term.length)) + 2;
  const room = WIDTH - INDENT.length - column;
  return rows.flatMap(({ term, meaning }) => {
    const lines = wrapped(meaning, room);
    return lines.map((line, index) => (index === 0 ? term : '').padEnd(column) + line);
  });
}
