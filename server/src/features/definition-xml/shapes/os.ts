import { repeated, shape, textOnly } from '../shape.js';
import { storageSource } from './storage.js';

export const os = shape('firmware', {
  children: {
    type: shape('arch machine', { text: true }),
    init: textOnly,
    firmware: shape('', { children: { feature: repeated(shape('enabled name')) } }),
    loader: shape('readonly secure type stateless format', { text: true }),
    varstore: shape('template path'),
    nvram: shape('template templateFormat type format', { text: true, children: { source: storageSource } }),
    shim: textOnly,
    kernel: textOnly,
    initrd: textOnly,
    cmdline: textOnly,
    dtb: textOnly,
    acpi: shape('', { children: { table: repeated(shape('type', { text: true })) } }),
    boot: repeated(shape('dev')),
    bootmenu: shape('enable timeout'),
    bios: shape('useserial rebootTimeout'),
    smbios: shape('mode'),
  },
});
