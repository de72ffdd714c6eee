/** Whether libvirt keeps the alias; all others it drops, and gives the device one of its own at every start. */
export function isUserAlias(name: string): boolean {
  return /^ua-[a-zA-Z0-9_-]*$/.test(name);
}
