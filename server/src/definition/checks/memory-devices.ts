// Memory devices need room that <maxMemory> makes.
import type { Draft } from '../draft.js';
import { refuse } from '../refuse.js';

export function checkMemoryDevices(draft: Draft): void {
  if (draft.stated.maxMemory) return;
  for (const memory of draft.devices.memory) {
    // Enclave memory is part of the machine.
    if (memory.model !== 'sgx-epc') refuse(draft, 'memory-device-without-maxmemory', memory);
  }
}
