import { parseArgs } from 'node:util';
import { nearest } from '../text/nearest.js';
import type { Option } from './command.js';
import { UsageError } from './usage-error.js';

/** A call's options and operands, checked against what the command takes. */
export interface Arguments {
  readonly operands: readonly string[];
  has(option: string): boolean;
  /** The last value given. */
  value(option: string): string | undefined;
}

export function parseArguments(argv: readonly string[], options: readonly Option[]): Arguments {
  const config = Object.fromEntries(options.map(option => [option.name, parserOption(option)]));
  const { tokens } = parseArgs({ args: [...argv], options: config, strict: false, tokens: true });
  const operands: string[] = [];
  const values = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') values.set(token.name, checkedValue(token, options));
  }
  return { operands, has: name => values.has(name), value: name => values.get(name) };
}

function parserOption({ value, short }: Option) {
  const type = value === undefined ? ('boolean' as const) : ('string' as const);
  return short === undefined ? { type } : { type, short };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkedValue({ name, rawName, value, inlineValue }: OptionToken, options: readonly Option[]) {
  const option = options.find(known => known.name === name);
  if (!option)
    throw new UsageError(
      unknown(
        'option',
        rawName,
        options.map(known => `--${known.name}`),
      ),
    );
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`Option ${rawName} takes no value.`);
    return undefined;
  }
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    throw new UsageError(`Option ${rawName} needs a value: ${option.choices?.join(', ') ?? option.value}.`);
  }
  if (option.choices && !option.choices.includes(value)) {
    throw new UsageError(
      `${unknown(`value for ${rawName}`, value, option.choices)} It takes ${option.choices.join(', ')}.`,
    );
  }
  return value;
}

/** Says that a word is not known, and which one was probably meant. */
export function unknown(what: string, word: string, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return `Unknown ${what} '${word}'.${meant ? ` Did you mean ${meant}?` : ''}`;
}
