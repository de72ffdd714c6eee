// What is refused at the top of a domain, each time in another way than on the page of the code, and what comes near it.
import { checkTable, type TableRow } from '../../harness/check-table.js';
import { domain, on } from '../../harness/domain-top.js';

const uuid = 'c2177883-f1bb-47f0-914d-32a22e3a8804';
const system = (entries: string, type = 'smbios') =>
  `<uuid>${uuid}</uuid><sysinfo type='${type}'><system>${entries}</system></sysinfo>`;
const entry = (text: string, name = 'uuid') => `<entry name='${name}'>${text}</entry>`;
const other = uuid.replace('c', 'd');
const cpu = (attributes: string, content = '') => `<cpu ${attributes}>${content}</cpu>`;
const twice = "<feature policy='require' name='aes'/><feature policy='disable' name='aes'/>";
const clock = (content: string) => ({ top: `<clock offset='utc'>${content}</clock>` });
const seclabel = (attributes: string) => ({ top: `<seclabel ${attributes}/>` });

const top: readonly TableRow[] = [
  {
    code: 'domain-type-missing',
    refused: [domain({ type: '' }), domain({ type: "type=''" }), domain({ type: "Type='qemu'" })],
    accepted: [domain({ type: "type='kvm'" })],
  },
  {
    code: 'domain-type-unknown',
    refused: ["'KVM'", "' qemu'", "'tcg'"].map(type => domain({ type: `type=${type}` })),
    accepted: [domain({ type: "type='qemu' foo='kvm2'" })],
  },
  {
    code: 'name-missing',
    refused: [domain({ name: '' }), domain({ name: '<name/>' }), domain({ name: '<name/><name>demo</name>' })],
    accepted: [domain({ name: '<name> </name>' }), domain({ name: '<name>demo</name><name/>' })],
  },
  {
    code: 'name-slash',
    refused: [domain({ name: '<name>/</name>' }), domain({ name: '<name>a/</name><name>b</name>' })],
    accepted: [
      domain({ name: '<name>a\\b</name>' }),
      domain({ name: '<name>demo</name><name>a/b</name>' }),
      domain({ name: '<name>demo</name><title>a/b</title>' }),
    ],
  },
  {
    code: 'name-newline',
    refused: [domain({ name: '<name>demo</name><title>a\n</title>' })],
    accepted: [
      domain({ top: '<title>a</title><title>a\nb</title>' }),
      domain({ top: '<description>a\nb</description>' }),
    ],
  },
  {
    code: 'uuid-malformed',
    refused: [domain({ top: '<genid>x</genid>' }), domain({ top: `<uuid>{${uuid}}</uuid>` })],
    accepted: [
      domain({ top: `<uuid>${uuid}</uuid><uuid>x</uuid>` }),
      domain({ top: `<uuid>${uuid.toUpperCase()}</uuid>` }),
      domain({ top: system(entry('x', 'serial')) }),
    ],
  },
  {
    code: 'sysinfo-uuid-mismatch',
    refused: [
      domain({ top: `${system(entry(uuid))}<sysinfo type='smbios'><system>${entry(other)}</system></sysinfo>` }),
      on('aarch64', 'virt', '', '', { top: system(entry(other)) }),
    ],
    accepted: [
      domain({ top: system(entry(uuid) + entry(other)) }),
      domain({ top: system(entry(other, 'serial')) }),
      domain({ top: system(entry(uuid.replaceAll('-', ''))) }),
    ],
  },
  {
    code: 'lifecycle-action',
    refused: [
      domain({ top: '<on_lockfailure>destroy</on_lockfailure>' }),
      domain({ top: '<on_reboot>poweroff</on_reboot>' }),
    ],
    accepted: [
      domain({ top: '<on_lockfailure>default</on_lockfailure>' }),
      domain({ top: '<on_crash>destroy</on_crash><on_crash>foo</on_crash>' }),
    ],
  },
  {
    code: 'lifecycle-action-unsupported',
    refused: [domain({ top: '<on_crash>rename-restart</on_crash>' })],
    accepted: [
      domain({ top: '<on_crash>preserve</on_crash>' }),
      domain({ top: '<on_reboot>destroy</on_reboot><on_reboot>preserve</on_reboot>' }),
    ],
  },
  {
    code: 'bootloader-unsupported',
    refused: [domain({ top: '<bootloader>/x</bootloader><bootloader_args>y</bootloader_args>' })],
    accepted: [domain({ top: '<bootloader/><bootloader>/x</bootloader>' })],
  },
  {
    code: 'cpu-mode',
    refused: [domain({ top: cpu("mode='Custom'") })],
    accepted: [domain({ top: cpu('') + cpu("mode='x'") })],
  },
  {
    code: 'cpu-feature-duplicate',
    refused: [domain({ top: cpu("mode='host-passthrough'", twice) }), domain({ top: cpu("mode='maximum'", twice) })],
    accepted: [domain({ top: cpu('') + cpu("mode='host-passthrough'", twice) })],
  },
  {
    code: 'clock-offset',
    refused: [domain({ top: "<clock offset='' adjustment='x'/>" })],
    accepted: [domain({ top: "<clock offset='utc'/><clock offset='x'/>" })],
  },
  {
    code: 'clock-timer',
    refused: [domain(clock("<timer name='hpet'><catchup limit='1'/></timer>"))],
    accepted: [domain(clock("<timer name='hpet'><catchup/><catchup limit='1'/></timer>"))],
  },
  {
    code: 'seclabel-model-missing',
    refused: [domain({ top: "<seclabel type='dynamic'><baselabel>a</baselabel></seclabel>" })],
    accepted: [
      domain(seclabel("type='dynamic'")),
      domain({ top: "<seclabel type='dynamic'><baselabel/></seclabel>" }),
      domain({ top: "<seclabel type='dynamic' model='dac'><baselabel>a</baselabel></seclabel>" }),
    ],
  },
  {
    code: 'seclabel-label-missing',
    refused: [domain({ top: "<seclabel type='static' model='dac'><label/></seclabel>" })],
    accepted: [domain(seclabel("type='dynamic' model='dac'"))],
  },
];

