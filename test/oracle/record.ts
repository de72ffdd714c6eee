// Writes down what a libvirt makes of domains of every family, so that the answers can be checked where there is no libvirt.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { drawnCase } from './generate/case.js';
import type { Oracle } from './libvirt.js';
import { answered } from './questions.js';
import type { Recorded } from './recorded.js';

/** How many domains of each family; a libvirt that lacks the architecture gets none of it. */
const counts: Readonly<Record<string, number>> = {
  q35: 120,
  i440fx: 90,
  'arm-virt': 60,
  pseries: 60,
  s390x: 45,
  board: 45,
  'riscv-virt': 25,
  'loongarch-virt': 25,
  isapc: 10,
  microvm: 10,
};

/** The oldest supported libvirt needs fewer: most of it is shared. */
export function record(oracle: Oracle, folder: string, share: number): string {
  const recorded = Object.entries(counts).flatMap(([family, count]) =>
    recordedOf(oracle, family, Math.ceil(count * share)),
  );
  const { libvirt, qemu } = oracle.version;
  const header = JSON.stringify({ libvirt, qemu });
  const lines = [header, ...recorded.map(one => JSON.stringify(one))];
  const file = `${folder}/libvirt-${libvirt}.jsonl.gz`;
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
  return `${file}: ${recorded.length} domains`;
}

function recordedOf(oracle: Oracle, family: string, count: number): Recorded[] {
  const cases = Array.from({ length: count }, (_, n) => drawnCase({ family, style: undefined }, n + 1));
  const answers = answered(oracle, cases);
  return answers.flatMap(({ xml, answer }, n) => {
    const isMissing = answer.verdict === 'reject' && /Unknown architecture|No emulator found/.test(answer.error);
    const { style = 'plain' } = cases[n] ?? {};
    return isMissing ? [] : [{ id: `${family}-${n + 1}`, family, style, xml, ...answer }];
  });
}
