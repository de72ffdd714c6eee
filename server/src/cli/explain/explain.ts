// libvirt-xml explain: what a code means, from the page of its rule; without a code, what codes there are.
import { explainRule, isRuleCode } from '../../features/explain-rule.js';
import { ruleList } from '../../features/rule-list.js';
import { type Arguments, unknown } from '../arguments.js';
import type { Command } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Io, Output } from '../io.js';
import { programName } from '../program.js';
import { severities } from '../severity.js';
import { colorOption, type Style, styleFor } from '../style.js';
import { UsageError } from '../usage-error.js';
import { wrapped } from '../wrapped.js';
import { renderPage } from './render-page.js';
import { readPage } from './rule-pages.js';

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 90;
const NARROWEST = 40;
const LOG_WIDTH = 80;

export const explain: Command = {
  name: 'explain',
  summary: 'Tell what a code means, why it matters and what to do about it',
  usage: ['explain [OPTION…] CODE…', 'explain'],
  purpose:
    'Prints the page of each code: what is wrong, why it matters, examples with and without the mistake. ' +
    'Without a code it lists all codes, each with its severity and what it says.',
  options: [colorOption],
  examples: [
    { call: `${programName} explain pci-address-in-use`, summary: 'Read about a finding' },
    { call: `${programName} explain`, summary: 'List everything that is checked' },
  ],
  exitCodes: [
    { code: 0, meaning: 'every code was explained' },
    { code: 2, meaning: 'there is no such code' },
  ],
  run: runExplain,
};

async function runExplain(args: Arguments, io: Io): Promise<ExitCode> {
  const style = styleFor(io.stdout, io.env, args.value('color'));
  const width = widthOf(io.stdout);
  const stranger = args.operands.find(code => !isRuleCode(code));
  if (stranger !== undefined)
    throw new UsageError(
      unknown(
        'code',
        stranger,
        ruleList().map(({ code }) => code),
      ),
    );
  const pages = args.operands.map(code => pageOf(code, io, width, style));
  await io.stdout.write(pages.length ? pages.join('\n') : listOfRules(width, style));
  return exitCode.fine;
}

function widthOf({ columns = LOG_WIDTH }: Output): number {
  return Math.max(NARROWEST, Math.min(columns, WIDEST));
}

function pageOf(code: string, io: Io, width: number, style: Style): string {
  const rule = ruleList().find(known => known.code === code);
  const page = explainRule(code, readPage(code, io)) ?? '';
  const headline = rule ? `${style[rule.severity](rule.severity)} ${style.strong(rule.code)}\n\n` : '';
  return headline + renderPage(page.replace(/^# .*\n/, ''), width, style);
}

/** Every rule under a heading for its severity, the gravest first. */
function listOfRules(width: number, style: Style): string {
  const rules = ruleList();
  const column = Math.max(0, ...rules.map(({ code }) => code.length)) + 2;
  const sections = [...severities].reverse().map(severity => {
    const rows = rules
      .filter(rule => rule.severity === severity)
      .map(({ code, summary }) => {
        const [first = '', ...rest] = wrapped(summary, Math.max(width - column - 2, NARROWEST));
        const further = rest.map(line => `\n${' '.repeat(column + 2)}${line}`).join('');
        return `  ${style.strong(code)}${' '.repeat(column - code.length)}${first}${further}\n`;
      });
    return rows.length ? `${style[severity](severity)}\n${rows.join('')}` : '';
  });
  return sections.filter(Boolean).join('\n');
}
