// The command `libvirt-xml`: the one place of the command line that knows the process it runs in.
import { onImpossible } from '../text/impossible.js';
import { exitCode } from './exit-code.js';
import { nodeIo } from './node-io.js';
import { programName } from './program.js';
import { run } from './run.js';

const io = nodeIo(__dirname);
const reported = new Set<string>();

onImpossible((message, cause) => {
  if (reported.has(message)) return;
  reported.add(message);
  const details = cause instanceof Error ? cause.stack : String(cause ?? '');
  void io.stderr.write(`${programName}: internal error, please report it: ${message}\n${details}\n`);
});

void run(process.argv.slice(2), io).then(code => {
  // Where a part of the check failed, its silence is no proof that all is well.
  process.exitCode = reported.size ? exitCode.failed : code;
});
