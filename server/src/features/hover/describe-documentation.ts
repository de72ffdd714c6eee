// Documentation as Markdown.
import type { Documentation, Since } from '../../documentation/documentation.js';
import { releasesOf } from '../../documentation/since.js';
import { formatVersion, type Profile, parseVersion } from '../../machine/profile.js';
import { code } from './words.js';

const PAGE = 'https://libvirt.org/formatdomain.html';

/** Words that need no explanation of their own. */
const switches = ['yes', 'no', 'on', 'off'];

/** What is asked about: an element, its attribute, or a value of either. */
export interface Subject {
  readonly element: string;
  readonly attribute?: string;
  readonly value?: string | undefined;
  /** Whether a libvirt that is too old for it refuses the domain, rather than pass over it. */
  readonly isRefusedWhereUnknown?: boolean;
}

/** With a value in question that is known, the others are left out. */
export function describeDocumentation(documentation: Documentation, subject: Subject, profile: Profile): string {
  const { text, values = {}, anchor } = documentation;
  const value = subject.value !== undefined && Object.hasOwn(values, subject.value) ? subject.value : undefined;
  const parts = [
    code(tagOf(subject, value ?? switches.find(each => each === subject.value))),
    text,
    linesOf(value === undefined ? Object.keys(values) : [value], documentation, profile),
    factsOf(documentation, profile, subject.isRefusedWhereUnknown ? 'refuses it' : 'ignores it'),
    subject.value === undefined && documentation.example && ['```xml', documentation.example, '```'].join('\n'),
    `[libvirt’s documentation](${PAGE}#${anchor})`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** `<target>`, `<target bus>`, `<target bus='virtio'>`, `<on_crash>destroy`. */
function tagOf({ element, attribute }: Subject, value: string | undefined): string {
  if (attribute === undefined) return `<${element}>${value ?? ''}`;
  return value === undefined ? `<${element} ${attribute}>` : `<${element} ${attribute}='${value}'>`;
}

function linesOf(names: readonly string[], { values = {}, valuesSince = {} }: Documentation, profile: Profile): string {
  return names
    .map(name => {
      const since = valuesSince[name];
      return `- ${code(name)}: ${values[name]}${since ? ` (${ageOf(since, profile, 'does not know it')})` : ''}`;
    })
    .join('\n');
}

function factsOf(documentation: Documentation, profile: Profile, doesNotKnow: string): string {
  const { values = {}, default: otherwise, unit, since } = documentation;
  const facts = [
    unit && `Unit: ${unit}`,
    otherwise && `Default: ${Object.hasOwn(values, otherwise) ? code(otherwise) : otherwise}`,
    since && ageOf(since, profile, doesNotKnow).replace('since', 'Since'),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** When it came, and what the chosen target makes of it if it is too old for it. */
function ageOf(since: Since, { libvirt }: Profile, doesNotKnow: string): string {
  const [oldest, newest] = releasesOf(since);
  const age = oldest === newest ? `since libvirt ${oldest}` : `since a libvirt between ${oldest} and ${newest}`;
  const target = `the chosen target, ${formatVersion(libvirt)},`;
  if (libvirt < (parseVersion(oldest) ?? 0)) return `${age}: ${target} ${doesNotKnow}`;
  return libvirt < (parseVersion(newest) ?? 0) ? `${age}: ${target} may not know it` : age;
}
