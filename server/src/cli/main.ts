// The command `libvirt-xml`: the one place of the command line that knows the process it runs in.
import { onImpossible } from '../text/impossible.js';
import { exitCode } from './exit-code.js';
import { nodeIo } from './node-io.js';
import { programName } from './program.js';
import { run } from './run.js';

const complaints = new Set<string>();
const io = nodeIo(__dirname, ({ message }) => complain(`The output cannot be written: ${message}.`, ''));

onImpossible((message, cause) => {
  const details = cause instanceof Error ? cause.stack : String(cause ?? '');
  complain(`Internal error, please report it: ${message}`, `${details}\n`);
});

process.on('exit', () => {
  // Where a part of the check failed or the findings were lost, silence is no proof that all is well.
  if (complaints.size) process.exitCode = exitCode.failed;
});

void run(process.argv.slice(2), io).then(code => {
  process.exitCode = code;
});

/** Once for each complaint, however many documents it is about. */
function complain(message: string, details: string): void {
  if (complaints.has(message)) return;
  complaints.add(message);
  void io.stderr.write(`${programName}: ${message}\n${details}`);
}
