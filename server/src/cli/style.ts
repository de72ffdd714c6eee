// Colours on the terminal: plain functions from text to text, so that what is printed reads the same with and without.
import type { Option } from './command.js';
import type { Io, Output } from './io.js';

export type Paint = (text: string) => string;

export interface Style {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly hint: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  /** Line numbers and related places. */
  readonly frame: Paint;
  readonly good: Paint;
  readonly code: Paint;
}

export const colorOption: Option = {
  name: 'color',
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  summary: 'When to colour the text; auto looks at the terminal, NO_COLOR and FORCE_COLOR.',
};

const plain: Paint = text => text;

const plainStyle: Style = {
  error: plain,
  warning: plain,
  info: plain,
  hint: plain,
  strong: plain,
  faint: plain,
  frame: plain,
  good: plain,
  code: plain,
};

const coloured: Style = {
  error: sgr('1;31'),
  warning: sgr('1;33'),
  info: sgr('1;36'),
  hint: sgr('1;35'),
  strong: sgr('1'),
  faint: sgr('2'),
  frame: sgr('34'),
  good: sgr('32'),
  code: sgr('36'),
};

function sgr(parameters: string): Paint {
  return text => (text === '' ? '' : `\x1b[${parameters}m${text}\x1b[0m`);
}

/** The style for one output: the option decides, then FORCE_COLOR, NO_COLOR and whether it is a terminal. */
export function styleFor(output: Output, env: Io['env'], choice = 'auto'): Style {
  const isColoured = choice === 'auto' ? wantsColour(output, env) : choice === 'always';
  return isColoured ? coloured : plainStyle;
}

/** FORCE_COLOR outweighs NO_COLOR, as in Node itself. */
function wantsColour(output: Output, env: Io['env']): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no) return false;
  return output.isTerminal && terminal !== 'dumb';
}
