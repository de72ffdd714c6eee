import { type JsonMember, type JsonNode, readJson } from '../../text/json.js';
import { nearest } from '../../text/nearest.js';
import { complaintAboutLevel, complaintAboutName, isLevel, type Level, ownLevels } from '../policy/rule-levels.js';
import { parseTarget, type Target } from '../target.js';
import type { ConfigFault, LintConfig, LintConfigReading, NamedFile } from './lint-config.js';

/** For editors: where the shape of the file is described. */
const SCHEMA = '$schema';

const KEYS = ['rules', 'target', 'domcapabilities', SCHEMA];

const empty: LintConfig = { target: undefined, levels: ownLevels, domcapabilities: undefined };

/** Whatever is wrong with the file is told, and the rest of it counts. */
export function readLintConfig(text: string): LintConfigReading {
  const { node, fault } = readJson(text);
  if (fault) return { config: empty, faults: [{ span: fault, message: 'This is not JSON from here on.' }] };
  if (node.kind !== 'object') return { config: empty, faults: [{ span: node.span, message: 'It is not an object.' }] };

  const faults: ConfigFault[] = [];
  const members = lastOfEach(node.members, faults);
  for (const { name, nameSpan } of members.values()) {
    if (!KEYS.includes(name)) faults.push({ span: nameSpan, message: unknownKey(name) });
  }
  const value = (name: string) => members.get(name)?.value;
  const config = {
    target: readTarget(value('target'), faults),
    levels: readLevels(value('rules'), faults),
    domcapabilities: readFileName(value('domcapabilities'), faults),
  };
  return { config, faults };
}

/** Of members with one name, JSON takes the last; nobody means the others to be nothing. */
function lastOfEach(members: readonly JsonMember[], faults: ConfigFault[]): ReadonlyMap<string, JsonMember> {
  const last = new Map<string, JsonMember>();
  for (const member of members) {
    const earlier = last.get(member.name);
    if (earlier)
      faults.push({ span: earlier.nameSpan, message: `'${member.name}' is there twice; the last one counts.` });
    last.set(member.name, member);
  }
  return last;
}

function unknownKey(name: string): string {
  const meant = nearest(name, KEYS);
  return `'${name}' means nothing here.${meant ? ` Did you mean ${meant}?` : ''}`;
}

function readTarget(node: JsonNode | undefined, faults: ConfigFault[]): Target | undefined {
  if (!node) return undefined;
  const target = node.kind === 'scalar' && typeof node.value === 'string' ? parseTarget(node.value) : undefined;
  if (!target) {
    const message =
      'The target is neither "newest" nor a version such as "9.0.0", or "9.0.0/7.2.22" with that of QEMU.';
    faults.push({ span: node.span, message });
  }
  return target;
}

function readLevels(node: JsonNode | undefined, faults: ConfigFault[]): LintConfig['levels'] {
  if (!node) return ownLevels;
  if (node.kind !== 'object') {
    faults.push({ span: node.span, message: 'The rules are not an object with the severity for each code.' });
    return ownLevels;
  }
  const levels = new Map<string, Level>();
  for (const { name, nameSpan, value } of lastOfEach(node.members, faults).values()) {
    const level = value.kind === 'scalar' ? value.value : undefined;
    const unknown = complaintAboutName(name);
    const strange = complaintAboutLevel(name, level ?? null);
    if (unknown) faults.push({ span: nameSpan, message: unknown });
    else if (strange) faults.push({ span: value.span, message: strange });
    else if (isLevel(level)) levels.set(name, level);
  }
  return levels;
}

function readFileName(node: JsonNode | undefined, faults: ConfigFault[]): NamedFile | undefined {
  if (!node) return undefined;
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.value !== '') {
    return { path: node.value, span: node.span };
  }
  faults.push({ span: node.span, message: 'This is not the name of a file.' });
  return undefined;
}
