import type { HostCapabilities } from '../../machine/host-capabilities.js';
import type { Facts } from '../rule.js';

/** What is known of the host, as far as it is about this guest: the same architecture, the same emulator. */
export function hostOf({ domain, definition, elements }: Facts): HostCapabilities | undefined {
  const { host } = definition.profile;
  if (!host || (domain.arch && definition.machine.arch !== host.arch)) return undefined;
  const emulator = elements.at('devices/emulator')[0]?.text;
  return !emulator || emulator === host.emulator ? host : undefined;
}

/** The values that the host lists for something; `undefined` where nothing is known of them. */
export function hostValues(facts: Facts, path: string): ReadonlySet<string> | undefined {
  return hostOf(facts)?.valuesOf(path);
}
