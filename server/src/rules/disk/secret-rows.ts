// Who may use a disk's storage, and how its content is encrypted.
import type { DefinedDisk } from '../../definition/devices.js';
import { version } from '../../machine/profile.js';
import { isFirstOfName } from '../../xml/first-of-name.js';
import type { XmlElement } from '../../xml/tree.js';
import { diskOf, storageOf, whenDisk } from '../evidence/disks.js';
import { isReadInIscsi } from '../evidence/hostdev-type.js';
import { backingPaths } from '../evidence/nested-images.js';
import { parseUuid } from '../evidence/uuid.js';
import { addAttribute } from '../fixes/add-part.js';
import { changeAttribute, changeTo } from '../fixes/change-value.js';
import { deleteAttribute, deleteElement } from '../fixes/delete-part.js';
import { joinedRule } from '../kinds/joined-rule.js';
import { missingRule } from '../kinds/missing-rule.js';
import { unwantedRule } from '../kinds/unwanted-rule.js';
import { valueRule } from '../kinds/value-rule.js';
import type { Facts } from '../rule.js';

const DISK = 'devices/disk';
const AUTH = [`${DISK}/auth`, `${DISK}/source/auth`, 'devices/hostdev/source/auth'];
const EVERY_AUTH = [...AUTH, ...[...backingPaths, 'os/nvram'].map(path => `${path}/source/auth`)];
const ENCRYPTION = [`${DISK}/encryption`, `${DISK}/source/encryption`];

/** The one type of secret that a protocol takes; others take several. */
const SECRETS: Readonly<Record<string, string>> = { rbd: 'ceph', iscsi: 'iscsi' };
const OPEN = ['nbd', 'gluster', 'nfs'];
const SECRET_TYPES = ['iscsi', 'ceph', 'volume', 'tls', 'vtpm'];
const ENCRYPTIONS = ['luks', 'luks2', { value: 'luks-any', since: version(9, 1) }, 'qcow', 'default'];

export const diskSecretDuplicate = unwantedRule({
  code: 'disk-secret-duplicate',
  summary: 'A disk has credentials or encryption stated both for itself and for its source.',
  at: [`${DISK}/auth`, `${DISK}/encryption`],
  when: element => element.parent?.child('source')?.child(element.name) !== undefined,
  message: ({ name }) => `The source of this disk has an <${name}> already.`,
});

const incomplete = {
  code: 'disk-auth-incomplete',
  summary: 'Credentials for storage lack a user name or a secret, or are of no kind that libvirt knows.',
};

export const diskAuthIncomplete = joinedRule(
  missingRule({
    ...incomplete,
    at: EVERY_AUTH,
    needs: [],
    when: auth => isRead(auth) && !auth.attribute('username')?.value,
    message: () => 'These credentials name no user.',
  }),
  missingRule({
    ...incomplete,
    at: EVERY_AUTH,
    needs: 'secret',
    when: auth => isRead(auth) && Boolean(auth.attribute('username')?.value),
    message: () => 'These credentials name no secret.',
  }),
  missingRule({
    ...incomplete,
    at: EVERY_AUTH.map(path => `${path}/secret`),
    needs: ['/@uuid', '/@usage'],
    when: secret => isRead(secret) && Boolean(secret.parent?.attribute('username')?.value),
    message: () => 'This secret has neither a UUID nor a usage by which it could be found.',
  }),
  unwantedRule({
    ...incomplete,
    at: EVERY_AUTH.map(path => `${path}/secret/@usage`),
    when: secret => isRead(secret) && secret.attribute('uuid') !== undefined,
    message: () => 'A secret is found by its UUID or by its usage, not by both.',
  }),
  unwantedRule({
    ...incomplete,
    at: AUTH.map(path => `${path}/secret/@uuid`),
    isSuspect: uuid => parseUuid(uuid) === undefined,
    when: secret => isRead(secret) && secret.attribute('usage') === undefined,
    message: (_, uuid) => `'${uuid}' is not a UUID.`,
    fixes: () => [],
  }),
  unwantedRule({
    ...incomplete,
    at: AUTH.map(path => `${path}/@type`),
    isSuspect: type => !['chap', 'ceph'].includes(type),
    when: isRead,
    message: (_, type) => `'${type}' is no kind of credentials: libvirt takes chap and ceph.`,
  }),
);

const secret = {
  code: 'disk-auth-secret-type',
  summary: 'The secret for network storage is of a type that the protocol does not take.',
};

export const diskAuthSecretType = joinedRule(
  unwantedRule({
    ...secret,
    at: AUTH,
    when: (auth, facts) => OPEN.includes(protocolAround(auth, facts)),
    message: () => 'Storage of this protocol knows no credentials.',
  }),
  missingRule({
    ...secret,
    at: AUTH.map(path => `${path}/secret`),
    needs: '/@type',
    when: isChecked,
    message: () => 'This secret has no type.',
    fixes: (element, facts) => {
      const type = SECRETS[protocolAround(element, facts)];
      return type ? [addAttribute(element, 'type', type, facts)] : [];
    },
  }),
  unwantedRule({
    ...secret,
    at: AUTH.map(path => `${path}/secret/@type`),
    when: (element, facts) => {
      const type = element.attribute('type')?.value ?? '';
      const wanted = SECRETS[protocolAround(element, facts)] ?? type;
      return isChecked(element, facts) && (!SECRET_TYPES.includes(type) || type !== wanted);
    },
    message: (_, value) => `This protocol does not take a secret of type '${value}'.`,
    fixes: (element, facts) => {
      const wanted = SECRETS[protocolAround(element, facts)];
      return changeAttribute(element, 'type', wanted ? [wanted] : SECRET_TYPES.slice(0, 2));
    },
  }),
);

