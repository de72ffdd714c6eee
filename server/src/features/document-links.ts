// Places that lead somewhere: files on the host by their path, and the pages that explain a namespace.
import type { Span } from '../text/span.js';
import type { XmlElement } from '../xml/tree.js';
import { writtenAt } from '../xml/written-at.js';
import type { Snapshot } from './snapshot.js';

export interface DocumentLink {
  readonly span: Span;
  readonly target: string;
}

/** Files that people read: scripts, logs, firmware descriptions. Images are left out, no editor shows them. */
const filePaths = [
  'os/loader',
  'os/nvram',
  'os/nvram/@template',
  'os/kernel',
  'os/initrd',
  'os/dtb',
  'os/acpi/table',
  'devices/emulator',
  'devices/*/log/@file',
  'devices/interface/script/@path',
  'devices/interface/downscript/@path',
  'devices/hostdev/rom/@file',
  'devices/interface/rom/@file',
];

/** Namespaces and the pages about them. */
const namespacePages: Readonly<Record<string, string>> = {
  'http://libvirt.org/schemas/domain/qemu/1.0':
    'https://libvirt.org/drvqemu.html#pass-through-of-arbitrary-qemu-commands',
};

export function documentLinks({ parts }: Snapshot): readonly DocumentLink[] {
  return parts.flatMap(linksIn);
}

function linksIn({ guest }: Snapshot): readonly DocumentLink[] {
  if (!guest) return [];
  const { element } = guest.domain;
  return [...namespaceLinks(element), ...filePaths.flatMap(path => fileLinks(element, path))];
}

function namespaceLinks({ attributes }: XmlElement): DocumentLink[] {
  return attributes.flatMap(({ name, value, valueSpan }) => {
    const target = namespacePages[value];
    return name.startsWith('xmlns') && valueSpan && target ? [{ span: valueSpan, target }] : [];
  });
}

function fileLinks(root: XmlElement, place: string): DocumentLink[] {
  return writtenAt(root, place).flatMap(({ value, span }) => {
    return value.startsWith('/') ? [{ span, target: fileUri(value) }] : [];
  });
}

function fileUri(path: string): string {
  return `file://${path.split('/').map(encodeURIComponent).join('/')}`;
}
