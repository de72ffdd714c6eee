import { targetProfile } from '../features/target-profile.js';
import type { Arguments } from './arguments.js';
import type { Option } from './command.js';
import { UsageError } from './usage-error.js';

/** Whose behaviour is wanted; for every command that reads domains. */
export const targetOptions: readonly Option[] = [
  {
    name: 'libvirt',
    value: 'VERSION',
    summary: 'The libvirt whose behaviour is wanted, such as 9.0.0; the newest known unless said otherwise.',
  },
  {
    name: 'qemu',
    value: 'VERSION',
    summary: 'The QEMU under it; the one usual with that libvirt unless said otherwise.',
  },
  {
    name: 'domcapabilities',
    value: 'FILE',
    summary: 'What `virsh domcapabilities` prints on the host in question; then what it cannot do is reported too.',
  },
  {
    name: 'no-config',
    summary: 'Leave the files .libvirt-lint.json in the folder of a document and above it unread.',
  },
];

export type Profile = NonNullable<ReturnType<typeof targetProfile>>;

export function targetOf(args: Arguments): Profile {
  for (const name of ['libvirt', 'qemu']) {
    const version = args.value(name);
    if (version !== undefined && !targetProfile(version)) {
      throw new UsageError(`Option --${name} needs a version such as 9.0.0, not '${version}'.`);
    }
  }
  return targetProfile(args.value('libvirt'), args.value('qemu')) as Profile;
}
