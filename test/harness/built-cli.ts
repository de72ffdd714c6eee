// The command line as users have it: the bundle in dist/, in a process of its own.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root } from './project.js';

export const program = `${root}dist/cli.js`;

export interface Finished {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Call {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function startCli(argv: readonly string[], { cwd = root, env = {} }: Call = {}): ChildProcessWithoutNullStreams {
  if (!existsSync(program)) throw new Error(`There is no ${program}: npm run build makes it.`);
  return spawn(process.execPath, [program, ...argv], { cwd, env: { PATH: process.env.PATH, ...env } });
}

export async function runCli(argv: readonly string[], call: Call = {}): Promise<Finished> {
  const child = startCli(argv, call);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      output[name] += chunk;
    });
  }
  child.stdin.on('error', () => undefined);
  child.stdin.end(call.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
  });
}
