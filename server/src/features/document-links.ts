// Places that lead somewhere: files on the host by their path, and the pages that explain a namespace.
import type { Span } from '../text/span.js';
import { elementsAt } from '../xml/elements-at.js';
import type { XmlElement } from '../xml/tree.js';
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

function fileLinks(root: XmlElement, at: string): DocumentLink[] {
  const [path = '', name] = at.split('/@');
  return elementsAt(root, path).flatMap(element => {
    const attribute = name === undefined ? undefined : element.attribute(name);
    const value = name === undefined ? element.text.trim() : attribute?.value;
    const span = name === undefined ? textSpan(element) : attribute?.valueSpan;
    return span && value?.startsWith('/') ? [{ span, target: fileUri(value) }] : [];
  });
}

function textSpan({ children }: XmlElement): Span | undefined {
  const [text, ...others] = children;
  return text?.kind === 'text' && !others.length ? text.span : undefined;
}

function fileUri(path: string): string {
  return `file://${path.split('/').map(encodeURIComponent).join('/')}`;
}
