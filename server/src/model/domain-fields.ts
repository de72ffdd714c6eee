// What a domain states outside <devices> that decides about its devices.
import { at, each, fieldsOf, part, present, type Read, unlessEmpty } from './fields.js';
import { decimal } from './values/decimal.js';
import { text } from './values/text.js';

const fields = {
  /** The hypervisor: `kvm`, `qemu` … */
  type: at('@type', text),
  name: at('name', text),
  arch: unlessEmpty(at('os/type/@arch', text)),
  machine: at('os/type/@machine', text),
  vcpus: at('vcpu', decimal),
  iothreads: at('iothreads', decimal),
  emulator: at('devices/emulator', text),
  /** `<maxMemory slots=…>`: makes room for memory devices. */
  maxMemory: part('maxMemory', { slots: at('@slots', decimal) }),
  numaCells: each('cpu/numa/cell', { id: at('@id', decimal), cpus: at('@cpus', text), memory: at('@memory', decimal) }),
  /** `<ps2 state=…>`. */
  ps2: at('features/ps2/@state', text),
  acpi: present('features/acpi'),
  ioapic: at('features/ioapic/@driver', text),
};

export type DomainFields = Read<typeof fields>;

export const domainFields = fieldsOf(fields);

/** Of a bare device, which states nothing about its domain. */
export const noDomainFields: DomainFields = {
  type: undefined,
  name: undefined,
  arch: undefined,
  machine: undefined,
  vcpus: undefined,
  iothreads: undefined,
  emulator: undefined,
  maxMemory: undefined,
  numaCells: [],
  ps2: undefined,
  acpi: undefined,
  ioapic: undefined,
};
