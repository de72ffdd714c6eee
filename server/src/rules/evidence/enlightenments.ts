// What a guest of Hyper-V is told it runs on.
import type { XmlElement } from '../../xml/tree.js';

/** Enlightenments, whose place is the same for all. */
export const enlightenments = [
  ...['relaxed', 'vapic', 'spinlocks', 'vpindex', 'runtime', 'synic', 'stimer', 'reset', 'vendor_id', 'frequencies'],
  ...['reenlightenment', 'tlbflush', 'ipi', 'evmcs', 'avic'],
].map(name => `features/hyperv/${name}`);

/** Those that came after libvirt 9.0; before, they were refused as unknown. */
export const newerEnlightenments = ['emsr_bitmap', 'xmm_input'].map(name => `features/hyperv/${name}`);

/** In passthrough mode, the host says which enlightenments there are. */
export function isEnlightened({ parent }: XmlElement): boolean {
  return parent?.attribute('mode')?.value !== 'passthrough';
}