/** Of host devices, those behind iSCSI have credentials. */
function isRead(element: XmlElement): boolean {
  const auth = element.name === 'auth' ? element : element.parent;
  return auth?.parent?.parent?.name !== 'hostdev' || isReadInIscsi(auth);
}

/** libvirt looks into secrets of network storage only, where the protocol has credentials at all. */
function isChecked(element: XmlElement, facts: Facts): boolean {
  const protocol = protocolAround(element, facts);
  return protocol !== '' && !OPEN.includes(protocol);
}

function protocolAround(element: XmlElement, facts: Facts): string {
  const auth = element.name === 'auth' ? element : element.parent;
  if (auth && isReadInIscsi(auth)) return 'iscsi';
  const disk = auth?.parent && diskOf(auth.parent, facts);
  if (!disk?.stated || storageOf(disk) !== 'network') return '';
  return disk.stated.element.child('source')?.attribute('protocol')?.value ?? '';
}

const encryption = {
  code: 'disk-encryption',
  summary: 'The content of a disk is encrypted in a way that QEMU cannot read.',
};

export const diskEncryption = joinedRule(
  valueRule({
    ...encryption,
    at: ENCRYPTION.map(path => `${path}/@format`),
    noun: 'a format of encryption',
    oneOf: ENCRYPTIONS,
    isRequired: true,
    fixes: (_, __, format) => changeTo(format, ['luks']),
  }),
  unwantedRule({
    ...encryption,
    at: ENCRYPTION.map(path => `${path}/@format`),
    when: isUnreadable,
    message: (_, value) => `QEMU does not read encryption of format ${value} here.`,
    fixes: element => changeAttribute(element, 'format', ['luks']),
  }),
  unwantedRule({
    ...encryption,
    at: ENCRYPTION,
    when: whenDisk(
      (disk, element) =>
        element.attribute('format')?.value === 'luks' && !isReadByLibrbd(element) && !isEncryptable(disk),
    ),
    message: () => 'Only images of format raw or qcow2 are encrypted.',
  }),
  valueRule({
    ...encryption,
    at: ENCRYPTION.map(path => `${path}/secret/@type`),
    noun: 'a type of secret for encryption',
    oneOf: ['passphrase'],
    isRequired: true,
  }),
  missingRule({
    ...encryption,
    at: ENCRYPTION.map(path => `${path}/secret`),
    needs: ['/@uuid', '/@usage'],
    message: () => 'This secret has neither a UUID nor a usage by which it could be found.',
  }),
  unwantedRule({
    ...encryption,
    at: ENCRYPTION.map(path => `${path}/secret/@usage`),
    when: element => element.attribute('uuid') !== undefined,
    message: () => 'A secret is found by its UUID or by its usage, not by both.',
  }),
  unwantedRule({
    ...encryption,
    at: ENCRYPTION.map(path => `${path}/secret/@uuid`),
    isSuspect: uuid => parseUuid(uuid) === undefined,
    message: (_, uuid) => `'${uuid}' is no UUID.`,
  }),
  unwantedRule({
    ...encryption,
    since: version(12, 8),
    at: ENCRYPTION.map(path => `${path}/secret`),
    when: element => !isFirstOfName(element) && !(element.parent && isReadByLibrbd(element.parent)),
    message: () => 'QEMU takes one secret for an image.',
    fixes: deleteElement,
  }),
  unwantedRule({
    ...encryption,
    at: ENCRYPTION.map(path => `${path}/@engine`),
    isSuspect: engine => engine === 'librbd',
    when: whenDisk(
      (disk, element) => storageOf(disk) !== 'network' || sourceOf(element)?.attribute('protocol')?.value !== 'rbd',
    ),
    message: () => 'librbd reads images over RBD only.',
    fixes: element => changeAttribute(element, 'engine', ['qemu']),
  }),
  valueRule({
    ...encryption,
    at: ENCRYPTION.map(path => `${path}/@engine`),
    noun: 'an engine of encryption',
    oneOf: ['qemu', 'librbd'],
    fixes: (element, facts) => deleteAttribute(element.attribute('engine'), facts),
  }),
);

/** librbd reads more than QEMU itself, and is left alone. */
function isUnreadable(element: XmlElement): boolean {
  const format = element.attribute('format')?.value ?? '';
  if (format === 'qcow' || format === 'default') return true;
  return format.startsWith('luks') && format !== 'luks' && !isReadByLibrbd(element);
}

/** Encryption is stated for the disk or for its source. */
function sourceOf({ parent }: XmlElement): XmlElement | undefined {
  return parent?.name === 'disk' ? parent.child('source') : parent;
}

function isReadByLibrbd(element: XmlElement): boolean {
  return element.attribute('engine')?.value === 'librbd';
}

function isEncryptable({ stated }: DefinedDisk): boolean {
  return ['raw', 'qcow2'].includes(stated?.format?.value ?? 'raw');
}
