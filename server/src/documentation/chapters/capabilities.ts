import type { Chapter } from '../documentation.js';

/** What root may do in a Linux container. */
export const containerCapabilities: Chapter = {
  at: 'features/capabilities',
  anchor: 'hypervisor-features',
  elements: {
    '': {
      text: 'Which of Linux’s capabilities root has inside a container (LXC).',
      attributes: {
        policy: {
          text: 'What holds for those not listed.',
          values: {
            default: 'libvirt’s safe choice: no kernel modules, clock, audit control or MAC rules',
            allow: 'they are kept',
            deny: 'they are taken away',
          },
          default: 'default',
        },
      },
    },
    '*': {
      attributes: {
        state: {
          text: 'Grants (`on`) or withdraws (`off`) it, whatever `policy` says.',
          values: { on: 'it does', off: 'it does not' },
        },
      },
    },
    audit_control: 'Turning kernel auditing on and off and changing its rules.',
    audit_write: 'Adding records to the kernel’s audit log.',
    block_suspend: 'Keeping the host from going to sleep.',
    chown: 'Giving files to any owner.',
    dac_override: 'Reading, writing and executing files whatever their permissions.',
    dac_read_search: 'Reading files and searching directories whatever their permissions.',
    fowner: 'Doing with any file what is otherwise left to its owner.',
    fsetid: 'Keeping set-user-ID and set-group-ID bits when files change.',
    ipc_lock: 'Locking memory against being swapped out.',
    ipc_owner: 'Using System V shared memory and queues of others.',
    kill: 'Sending signals to processes of other users.',
    lease: 'Taking leases on any file.',
    linux_immutable: 'Setting and clearing the append-only and immutable flags.',
    mac_admin: 'Changing rules of mandatory access control.',
    mac_override: 'Passing over mandatory access control.',
    mknod: 'Creating device nodes.',
    net_admin: 'Configuring interfaces, routes and firewalls.',
    net_bind_service: 'Listening on ports below 1024.',
    net_broadcast: 'Sending broadcasts and listening to multicasts.',
    net_raw: 'Using raw and packet sockets, as ping does.',
    setgid: 'Taking on any group.',
    setfcap: 'Marking programs so that whoever runs them gains privileges.',
    setpcap: 'Handing privileges on to other processes, or dropping them for good.',
    setuid: 'Taking on any user.',
    sys_admin: 'A broad range: mounting, host name, quotas and much more.',
    sys_boot: 'Rebooting, and loading another kernel.',
    sys_chroot: 'Changing the root directory.',
    sys_module: 'Loading and removing kernel modules.',
    sys_nice: 'Raising priorities and pinning processes to CPUs.',
    sys_pacct: 'Switching process accounting.',
    sys_ptrace: 'Tracing processes of others.',
    sys_rawio: 'Accessing I/O ports and raw memory.',
    sys_resource: 'Exceeding limits and quotas.',
    sys_time: 'Setting the host’s clock.',
    sys_tty_config: 'Configuring and hanging up terminals.',
    syslog: 'Reading the kernel’s log with privileges.',
    wake_alarm: 'Waking the host by a timer.',
  },
};
