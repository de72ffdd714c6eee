import type { Chapter } from '../documentation.js';

/** Tables that describe the machine to the guest. */
export const systemInformation: Chapter = {
  at: 'sysinfo',
  anchor: 'smbios-system-information',
  elements: {
    '': {
      text: 'Describes the machine to the guest, for inventories, licences, cloud-init or Ignition.',
      attributes: {
        type: {
          text: 'The way by which they reach the guest.',
          values: {
            smbios: 'SMBIOS tables; they need `<smbios mode="sysinfo"/>` in `<os>`',
            fwcfg:
              'QEMU’s firmware configuration, seen in `/sys/firmware/qemu_fw_cfg`; slots are few, so prefer `<oemStrings>`',
          },
          valuesSince: { fwcfg: '6.5' },
        },
      },
    },
    bios: 'SMBIOS block 0, shown by `dmidecode -t bios`: who made the firmware, its version and date.',
    'bios/entry': {
      text: 'One field of SMBIOS block 0; its text is what `dmidecode` shows.',
      attributes: {
        name: {
          text: 'Which field.',
          values: {
            vendor: 'who made it',
            version: 'its version, free text',
            date: 'its date, mm/dd/yyyy',
            release: 'its version as two numbers: `10.22`',
          },
        },
      },
    },
    system: 'SMBIOS block 1, shown by `dmidecode -t system`: maker, product and serial number of the computer.',
    'system/entry': {
      text: 'One field of SMBIOS block 1; its text is what `dmidecode` shows.',
      attributes: {
        name: {
          text: 'Which field.',
          values: {
            manufacturer: 'who made it',
            product: 'the model',
            version: 'the version of the model',
            serial: 'the serial number; `ds=nocloud…` here configures cloud-init',
            uuid: 'the UUID, which must equal the domain’s',
            sku: 'the order number of this make',
            family: 'the series that the model belongs to',
          },
        },
      },
    },
    baseBoard: 'SMBIOS block 2, shown by `dmidecode -t baseboard`: a mainboard. There may be several.',
    'baseBoard/entry': {
      text: 'One field of SMBIOS block 2; its text is what `dmidecode` shows.',
      attributes: {
        name: {
          text: 'Which field.',
          values: {
            manufacturer: 'who made it',
            product: 'the model',
            version: 'the version of the model',
            serial: 'the serial number',
            asset: 'the owner’s inventory number',
            location: 'where in the chassis it sits',
          },
        },
      },
    },
    chassis: 'SMBIOS block 3, shown by `dmidecode -t chassis`: the case, with serial number and inventory tag.',
    'chassis/entry': {
      text: 'One field of SMBIOS block 3; its text is what `dmidecode` shows.',
      attributes: {
        name: {
          text: 'Which field.',
          values: {
            manufacturer: 'who made it',
            version: 'the version of the model',
            serial: 'the serial number',
            asset: 'the owner’s inventory number',
            sku: 'the order number of this make',
          },
        },
      },
    },
    oemStrings: 'SMBIOS block 11: free strings for programs in the guest, for example credentials for systemd.',
    'oemStrings/entry': {
      text: 'One string. A prefix keeps those of different programs apart.',
      example: '<entry>io.systemd.credential:motd=hello</entry>',
    },
    entry: {
      text: 'One item of QEMU’s firmware configuration: its value as text, or empty with `file`.',
      example: "<entry name='opt/com.coreos/config' file='/var/lib/ignition.json'/>",
      attributes: {
        name: 'What the guest calls it; begins with `opt/`, followed best by a domain name of yours turned round.',
        file: 'Takes the contents from this file of the host, read when the domain starts; binary data is welcome.',
      },
    },
  },
};
