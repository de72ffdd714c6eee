// The numbers of PCI addresses: what libvirt's parser takes for one, and in which range.
import { suite, test } from 'node:test';
import { checkFindings } from '../harness/check-findings.js';
import { checkTitles } from '../harness/check-titles.js';

const sound = (attributes: string) => `<sound model='ich9'><address type='pci' ${attributes}/></sound>\n`;

suite('a number of a PCI address', () => {
  test('may have blanks and a plus in front', () => checkFindings(sound(`bus=' 0' slot='+3' function='0X0'`)));

  test('may be decimal, octal or hexadecimal', () => checkFindings(sound(`bus='00' slot='0X1E' function='0'`)));

  test('has no sign, no letters and 32 bits', () => {
    checkFindings(`
      <sound model='ich9'>
        <address type='pci' bus='-1' slot='0x' function='4294967296'/>
                                 ^^ error pci-address-not-a-number: Bus '-1' is not a number that libvirt can read.
                                           ^^ error pci-address-not-a-number: Slot '0x' is not a number that libvirt can read.
                                                         ^^^^^^^^^^ error pci-address-not-a-number: Function '4294967296' is not a number that libvirt can read.
      </sound>
    `);
  });

  test('is judged in every part of the address, the zPCI one too', () => {
    checkFindings(`
      <sound model='ich9'>
        <address type='pci' domain='0000g' bus='0a' slot='09'>
                                    ^^^^^ error pci-address-not-a-number: Domain '0000g' is not a number that libvirt can read.
                                                ^^ error pci-address-hex-without-prefix: Bus '0a' is hexadecimal but has no 0x in front.
                                                          ^^ error pci-address-invalid-octal: Slot '09' begins with 0 and is therefore octal, which has no digits 8 and 9.
          <zpci uid='ff'/>
                     ^^ error pci-address-hex-without-prefix: zPCI uid 'ff' is hexadecimal but has no 0x in front.
        </address>
      </sound>
    `);
  });

  test('is of no interest in a second address, in one of another type and without a value', () => {
    checkFindings(`
      <sound model='ich9'>
        <address type='pci' slot='0x03'/>
         ^^^^^^^ related repeated-element-ignored: The first one is here.
        <address type='pci' slot='1f'/>
         ^^^^^^^ warning repeated-element-ignored: libvirt reads the first <address> of <sound> and ignores this one.
      </sound>
    `);
  });

  test('that says its digits by references is left to the user', () => {
    checkTitles(sound(`slot='&#49;f'`), 'pci-address-hex-without-prefix', []);
  });
});

suite('an octal number', () => {
  test('is one behind blanks and a plus as well', () => {
    checkFindings(`
      <sound model='ich9'>
        <address type='pci' slot=' +012'/>
                                  ^^^^^ warning pci-address-octal: Slot ' +012' begins with 0 and is therefore octal: it means 10.
      </sound>
    `);
  });

  test('below 010 means the same as a decimal one', () => checkFindings(sound(`domain='0000' bus='00' slot='007'`)));

  test('is offered as hexadecimal only where there is such a slot', () => {
    checkTitles(sound(`slot='024'`), 'pci-address-octal', ['Write 0x14']);
    checkTitles(sound(`slot='014'`), 'pci-address-octal', ['Write 0x0c', 'Write 0x14']);
  });

  test('also misleads in the address of a host device', () => {
    checkFindings(`
      <memballoon model='none'/>
      <hostdev mode='subsystem' type='pci' managed='yes'>
       ^^^^^^^ hint hostdev-blocks-migration: A guest with this device cannot be migrated or saved, unless its host driver supports that.
        <source>
          <address bus='010' slot='0x00'/>
                        ^^^ warning pci-address-octal: Bus '010' begins with 0 and is therefore octal: it means 8.
        </source>
      </hostdev>
    `);
  });
});

suite('a number out of range', () => {
  test('is one in any notation', () => {
    checkFindings(`
      <sound model='ich9'>
        <address type='pci' bus='0400' slot='32' function='010'/>
                                 ^^^^ warning pci-address-octal: Bus '0400' begins with 0 and is therefore octal: it means 256.
                                 ^^^^ error pci-bus-out-of-range: Bus 0400 is above 0xff, the highest bus number.
                                             ^^ error pci-slot-out-of-range: Slot 32 is above 0x1f, the last slot of a bus.
                                                           ^^^ warning pci-address-octal: Function '010' begins with 0 and is therefore octal: it means 8.
                                                           ^^^ error pci-function-out-of-range: Function 010 is above 7, the last function of a slot.
      </sound>
    `);
  });

  test('does not matter in an address without domain, bus and slot: libvirt chooses all of it', () => {
    checkTitles(sound(`function='8'`), 'pci-function-out-of-range', []);
  });

  test('of a host device is reported under the code of host devices, the bus apart', () => {
    checkFindings(`
      <hostdev mode='subsystem' type='pci' managed='yes'>
        <source>
          <address bus='0x100' slot='0x20' function='8'/>
                        ^^^^^ error pci-bus-out-of-range: Bus 0x100 is above 0xff, the highest bus number.
                                     ^^^^ error hostdev-source-address-range: Slot 0x20 is above 0x1f, the last slot of a bus.
                                                     ^ error hostdev-source-address-range: Function 8 is above 7, the last function of a slot.
        </source>
      </hostdev>
    `);
  });

  test('moves the device, or leaves the choice to libvirt', () => {
    checkTitles(sound(`slot='0x3' function='8'`), 'pci-function-out-of-range', [
      'Move to 0000:00:03.0',
      'Move to 0000:00:02.0',
      'Let libvirt choose the address',
    ]);
  });
});

suite('a number of a host address', () => {
  test('counts for network cards of the host as well; USB devices have a rule of their own', () => {
    checkFindings(`
      <interface type='hostdev' managed='yes'>
        <source>
          <address type='pci' domain='0' bus='0c' slot='08' function='x'/>
                                              ^^ error hostdev-source-address-number: Bus '0c' is not a number that libvirt can read.
                                                        ^^ error hostdev-source-address-number: Slot '08' is not a number that libvirt can read.
                                                                      ^ error hostdev-source-address-number: Function 'x' is not a number that libvirt can read.
        </source>
      </interface>
      <hostdev mode='subsystem' type='usb'>
        <source>
          <address bus='0c' device='x'/>
                        ^^ error hostdev-usb-address-number: '0c' is not a number that libvirt can read.
                                    ^ error hostdev-usb-address-number: 'x' is not a number that libvirt can read.
        </source>
      </hostdev>
    `);
  });
});
