// What completion and hover cost in every state of a device that is being typed into a document, of which the definition is known.
import { completions } from '../../server/src/features/completion/completions.js';
import { hover } from '../../server/src/features/hover.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import type { BenchDocument } from './documents.js';
import { type Sample, sampleOf } from './statistics.js';

export const questions = ['completion', 'hover'] as const;

export type QuestionTimes = Readonly<Record<(typeof questions)[number], Sample>>;

const DEVICE = `<disk type="file" device='disk'>
    <!-- fast -->
    <driver name='qemu' type='qcow2' iothread='1'/>
    <source file='/var/lib/libvirt/images/new.qcow2'/>
    <target dev='vdzz' bus='virtio'/>
    <address type='pci' domain='0x0000' bus='0x03' slot='0x00' function='0x0'/>
  </disk>
  `;

/** The first round reads the schema and the documentation. */
const ROUNDS = 2;

export function questionTimes({ text }: BenchDocument): QuestionTimes {
  const place = text.lastIndexOf('</devices>');
  const times = { completion: [] as number[], hover: [] as number[] };
  let before: Snapshot | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    for (let typed = 1; typed <= DEVICE.length; typed++) {
      const snapshot = new Snapshot(typed, text.slice(0, place) + DEVICE.slice(0, typed) + text.slice(place));
      if (before) snapshot.succeed(before);
      void snapshot.guest?.topology;
      before = snapshot;
      const start = performance.now();
      completions(snapshot, place + typed);
      const completed = performance.now();
      hover(snapshot, place + typed);
      const hovered = performance.now();
      if (round === 0) continue;
      times.completion.push(completed - start);
      times.hover.push(hovered - completed);
    }
  }
  return { completion: sampleOf(times.completion), hover: sampleOf(times.hover) };
}
