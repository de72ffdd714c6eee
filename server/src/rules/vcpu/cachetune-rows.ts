// Shares of the host's caches and of its memory bandwidth for some vCPUs.
import { changes } from '../../machine/changes.js';
import { holdsIn } from '../../machine/lifetime.js';
import { parseCpuSet } from '../../model/values/cpu-set.js';
import { decimal } from '../../model/values/decimal.js';
import { isFault } from '../../model/values/parsed.js';
import type { XmlElement } from '../../xml/tree.js';
import { spanOfAttribute } from '../evidence/attribute-span.js';
import { isIntact, knowsAbsence } from '../evidence/certainty.js';
import { vcpuCount } from '../evidence/numa-cells.js';
import { deleteElement } from '../fixes/delete-part.js';
import { ruleOf } from '../kinds/row.js';
import type { Facts, Problem } from '../rule.js';

const TUNES = ['cputune/cachetune', 'cputune/memorytune'];
const PARTS: readonly string[] = ['cache', 'monitor', 'node'];
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  cache: ['id', 'level'],
  monitor: ['level'],
  node: ['id', 'bandwidth'],
};

export const cachetunePart = ruleOf(
  { code: 'cachetune-part', summary: 'A share of a cache or of memory bandwidth does not say what it is a share of.' },
  function* check(facts): Iterable<Problem> {
    for (const tune of tunesOf(facts)) {
      const seen = new Map<string, XmlElement>();
      for (const part of tune.elements) {
        const problem = isIntact(facts.document, part) ? faultOf(part, seen) : undefined;
        if (problem) yield { ...problem, fixes: () => deleteElement(part, facts) };
      }
    }
  },
);

function tunesOf({ elements }: Facts): readonly XmlElement[] {
  return TUNES.flatMap(path => elements.at(path));
}

function faultOf(part: XmlElement, seen: Map<string, XmlElement>): Problem | undefined {
  if (!isPart(part)) return undefined;
  for (const name of NUMBERS[part.name] ?? []) {
    if (isFault(decimal(part.attribute(name)?.value ?? ''))) {
      return {
        span: spanOfAttribute(part, name),
        message: `The ${name} of this <${part.name}> is not stated by a number.`,
      };
    }
  }
  if (part.name === 'monitor') return undefined;
  for (const name of part.name === 'cache' ? ['type', 'size'] : []) {
    if (!part.attribute(name)?.value)
      return { span: spanOfAttribute(part, name), message: `This cache has no ${name}.` };
  }
  const type = part.attribute('type')?.value ?? '';
  const place = (NUMBERS[part.name] ?? [])
    .filter(name => name !== 'bandwidth')
    .map(name => Number(part.attribute(name)?.value));
  const keys = (type === 'both' ? ['code', 'data'] : [type]).map(each => [...place, each].join(' '));
  const other = keys.map(key => seen.get(key)).find(Boolean);
  for (const key of keys) seen.set(key, part);
  if (!other) return undefined;
  const related = [{ span: other.nameSpan, message: 'It is here.' }];
  return { span: part.nameSpan, message: 'This has a share already.', related };
}

/** Only what belongs to its list is looked at. */
function isPart({ name, parent }: XmlElement): boolean {
  return PARTS.includes(name) && (name === 'node') === (parent?.name === 'memorytune');
}

export const cachetuneVcpus = ruleOf(
  {
    code: 'cachetune-vcpus',
    summary: 'The vCPUs that share a cache are no list of numbers, or share another one already.',
  },
  function* check(facts): Iterable<Problem> {
    const count = vcpuCount(facts);
    if (count === undefined || !knowsAbsence(facts)) return;
    const groups: (readonly number[])[] = [];
    let areForAll: boolean | undefined;
    for (const tune of tunesOf(facts)) {
      const span = spanOfAttribute(tune, 'vcpus');
      const fixes = () => deleteElement(tune, facts);
      const isForAll = tune.attribute('vcpus') === undefined;
      if (isForAll && !holdsIn(changes.resourcesOfAll, facts.definition.profile)) {
        yield { span, message: `Which vCPUs this <${tune.name}> is for is not stated.`, fixes };
        continue;
      }
      const vcpus = vcpusOf(tune, count);
      if (!vcpus) {
        yield { span, message: `'${tune.attribute('vcpus')?.value}' is not a list of vCPUs such as 0-3,^2.`, fixes };
        continue;
      }
      const isWhole = tune.elements.some(isPart);
      const isSame = groups.some(group => group.join() === vcpus.join());
      const clash = isWhole && vcpus.length > 0 && groups.some(group => vcpus.some(vcpu => group.includes(vcpu)));
      const isMerged = isSame && tune.name === 'memorytune';
      const isMixed = isWhole && areForAll !== undefined && areForAll !== isForAll;
      if (isMixed) yield { span, message: 'Shares are for all of the vCPUs, or for some of them, not both.', fixes };
      else if (clash && !isMerged) yield { span, message: 'Some of these vCPUs are in another group already.', fixes };
      if (!isWhole) continue;
      groups.push(vcpus);
      areForAll ??= isForAll;
    }
  },
);

/** Those that are there; all where none are named. */
function vcpusOf(tune: XmlElement, count: number): readonly number[] | undefined {
  const written = tune.attribute('vcpus');
  if (!written) return Array.from({ length: Math.min(count, 4096) }, (_, vcpu) => vcpu);
  return parseCpuSet(written.value)?.filter(vcpu => vcpu < count);
}

export const cachetuneNeedsKvm = ruleOf(
  { code: 'cachetune-needs-kvm', summary: 'vCPUs share a cache, but the domain is emulated.' },
  function* check(facts): Iterable<Problem> {
    const count = vcpuCount(facts);
    if (facts.domain.type?.value !== 'qemu' || count === undefined || !knowsAbsence(facts)) return;
    const tune = tunesOf(facts).find(each => each.elements.some(isPart) && vcpusOf(each, count)?.length);
    if (!tune) return;
    yield {
      span: tune.nameSpan,
      message: 'Only the vCPUs of KVM share caches and memory bandwidth.',
      fixes: () => deleteElement(tune, facts),
    };
  },
);
