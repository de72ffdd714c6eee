/** What the program is called in its own messages. */
export const programName = 'libvirt-xml';
