import { assign } from './assign/assign.js';
import { batch } from './batch/batch.js';
import type { Command } from './command.js';
import { define } from './define/define.js';
import { explain } from './explain/explain.js';
import { explainAddress } from './explain-address/explain-address.js';
import { lint } from './lint/lint.js';
import { topology } from './topology/topology.js';

/** Everything the program can do, in the order of its help. */
export const commands: readonly Command[] = [lint, define, assign, topology, explainAddress, explain, batch];
