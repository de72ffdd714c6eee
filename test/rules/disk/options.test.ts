// Drivers, sources and options of disks beyond those of the pages, and what comes near what libvirt refuses.
import { checkTable } from '../../harness/check-table.js';
import { BLOCK, cdrom, disk, lun, nvme, on, SATA, SCSI, threaded, USB, VOLUME } from '../../harness/disk-fragments.js';

const sliced = (numbers: string) =>
  `<disk type='block'><source dev='/dev/sdx'><slices><slice type='storage' ${numbers}/></slices></source><target dev='vda'/></disk>`;

checkTable([
  {
    code: 'disk-discard-no-unref',
    refused: [
      disk({ driver: "type='qcow2' discard_no_unref='on'", target: SCSI, inside: '<readonly/>' }),
      disk({ driver: "discard_no_unref='on'" }),
      lun(SCSI, { driver: "type='raw' discard_no_unref='on'" }),
    ],
    accepted: [disk({ driver: "type='qcow2' discard_no_unref='on'" })],
  },
  {
    code: 'disk-format-unsupported',
    refused: [
      cdrom(SATA, '', "type='iso'"),
      disk({ at: "type='block'", source: BLOCK, driver: "type='cow'", target: SCSI }),
      disk({ driver: "type='fat'", inside: '<shareable/>' }),
    ],
    accepted: [disk({ at: "type='volume'", source: VOLUME, driver: "type='fat'" }), disk({ driver: "type='aio'" })],
  },
  {
    code: 'disk-iothread-bus',
    refused: [threaded(disk({ driver: "iothread='1'", target: SCSI })), disk({ driver: "iothread='1'", target: USB })],
    accepted: [threaded(disk({ driver: "iothread='1'" }))],
  },
  {
    code: 'disk-iothread-undefined',
    refused: [threaded(disk({ driver: "iothread='02'" })), on('virt', disk({ driver: "iothread='1'" }))],
    accepted: [threaded(disk({ driver: "iothread='01'" }))],
  },
  {
    code: 'disk-virtio-only-driver-option',
    refused: [on('pc', disk({ driver: "queues='2'", target: "dev='hda'" })), cdrom(SATA, '', "packed='off'")],
    accepted: [disk({ driver: "queue_size='0'", target: SATA })],
  },
  {
    code: 'disk-driver-number',
    refused: [disk({ driver: "queues=''", target: SATA }), disk({ driver: "queue_size='x'", target: USB })],
    accepted: [disk({ driver: "queues='04'" })],
  },
  {
    code: 'disk-driver-enum-invalid',
    refused: [disk({ driver: "packed='yes'", target: SATA }), disk({ driver: "io='native' cache=''" })],
    accepted: [disk({ driver: "io='native' cache='none'" })],
  },
  {
    code: 'disk-io-native-cache',
    refused: [lun(SCSI, { driver: "io='native'" }), cdrom(SATA, '', "io='native' cache='default'")],
    accepted: [disk({ driver: "io='io_uring'" })],
  },
  {
    code: 'disk-network-sheepdog',
    refused: [
      disk({
        at: "type='network' device='cdrom'",
        source: "<source protocol='sheepdog' name='a'><host name='h' port='7000'/></source>",
        target: SATA,
      }),
    ],
    accepted: [disk({ at: "type='network'", source: "<source protocol='rbd' name='p/a'><host name='h'/></source>" })],
  },
  {
    code: 'disk-network-protocol-unsupported',
    refused: [disk({ at: "type='network'", source: "<source protocol='none' name='a'/>" })],
    accepted: [disk({ at: "type='file'", source: "<source file='/a' protocol='none'/>" })],
  },
  {
    code: 'disk-network-host',
    refused: [
      disk({ at: "type='network'", source: "<source protocol='nfs' name='/a'><host name='h' port='2049'/></source>" }),
      disk({
        at: "type='network'",
        source: "<source protocol='nfs' name='/a'><host transport='unix' socket='/s'/></source>",
      }),
    ],
    accepted: [
      disk({ at: "type='network'", source: "<source protocol='nfs' name='/a'><host name='h' port='0'/></source>" }),
    ],
  },
  {
    code: 'disk-readonly-ide-sata',
    refused: [
      on('pc', disk({ target: "dev='hda'", inside: '<readonly/>' })),
      nvme("<source type='pci' namespace='1'><address/></source>", SATA).replace('</disk>', '<readonly/></disk>'),
    ],
    accepted: [disk({ target: SCSI, inside: '<readonly/>' }), cdrom(SATA, '<readonly/>')],
  },
  {
    code: 'disk-removable',
    refused: [cdrom(`${SCSI} removable='on'`), on('pc', disk({ target: "dev='hda' removable='off'" }))],
    accepted: [disk({ target: `${USB} removable='on'` })],
  },
  {
    code: 'disk-sgio-unfiltered',
    refused: [
      disk({ at: "type='file' sgio='unfiltered'" }),
      on('virt', lun(SCSI, { at: "type='block' device='lun' sgio='unfiltered' rawio='yes'" })),
    ],
    accepted: [lun(SCSI, { at: "type='block' device='lun' sgio='filtered'" })],
  },
  {
    code: 'disk-shareable-format',
    refused: [
      disk({ at: "type='block'", source: BLOCK, driver: "type='qed'", target: SCSI, inside: '<shareable/>' }),
      on('virt', disk({ at: "type='volume'", source: VOLUME, driver: "type='fat'", inside: '<shareable/>' })),
    ],
    accepted: [disk({ driver: "type='qcow2'", inside: '<shareable/><readonly/>' })],
  },
  {
    code: 'disk-snapshot-invalid',
    refused: [
      cdrom(SATA).replace('<disk', "<disk snapshot='yes'"),
      lun(SCSI, { at: "type='block' device='lun' snapshot=''" }),
    ],
    accepted: [disk({ at: "type='file' snapshot='manual'" })],
  },
  {
    code: 'disk-source-attribute-mismatch',
    refused: [
      disk({ source: BLOCK, target: SATA }),
      on('virt', disk({ at: "type='dir'", driver: "type='fat'", source: "<source file='/srv'/>" })),
    ],
    accepted: [disk({ at: "type='block'", source: "<source dev='/dev/sdz' file='/a'/>" })],
  },
  {
    code: 'disk-transient',
    refused: [
      disk({ at: "type='volume'", source: VOLUME, inside: '<transient/>' }),
      disk({
        at: "type='network'",
        source: "<source protocol='nbd'><host name='h'/></source>",
        inside: '<transient/>',
      }),
    ],
    accepted: [disk({ inside: '<transient/>' })],
  },
  {
    code: 'disk-wwn',
    refused: [
      disk({ target: SCSI, inside: '<wwn>0X5000c50015ea71ad</wwn>' }),
      disk({ target: USB, inside: '<wwn>5000c50015ea71ad</wwn>' }),
    ],
    accepted: [on('pc', disk({ target: "dev='hda'", inside: '<wwn>5000C50015EA71AD</wwn>' }))],
  },
  {
    code: 'disk-slice',
    refused: ["offset='-1' size='1'", "offset='0'", "offset='' size='512'"].map(sliced),
    accepted: ["offset='0' size='512'", "offset='1' size='1'"].map(sliced),
  },
]);
