/** Lists of elements that libvirt reads one by one, refusing those it does not know; elsewhere it passes over them. */
const strictLists: ReadonlySet<string> = new Set([
  'features',
  'features/hyperv',
  'features/kvm',
  'features/xen',
  'features/capabilities',
]);

/** Whether a libvirt that is too old for an element refuses the domain. Observed with 9.0 and 12.8. */
export function isRefusedWhereUnknown(path: string): boolean {
  return strictLists.has(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
}
