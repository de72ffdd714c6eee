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
          values: { on: 'root inside has it', off: 'root inside lacks it' },
        },
      },
    },
    audit_control: 'Turning kernel auditing on and off and changing its rules.',
    audit_write: 'Adding records to the kernel’s audit log.',
    block_suspend: 'CAP_BLOCK_SUSPEND: keeping the host from going to sleep.',
    chown: 'CAP_CHOWN: giving files to any owner.',
    dac_override: 'Reading, writing and executing files whatever their permissions.',
    dac_read_search: 'Reading files and searching directories whatever their permissions.',
    fowner: 'Doing with any file what is otherwise left to its owner.',
    fsetid: 'Keeping set-user-ID and set-group-ID bits when files change.',
    ipc_lock: 'Locking memory against being swapped out.',
    ipc_owner: 'Using System V shared memory and queues of others.',
    kill: 'CAP_KILL: sending signals to processes of other users.',
    lease: 'CAP_LEASE: taking leases on any file, to learn when others open it.',
    linux_immutable:
      'CAP_LINUX_IMMUTABLE: setting and clearing the flags of files that can be appended to only, or not changed at all (`chattr`).',
    mac_admin: 'Changing rules of mandatory access control.',
    mac_override: 'Passing over mandatory access control.',
    mknod: 'CAP_MKNOD: creating device nodes, which lead to the host’s devices.',
    net_admin: 'CAP_NET_ADMIN: configuring interfaces, routes and firewalls.',
    net_bind_service: 'CAP_NET_BIND_SERVICE: listening on ports below 1024.',
    net_broadcast: 'CAP_NET_BROADCAST: sending broadcasts and listening to multicasts; unused by Linux.',
    net_raw: 'Using raw and packet sockets, as ping does.',
    setgid: 'CAP_SETGID: taking on any group, as login programs do.',
    setfcap: 'Marking programs so that whoever runs them gains privileges.',
    setpcap: 'Handing privileges on to other processes, or dropping them for good.',
    setuid: 'CAP_SETUID: taking on any user, as login programs do.',
    sys_admin: 'A broad range: mounting, host name, quotas and much more.',
    sys_boot: 'CAP_SYS_BOOT: rebooting, and loading another kernel (kexec).',
    sys_chroot: 'CAP_SYS_CHROOT: changing the root directory of a process.',
    sys_module: 'CAP_SYS_MODULE: loading and removing kernel modules, hence power over the host.',
    sys_nice: 'Raising priorities and pinning processes to CPUs.',
    sys_pacct: 'CAP_SYS_PACCT: switching the records of finished processes on and off.',
    sys_ptrace: 'CAP_SYS_PTRACE: tracing processes of others and reading their memory.',
    sys_rawio: 'Accessing I/O ports and raw memory.',
    sys_resource: 'CAP_SYS_RESOURCE: exceeding limits, quotas and reserved space.',
    sys_time: 'CAP_SYS_TIME: setting the clock, which container and host share.',
    sys_tty_config: 'CAP_SYS_TTY_CONFIG: configuring and hanging up terminals.',
    syslog: 'Reading the kernel’s log with privileges.',
    wake_alarm: 'CAP_WAKE_ALARM: setting timers that rouse a sleeping host.',
  },
};
