import { deviceSnippets } from '../../server/src/features/completion/device-snippets.js';
import { plainSnippet } from '../../server/src/features/completion/plain-snippet.js';

/** What some devices need around them. */
const surroundings: Readonly<Record<string, string>> = {
  'devices/filesystem': `<memoryBacking><access mode='shared'/></memoryBacking>`,
  'devices/memory': `<maxMemory slots='4' unit='GiB'>8</maxMemory><cpu><numa><cell id='0' cpus='0' memory='1' unit='GiB'/></numa></cpu>`,
};

/** A domain with one device as completion types it, the first choice made everywhere. */
export function snippetDomain(path: string, snippet = deviceSnippets[path] ?? ''): string {
  const device = plainSnippet(snippet);
  return `<domain type='qemu'>
  <name>snippet</name>
  <memory unit='GiB'>1</memory>
  ${surroundings[path] ?? ''}
  <os><type arch='x86_64' machine='q35'>hvm</type></os>
  <features><acpi/></features>
  <devices>
    ${device}
  </devices>
</domain>`;
}
