// libvirt-xml --batch: a question per line in, an answer per line out, for programs that check many domains.
import type { Arguments } from '../arguments.js';
import type { Command } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import { programName } from '../program.js';
import { UsageError } from '../usage-error.js';
import { answer } from './answer.js';
import { linesOf } from './lines-of.js';

export const batch: Command = {
  name: 'batch',
  summary: 'Answer one question per line: the findings in a domain and its definition',
  usage: ['--batch', 'batch'],
  purpose:
    'Reads one JSON object per line from standard input, {"id": …, "xml": "<domain…", "libvirt": "12.8.0", ' +
    '"qemu": "11.1.3"}, and writes one per line: the id, the diagnostics with places counted from 0, and the ' +
    'definition that libvirt would store, null where it would refuse. The versions may be left out. No input ends ' +
    'it; what is not understood is answered with an "error".',
  options: [],
  examples: [
    { call: `${programName} --batch < questions.jsonl > answers.jsonl`, summary: 'Check many domains in one process' },
  ],
  exitCodes: [{ code: 0, meaning: 'all questions were answered, whatever the answers' }],
  run: runBatch,
};

async function runBatch(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.operands.length) throw new UsageError('Questions come from standard input, one per line.');
  for await (const line of linesOf(io.stdin)) {
    if (line.trim()) await io.stdout.write(`${JSON.stringify(answer(line))}\n`);
    if (io.stdout.isClosed) break;
  }
  return exitCode.fine;
}
