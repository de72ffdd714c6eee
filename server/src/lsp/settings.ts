// The user's settings, checked where they come in: whatever is wrong with them is told and the rest is used.
import type { LensChoice } from '../features/code-lenses.js';
import type { HintChoice } from '../features/inlay-hints.js';
import { overlaid, ownLevels, type RuleLevels } from '../features/policy/rule-levels.js';
import { validationLevels } from '../features/policy/validation.js';
import { newestTarget, parseTarget, type Target } from '../features/target.js';
import { readRuleLevels } from './settings-of-rules.js';

export interface Settings {
  readonly target: Target;
  readonly levels: RuleLevels;
  /** A file with what `virsh domcapabilities` prints. */
  readonly domcapabilities: string | undefined;
  /** Between the last keystroke and the check, in milliseconds; 0 checks on every keystroke. */
  readonly diagnosticsDelay: number;
  readonly inlayHints: HintChoice;
  readonly codeLens: LensChoice;
  /** Of formatted text: as libvirt prints it, or as the editor is set. */
  readonly indentation: Indentation;
}

export type Indentation = 'libvirt' | 'editor';

export interface SettingsReading {
  readonly settings: Settings;
  /** One sentence for each setting that is ignored, or not taken to the letter. */
  readonly complaints: readonly string[];
}

export const defaultSettings: Settings = {
  target: newestTarget,
  levels: ownLevels,
  domcapabilities: undefined,
  diagnosticsDelay: 150,
  inlayHints: { addresses: true, addedDevices: true },
  codeLens: { hotplug: true, users: true },
  indentation: 'libvirt',
};

const LONGEST_DELAY = 10_000;

/** Reads what stands under `libvirt`; nothing at all means the defaults. */
export function readSettings(given: unknown): SettingsReading {
  const complaints: string[] = [];
  const complain = (sentence: string) => complaints.push(sentence);

  const { target, rules, validate, domcapabilities, diagnostics, inlayHints, codeLens, format, ...others } = section(
    'libvirt',
    given,
    complain,
  );
  const { autoClose, statusBar, trace, ...unknown } = others;
  const { delay, ...unknownDiagnostics } = section('libvirt.diagnostics', diagnostics, complain);
  for (const name of Object.keys(unknown)) complain(`libvirt.${name} is not a setting.`);
  for (const name of Object.keys(unknownDiagnostics)) complain(`libvirt.diagnostics.${name} is not a setting.`);
  section('libvirt.trace', trace, complain);
  // The editor's own business, read by the client; checked here so that all settings are.
  readFlag('autoClose', autoClose, true, complain);
  readFlag('statusBar', statusBar, true, complain);

  const settings = {
    target: readTarget(target, complain),
    levels: overlaid(
      readFlag('validate', validate, false, complain) ? validationLevels : ownLevels,
      readRuleLevels(section('libvirt.rules', rules, complain), complain),
    ),
    domcapabilities: readFileName(domcapabilities, complain),
    diagnosticsDelay: readDelay(delay, complain),
    inlayHints: readHints(inlayHints, complain),
    codeLens: readLenses(codeLens, complain),
    indentation: readIndentation(format, complain),
  };
  return { settings, complaints };
}

type Complain = (sentence: string) => void;

function section(name: string, value: unknown, complain: Complain): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return { ...value };
  complain(`${name} must be an object; it is ignored.`);
  return {};
}

function readTarget(value: unknown, complain: Complain): Target {
  if (value === undefined || value === null) return defaultSettings.target;
  const target = typeof value === 'string' ? parseTarget(value) : undefined;
  if (target?.isObserved) return target;
  const wanted = `libvirt.target ${JSON.stringify(value)}`;
  if (target) {
    complain(`${wanted} was never observed; it is taken to behave as the nearest release that was.`);
    return target;
  }
  complain(`${wanted} is neither "newest" nor a version such as "9.0.0"; ${defaultSettings.target.name} is used.`);
  return defaultSettings.target;
}

function readFileName(value: unknown, complain: Complain): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  complain(`libvirt.domcapabilities ${JSON.stringify(value)} is not the name of a file; it is ignored.`);
  return undefined;
}

function readDelay(value: unknown, complain: Complain): number {
  if (value === undefined || value === null) return defaultSettings.diagnosticsDelay;
  if (typeof value === 'number' && value >= 0 && value <= LONGEST_DELAY) return value;
  const used = `${defaultSettings.diagnosticsDelay} is used`;
  complain(`libvirt.diagnostics.delay ${JSON.stringify(value)} is not a number of milliseconds; ${used}.`);
  return defaultSettings.diagnosticsDelay;
}

function readHints(value: unknown, complain: Complain): HintChoice {
  const { addresses, addedDevices, ...unknown } = section('libvirt.inlayHints', value, complain);
  for (const name of Object.keys(unknown)) complain(`libvirt.inlayHints.${name} is not a setting.`);
  return {
    addresses: readFlag('inlayHints.addresses', addresses, defaultSettings.inlayHints.addresses, complain),
    addedDevices: readFlag('inlayHints.addedDevices', addedDevices, defaultSettings.inlayHints.addedDevices, complain),
  };
}

function readLenses(value: unknown, complain: Complain): LensChoice {
  const { hotplug, users, ...unknown } = section('libvirt.codeLens', value, complain);
  for (const name of Object.keys(unknown)) complain(`libvirt.codeLens.${name} is not a setting.`);
  return {
    hotplug: readFlag('codeLens.hotplug', hotplug, defaultSettings.codeLens.hotplug, complain),
    users: readFlag('codeLens.users', users, defaultSettings.codeLens.users, complain),
  };
}

function readIndentation(value: unknown, complain: Complain): Indentation {
  const { indentation, ...unknown } = section('libvirt.format', value, complain);
  for (const name of Object.keys(unknown)) complain(`libvirt.format.${name} is not a setting.`);
  if (indentation === 'libvirt' || indentation === 'editor') return indentation;
  if (indentation !== undefined && indentation !== null) {
    complain(`libvirt.format.indentation ${JSON.stringify(indentation)} is neither "libvirt" nor "editor".`);
  }
  return defaultSettings.indentation;
}

function readFlag(name: string, value: unknown, otherwise: boolean, complain: Complain): boolean {
  if (typeof value === 'boolean') return value;
  if (value !== undefined && value !== null) {
    complain(`libvirt.${name} ${JSON.stringify(value)} is neither true nor false; ${otherwise} is used.`);
  }
  return otherwise;
}
