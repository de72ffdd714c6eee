// Devices as people mostly want them: what libvirt takes without another word, with the choices to make.

/** By path; `'` stands for the quote in use. */
export const deviceSnippets: Readonly<Record<string, string>> = {
  'devices/disk': `<disk type='file' device='disk'>
  <driver name='qemu' type='\${1|qcow2,raw|}'/>
  <source file='\${2:/var/lib/libvirt/images/disk.qcow2}'/>
  <target dev='\${3:vda}' bus='\${4|virtio,sata,scsi,usb|}'/>
</disk>`,
  'devices/controller': `<controller type='\${1|scsi,usb,virtio-serial,sata,ccid|}' index='\${2:0}'/>`,
  'devices/interface': `<interface type='\${1|network,bridge,user|}'>
  <source \${2|network,bridge|}='\${3:default}'/>
  <model type='\${4|virtio,e1000e|}'/>
</interface>`,
  'devices/hostdev': `<hostdev mode='subsystem' type='pci' managed='yes'>
  <source>
    <address domain='0x0000' bus='0x\${1:00}' slot='0x\${2:00}' function='0x\${3:0}'/>
  </source>
</hostdev>`,
  'devices/filesystem': `<filesystem type='mount' accessmode='passthrough'>
  <driver type='virtiofs'/>
  <source dir='\${1:/srv/share}'/>
  <target dir='\${2:share}'/>
</filesystem>`,
  'devices/graphics': `<graphics type='\${1|vnc,spice|}' autoport='yes'>
  <listen type='address' address='\${2:127.0.0.1}'/>
</graphics>`,
  'devices/video': `<video>
  <model type='\${1|virtio,vga,qxl,ramfb,none|}'/>
</video>`,
  'devices/channel': `<channel type='unix'>
  <target type='virtio' name='\${1:org.qemu.guest_agent.0}'/>
</channel>`,
  'devices/serial': `<serial type='pty'>
  <target port='\${1:0}'/>
</serial>`,
  'devices/console': `<console type='pty'>
  <target type='\${1|serial,virtio|}' port='\${2:0}'/>
</console>`,
  'devices/rng': `<rng model='virtio'>
  <backend model='random'>\${1:/dev/urandom}</backend>
</rng>`,
  'devices/tpm': `<tpm model='\${1|tpm-crb,tpm-tis|}'>
  <backend type='emulator' version='2.0'/>
</tpm>`,
  'devices/memballoon': `<memballoon model='\${1|virtio,none|}'/>`,
  'devices/watchdog': `<watchdog model='\${1|i6300esb,itco,diag288|}' action='\${2|reset,poweroff,pause|}'/>`,
  'devices/vsock': `<vsock model='virtio'>
  <cid auto='yes'/>
</vsock>`,
  'devices/input': `<input type='\${1|tablet,keyboard,mouse|}' bus='\${2|usb,virtio|}'/>`,
  'devices/sound': `<sound model='\${1|ich9,ac97,usb|}'/>`,
  'devices/audio': `<audio id='\${1:1}' type='\${2|none,spice,pulseaudio,pipewire|}'/>`,
  'devices/redirdev': `<redirdev bus='usb' type='tcp'>
  <source mode='connect' host='\${1:localhost}' service='\${2:4000}'/>
  <protocol type='raw'/>
</redirdev>`,
  'devices/panic': `<panic model='\${1|isa,hyperv,pvpanic|}'/>`,
  'devices/iommu': `<iommu model='\${1|intel,virtio,smmuv3|}'/>`,
  'devices/memory': `<memory model='dimm'>
  <target>
    <size unit='\${1|MiB,GiB|}'>\${2:1024}</size>
    <node>\${3:0}</node>
  </target>
</memory>`,
  'devices/shmem': `<shmem name='\${1:shmem0}'>
  <model type='ivshmem-plain'/>
  <size unit='M'>\${2:4}</size>
</shmem>`,
  'cpu/numa/cell': `<cell id='\${1:0}' cpus='\${2:0-1}' memory='\${3:1}' unit='\${4|GiB,MiB|}'/>`,
  'os/type': `<type arch='\${1|x86_64,aarch64,ppc64le,s390x|}' machine='\${2|q35,pc,virt,pseries|}'>hvm</type>`,
  memory: `<memory unit='\${1|MiB,GiB|}'>\${2:2048}</memory>`,
};