const enlightened = (content: string) =>
  domain({ features: `<features><acpi/><hyperv>${content}</hyperv></features>` });
const kvm = (content: string) => domain({ features: `<features><acpi/><kvm>${content}</kvm></features>` });
const bios = (date: string) => domain({ top: `<sysinfo type='smbios'><bios>${date}</bios></sysinfo>` });
const feature = (policy: string) => cpu("mode='host-model'", `<feature name='vmx'${policy}/>`);

const inside: readonly TableRow[] = [
  {
    code: 'hyperv-vendor-id',
    refused: [
      enlightened("<vendor_id state='on' value='a,b'/>"),
      // Twelve letters of thirteen bytes.
      enlightened("<vendor_id state='on' value='Müllers Kvm1'/>"),
    ],
    accepted: [
      enlightened("<vendor_id state='on' value='Müllers Kvm'/>"),
      enlightened("<vendor_id state='off' value='GenuineVendor'/>"),
    ],
  },
  {
    code: 'kvm-dirty-ring',
    refused: ['512', '131072'].map(size => kvm(`<dirty-ring state='on' size='${size}'/>`)),
    accepted: ['1024', '65536'].map(size => kvm(`<dirty-ring state='on' size='${size}'/>`)),
  },
  {
    code: 'cpu-feature-invalid',
    refused: [domain({ top: feature(" policy='Require'") }), domain({ top: cpu("mode='maximum'", '<feature/>') })],
    accepted: [domain({ top: feature(" policy='optional'") })],
  },
  {
    code: 'resource-incomplete',
    refused: [domain({ top: '<resource/>' }), domain({ top: '<resource><fibrechannel/></resource>' })],
    accepted: [domain({ top: "<resource><fibrechannel appid='a'/></resource>" })],
  },
  {
    code: 'sysinfo-entry',
    refused: [bios("<entry name='date'>1.3.2024</entry>")],
    accepted: [bios("<entry name='date'>3/1/24</entry>"), bios("<entry name='version'>2024-03-01</entry>")],
  },
];

checkTable([...top, ...inside]);

checkTable([
  {
    code: 'seclabel-relabel',
    refused: [domain(seclabel("model='dac' relabel='no'"))],
    accepted: [domain(seclabel(''))],
  },
  {
    code: 'seclabel-model-missing',
    refused: [domain({ top: '<seclabel><baselabel>a</baselabel></seclabel>' })],
    accepted: [domain({ top: '<seclabel><label>a</label></seclabel>' })],
  },
  {
    code: 'uuid-malformed',
    refused: [domain({ top: '<hwuuid>generate</hwuuid>' }), domain({ top: `<hwuuid>{${uuid}}</hwuuid>` })],
    accepted: [domain({ top: '<hwuuid/>' }), domain({ top: `<hwuuid>${uuid}</hwuuid>` })],
  },
]);

checkTable(
  [
    {
      code: 'seclabel-model-missing',
      refused: [
        domain(seclabel('')),
        domain(seclabel("relabel='no'")),
        domain({ top: '<seclabel><label>a</label></seclabel>' }),
      ],
      accepted: [domain(seclabel("model='dac' relabel='no'")), domain(seclabel("type='none'"))],
    },
    { code: 'uuid-malformed', refused: [], accepted: [domain({ top: '<hwuuid>generate</hwuuid>' })] },
  ],
  '9.0.0',
);
