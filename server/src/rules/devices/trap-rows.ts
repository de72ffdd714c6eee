// Small devices that libvirt defines, although they will not do what somebody wanted.
import type { XmlElement } from '../../xml/tree.js';
import { addChild } from '../fixes/add-part.js';
import { duplicateRule } from '../kinds/duplicate-rule.js';
import { missingRule } from '../kinds/missing-rule.js';

export const channelNameDuplicate = duplicateRule({
  code: 'channel-name-duplicate',
  summary: 'Two virtio channels have the same name.',
  severity: 'warning',
  at: 'devices/channel/target/@name',
  ownKey: target => (isOnVirtio(target) && target.attribute('name')?.value) || undefined,
  message: (_, key) => `Another channel is called ${key} already: the guest finds one of them under that name.`,
});

function isOnVirtio(target: XmlElement): boolean {
  return target.attribute('type')?.value === 'virtio';
}

export const vsockCidMissing = missingRule({
  code: 'vsock-cid-missing',
  summary: 'A vsock device says nothing of its CID.',
  severity: 'hint',
  at: 'devices/vsock',
  needs: ['cid/@auto', 'cid/@address'],
  message: () => 'libvirt chooses the CID of this <vsock> anew at every start.',
  fixes: (vsock, facts) => (vsock.child('cid') ? [] : [addChild(vsock, `<cid auto='yes'/>`, facts)]),
});
