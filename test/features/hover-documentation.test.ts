import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hover } from '../../server/src/features/hover.js';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { targetProfile } from '../../server/src/features/target-profile.js';
import { checkHover, hoverIn } from '../harness/check-hover.js';
import { guestWith } from '../harness/guest.js';
import { unmark } from '../harness/marks.js';

const domain = (inside: string) => `<domain type='kvm'>${inside}</domain>`;

suite('hover: documentation', () => {
  test('of an element', () => {
    checkHover(
      domain('<memtune><hard_li$0mit>1</hard_limit></memtune>'),
      `
      hard_limit
      \`<hard_limit>\`

      The most memory the process may have; beyond it the kernel kills the domain. Best left out unless memory is locked or a host device needs a larger limit for locked memory.

      Unit: KiB unless \`unit\` says otherwise · Default: no limit

      [libvirt’s documentation](https://libvirt.org/formatdomain.html#memory-tuning)
      `,
    );
  });

  test('of an attribute, with all of its values', () => {
    checkHover(
      domain(`<clock off$0set='utc'/>`),
      `
      offset='utc'
      \`<clock offset>\`

      What the hardware clock starts from. Windows expects local time, most other systems UTC.

      - \`utc\`: UTC
      - \`localtime\`: the host’s time zone
      - \`timezone\`: the zone in \`timezone\`
      - \`variable\`: \`basis\` plus \`adjustment\` seconds; what the guest changes is kept for the next start
      - \`absolute\`: the moment in \`start\`, at every start (since libvirt 8.4)

      Default: \`utc\`

      [libvirt’s documentation](https://libvirt.org/formatdomain.html#time-keeping)
      `,
    );
  });

  test('of a value, without the others', () => {
    checkHover(
      domain(`<clock offset='local$0time'/>`),
      `
      offset='localtime'
      \`<clock offset='localtime'>\`

      What the hardware clock starts from. Windows expects local time, most other systems UTC.

      - \`localtime\`: the host’s time zone

      Default: \`utc\`

      [libvirt’s documentation](https://libvirt.org/formatdomain.html#time-keeping)
      `,
    );
  });

  test('of a value that is not known, with those that are', () => {
    const found = hoverIn(domain(`<clock offset='lo$0cal'/>`));
    assert.match(found ?? '', /^offset='local'\n`<clock offset>`\n.*- `utc`: .*- `localtime`: /s);
  });

  test('of a switch', () => {
    const found = hoverIn(domain(`<devices><interface type='user'><port isolated='y$0es'/></interface></devices>`));
    assert.match(found ?? '', /^isolated='yes'\n`<port isolated='yes'>`\n\n`yes` keeps the guest from reaching/);
  });

  test('of text that is one of a few words', () => {
    const found = hoverIn(domain('<on_crash>\n  coredump-$0destroy\n</on_crash>'));
    assert.match(
      found ?? '',
      /^coredump-destroy\n`<on_crash>coredump-destroy`\n.*\n- `coredump-destroy`: .*\n\nDefault: `destroy`/s,
    );
  });

  test('but not of other text', () => {
    checkHover(domain('<name>we$0b</name>'), undefined);
    checkHover(domain('<os><type>no$0such</type></os>'), undefined);
  });

  test('of the end tag, as of the start tag', () => {
    assert.match(hoverIn(domain('<title>web</ti$0tle>')) ?? '', /^title\n`<title>`\n/);
  });

  test('of the root', () => {
    assert.match(hoverIn(`<dom$0ain type='kvm'/>`) ?? '', /^domain\n`<domain>`\n/);
    assert.match(hoverIn(`<domain type='k$0vm'/>`) ?? '', /^type='kvm'\n`<domain type='kvm'>`\n.*- `kvm`: /s);
  });

  test('an example shows how it is written', () => {
    assert.match(hoverIn(domain('<vc$0pu>2</vcpu>')) ?? '', /\n\n```xml\n<vcpu .*<\/vcpu>\n```\n\n\[libvirt/);
  });

  test('the same name means something else in another place', () => {
    const source = (kind: string) => hoverIn(domain(`<devices><${kind}><so$0urce/></${kind}></devices>`));
    assert.match(source('disk') ?? '', /Without it a CD or floppy drive is empty/);
    assert.match(source('interface') ?? '', /What the card is connected to/);
    assert.match(source('hostdev') ?? '', /Identifies the host’s device/);
  });

  test('a bare device is one of a domain', () => {
    assert.match(hoverIn(`<disk type='file'><target d$0ev='vda'/></disk>`) ?? '', /^dev='vda'\n`<target dev>`\n/);
  });

  test('a domain in a snapshot is a domain', () => {
    const found = hoverIn(`<domainsnapshot>${domain('<ti$0tle/>')}</domainsnapshot>`);
    assert.match(found ?? '', /^title\n`<title>`\n/);
    checkHover(`<domainsnapshot><na$0me>before</name>${domain('')}</domainsnapshot>`, undefined);
  });

  test('what libvirt does not know is not explained', () => {
    checkHover(domain('<devices><tea$0pot/></devices>'), undefined);
    checkHover(domain(`<vcpu co$0lour='red'>1</vcpu>`), undefined);
    checkHover(`<beans><dom$0ain/></beans>`, undefined);
  });

  test('it stands below what becomes of the device in this guest', () => {
    const rng = `<rn$0g model='virtio'><backend model='random'>/dev/urandom</backend></rng>`;
    assert.match(
      hoverIn(guestWith(rng)) ?? '',
      /^rng\n`rng virtio`\n.*in the guest\n.*\n\n---\n\n`<rng>`\n\nGives the guest random numbers/s,
    );
  });

  test('a model of PCI controller explains itself', () => {
    const found = hoverIn(`<controller type='pci' model='pcie-root$0-port'/>`);
    assert.doesNotMatch(found ?? '', /---/);
  });
});

suite('hover: the age of things', () => {
  test('what the target knows is merely dated', () => {
    assert.match(ageFor('12.8.0', '<features><ps$02/></features>'), /Since libvirt 10\.7$/m);
  });

  test('what is too young for the target is ignored by it', () => {
    assert.match(
      ageFor('9.0.0', `<devices><ps$0tore backend='acpi-erst'/></devices>`),
      /Since libvirt 10\.6: the chosen target, 9\.0\.0, ignores it$/m,
    );
  });

  test('or refused, in lists that it reads one by one', () => {
    assert.match(ageFor('9.0.0', '<features><ps$02/></features>'), /10\.7: the chosen target, 9\.0\.0, refuses it$/m);
    assert.match(ageFor('9.0.0', `<features><ps2 st$0ate='on'/></features>`), /9\.0\.0, refuses it$/m);
    const flush = `<features><hyperv><tlbflush state='on'><dir$0ect state='on'/></tlbflush></hyperv></features>`;
    assert.match(ageFor('9.0.0', flush), /9\.0\.0, ignores it$/m);
  });

  test('a value that is too young is not known', () => {
    assert.match(
      ageFor('11.3.0', `<devices><iommu model='a$0md'/></devices>`),
      /- `amd`: AMD-Vi, on q35 \(since libvirt 11\.5: the chosen target, 11\.3\.0, does not know it\)/,
    );
  });

  test('where the first release is not known for sure, the target may have it', () => {
    const text = `<devices><video><model type='virtio' ed$0id='on'/></video></devices>`;
    assert.match(
      ageFor('12.0.0', text),
      /Since a libvirt between 11\.4 and 12\.8: the chosen target, 12\.0\.0, may not know it$/m,
    );
    assert.match(ageFor('12.8.0', text), /Since a libvirt between 11\.4 and 12\.8$/m);
    assert.match(ageFor('9.0.0', text), /9\.0\.0, ignores it$/m);
  });

  test('what is inside something young is as young', () => {
    assert.match(ageFor('9.0.0', '<devices><pstore><pa$0th>/a</path></pstore></devices>'), /Since libvirt 10\.6: /);
  });

  function ageFor(libvirt: string, inside: string): string {
    const { text, cursors } = unmark(domain(inside));
    return hover(new Snapshot(1, text, targetProfile(libvirt)), cursors[0] ?? 0)?.markdown ?? '';
  }
});
