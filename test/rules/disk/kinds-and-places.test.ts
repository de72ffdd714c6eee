// What disks can be and where, on other machines and of other kinds than those of the pages, and what comes near it.
import { checkTable } from '../../harness/check-table.js';
import { cdrom, disk, drive, floppy, lun, nvme, on, SATA, SCSI, USB, VOLUME } from '../../harness/disk-fragments.js';

checkTable([
  {
    code: 'disk-address-type-for-bus',
    refused: [
      on('pc', disk({ target: "dev='hda' bus='ide'", inside: "<address type='usb' bus='0' port='1'/>" })),
      on('pseries', cdrom(SCSI, "<address type='spapr-vio'/>")),
      on('pc', floppy("dev='fda' bus='fdc'", "<address type='isa'/>")),
    ],
    accepted: [disk({ target: SATA, inside: '<address type="drive"/>' }), disk({ target: "dev='sda' bus='sd'" })],
  },
  {
    code: 'address-unassigned-not-hostdev',
    refused: [
      disk({ target: SCSI, inside: "<address type='unassigned'/>" }),
      disk({ inside: "<address type='unassigned'/>" }),
    ],
    accepted: [],
  },
  {
    code: 'disk-usb-address-type',
    refused: [
      on('pc', cdrom(USB, drive("unit='1'"))),
      on('pseries', disk({ target: USB, inside: "<address type='pci' slot='4'/>" })),
    ],
    accepted: [disk({ target: USB, inside: "<address type='usb'/>" })],
  },
  {
    code: 'disk-fdc-address',
    refused: [
      on('pc', floppy("dev='fdb' bus='fdc'", drive("controller='1'"))),
      floppy("dev='fda'", drive("target='1'")),
      floppy("dev='fdc'"),
    ],
    accepted: [on('pc', floppy("dev='fda' bus='fdc'", drive("unit='1'")))],
  },
  {
    code: 'disk-target-floppy-name',
    refused: [floppy("dev='sda'"), on('pc', floppy("dev='hde' bus='fdc'"))],
    accepted: [on('pc', floppy("dev='fdb'"))],
  },
  {
    code: 'disk-floppy-bus',
    refused: [
      floppy("dev='fda' bus='ide'"),
      on('pc', floppy("dev='fdb' bus='usb'")),
      on('virt', floppy("dev='fda' bus='usb'")),
    ],
    accepted: [floppy("dev='fda'")],
  },
  {
    code: 'disk-fdc-not-floppy',
    refused: [lun("dev='sda' bus='fdc'"), on('pc', cdrom("dev='sda' bus='fdc'"))],
    accepted: [on('pc', floppy("dev='fda' bus='fdc'"))],
  },
  {
    code: 'disk-floppy-unsupported-machine',
    refused: [on('virt', floppy("dev='fda' bus='fdc'")), on('pseries', floppy("dev='fdb'"))],
    accepted: [floppy("dev='fda'")],
  },
  {
    code: 'disk-lun-bus',
    refused: [
      lun(SATA),
      lun("dev='sda' bus='ide'"),
      lun("dev='hda'"),
      on('pc', lun("dev='hde'")),
      on('virt', lun(USB)),
      on('pc', lun("dev='sda' bus='nvme'")),
    ],
    accepted: [on('pseries', lun(SCSI))],
  },
  {
    code: 'disk-lun-format',
    refused: [
      lun(SCSI, { driver: "type='vmdk'" }),
      on('virt', lun(SCSI, { at: "type='volume' device='lun'", source: VOLUME, driver: "type='fat'" })),
    ],
    accepted: [lun(SCSI, { driver: "type='raw'" })],
  },
  {
    code: 'disk-lun-serial',
    refused: [
      lun(SCSI, { inside: '<wwn>5000c50015ea71ad</wwn>' }),
      lun(SCSI, { inside: '<vendor>a</vendor>' }),
      on('virt', lun(SCSI, { inside: '<product>a</product>' })),
    ],
    accepted: [lun(SCSI, { inside: '<serial/>' })],
  },
  {
    code: 'disk-lun-source',
    refused: [
      lun(SCSI, {
        at: "type='network' device='lun'",
        source: "<source protocol='ftp' name='a'><host name='h'/></source>",
      }),
      lun(SCSI, { at: "type='nvme' device='lun'", source: "<source type='pci' namespace='1'><address/></source>" }),
    ],
    accepted: [
      lun(SCSI, { at: "type='network' device='lun'", source: "<source protocol='iscsi' name='iqn.2020-01.a:b'/>" }),
    ],
  },
  {
    code: 'disk-lun-virtio',
    refused: [
      on('virt', lun("dev='vda'")),
      on('pc', lun("dev='vdb' bus='virtio'", { at: "type='volume' device='lun'", source: VOLUME })),
    ],
    accepted: [lun("dev='vda' bus='scsi'")],
  },
  {
    code: 'disk-model-unknown',
    refused: [
      cdrom(SCSI).replace('<disk', "<disk model='virtio-scsi'"),
      disk({ at: "type='file' model=''" }),
      disk({ at: "type='file' model='Virtio'", target: SATA }),
    ],
    accepted: [disk({ at: "type='file' model='virtio'" })],
  },
  {
    code: 'disk-virtio-model-other-bus',
    refused: [
      disk({ at: "type='file' model='virtio'", target: SATA }),
      cdrom(USB).replace('<disk', "<disk model='virtio-non-transitional'"),
      disk({ at: "type='file' model='usb-storage'" }),
      on('virt', disk({ at: "type='file' model='usb-bot'", target: "dev='vda' bus='virtio'" })),
    ],
    accepted: [
      disk({ at: "type='file' model='usb-bot'", target: USB }),
      disk({ at: "type='file' model='usb-bot'", inside: "<address type='pci' slot='5'/>" }),
    ],
  },
  {
    code: 'disk-nvme-address-missing',
    refused: [
      nvme("<source type='pci' namespace='2'/>", SATA),
      on('virt', nvme("<source type='pci' namespace='1' managed='yes'/>")),
    ],
    accepted: [nvme("<source type='pci' namespace='1'><address/></source>")],
  },
  {
    code: 'disk-scsi-bus-nonzero',
    refused: [
      on('pseries', cdrom(SCSI, drive("bus='2'"))),
      `<controller type='scsi' model='virtio-scsi'/>${disk({ target: SCSI, inside: drive("bus='1' target='3'") })}`,
    ],
    accepted: [on('virt', disk({ target: SCSI, inside: drive("bus='0' target='3'") }))],
  },
  {
    code: 'disk-scsi-lsilogic-target',
    refused: [
      on('pc', cdrom("dev='sdb' bus='scsi'", drive("target='1'"))),
      `<controller type='scsi' index='1' model='lsilogic'/>${disk({ target: SCSI, inside: drive("controller='1' target='7'") })}`,
    ],
    accepted: [`<controller type='scsi' model='lsisas1068'/>${disk({ target: SCSI, inside: drive("target='1'") })}`],
  },
  {
    code: 'disk-target-index-huge',
    refused: [],
    accepted: [disk({ target: "dev='vdaaaa'" })],
  },
  {
    code: 'disk-target-partition',
    refused: [
      cdrom("dev='sda2' bus='sata'"),
      on('pc', disk({ target: "dev='hdb1' bus='ide'" })),
      disk({ target: "dev='vda00'" }),
    ],
    accepted: [disk({ target: "dev='vda0'" }), on('pc', floppy("dev='fda0'"))],
  },
  {
    code: 'disk-target-duplicate',
    refused: [
      cdrom(SATA) + cdrom(SATA),
      on('pc', disk({ target: "dev='hda' bus='ide'" }) + cdrom("dev='hda' bus='ide'")),
    ],
    accepted: [disk({}) + disk({ target: "dev='vdb'" })],
  },
  {
    code: 'disk-transient-share-bus',
    refused: [
      on('pc', disk({ target: "dev='hda'", inside: "<transient shareBacking='yes'/>" })),
      on('virt', disk({ target: "dev='sda' bus='sd'", inside: "<transient shareBacking='yes'/>" })),
    ],
    accepted: [disk({ target: USB, inside: "<transient shareBacking='yes'/>" })],
  },
  {
    code: 'disk-bus-unknown',
    refused: [
      disk({ target: "dev='vda' bus='SCSI' rotation_rate='1'", driver: "queues='2'", inside: '<vendor>a</vendor>' }),
      cdrom("dev='vda' bus=''"),
      lun("dev='sda' bus='sas'"),
    ],
    accepted: [cdrom("dev='sda' bus='usb'")],
  },
  {
    code: 'disk-device-unknown',
    refused: [disk({ at: "type='file' device='hd' rawio='yes'", inside: '<transient/>' })],
    accepted: [lun(SCSI)],
  },
]);
