// Plans for more free places, carried out: a real libvirt must leave as many free as was promised. Runs where a libvirt
// answers, and says so where none does.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { define } from '../../server/src/definition/define.js';
import type { Profile } from '../../server/src/machine/profile.js';
import { readDomain } from '../../server/src/model/read-domain.js';
import { freeHotplugSlots } from '../../server/src/topology/hotplug.js';
import {
  type PlannedController,
  type PortKind,
  type PortPlan,
  planFreePorts,
} from '../../server/src/topology/plan-ports.js';
import type { Topology } from '../../server/src/topology/topology.js';
import { topologyOf } from '../../server/src/topology/topology-of.js';
import { parseXml } from '../../server/src/xml/parse.js';
import { drawnCase } from './generate/case.js';
import { type Oracle, openOracle } from './libvirt.js';
import { profileOf } from './ours.js';
import { childOf, element, printSketch, type Sketch, withChild, withChildren } from './sketch.js';

const PLANS = 200;
const families = ['q35', 'i440fx', 'arm-virt', 'riscv-virt', 'pseries'];
const MOST_WANTED = 7;

interface Trial {
  readonly domain: Sketch;
  readonly plan: PortPlan;
  readonly kind: PortKind;
}

const oracle = openOracle();

suite('plans for free places, carried out by a real libvirt', () => {
  if (oracle) test(`${PLANS} random domains, libvirt ${oracle.version.libvirt}`, () => checkPlans(oracle));
  else
    test('NOT RUN: no libvirt answers', context =>
      context.diagnostic('LIBVIRT_ORACLE names the command to reach one.'));
});

function checkPlans(real: Oracle): void {
  const profile = profileOf(real);
  const trials = trialsFor(profile);
  const before = real.defineAll(trials.map(({ domain }) => printSketch(domain)));
  const carriedOut = trials.map(({ domain, plan }) => printSketch(withControllers(domain, plan)));
  const after = real.defineAll(carriedOut);
  const broken = trials.flatMap(({ plan, kind }, n) => {
    const answer = after[n];
    // What libvirt refuses for reasons that nobody here foresees proves nothing.
    if (before[n]?.verdict !== 'accept') return [];
    const free = answer?.verdict === 'accept' ? freeIn(answer.definition, kind, profile) : answer?.error;
    return free === plan.freeAfter ? [] : [{ promised: plan.freeAfter, free, text: carriedOut[n] }];
  });
  assert.deepEqual(broken, []);
}

/** Domains for which there is a plan, drawn one after the other. */
function trialsFor(profile: Profile): readonly Trial[] {
  const trials: Trial[] = [];
  for (let seed = 1; trials.length < PLANS; seed++) {
    const domain = withoutUuid(drawnCase({ family: families[seed % families.length], style: undefined }, seed).domain);
    const kind = seed % 3 ? 'express' : 'conventional';
    const topology = topologyIn(printSketch(domain), profile);
    const plan = topology && planFreePorts(topology, 1 + (seed % MOST_WANTED), kind);
    if (plan) trials.push({ domain, plan, kind });
  }
  return trials;
}

/** Several runs may ask one libvirt at the same time. */
function withoutUuid(domain: Sketch): Sketch {
  return withChildren(
    domain,
    domain.children.filter(({ name }) => name !== 'uuid'),
  );
}

function topologyIn(xml: string, profile: Profile): Topology | undefined {
  const domain = readDomain(parseXml(xml));
  return domain && topologyOf(define(domain, profile));
}

/** What is free in a definition that libvirt printed: it states every address, so there is nothing to foresee. */
function freeIn(definition: string, kind: PortKind, profile: Profile): number | undefined {
  const topology = topologyIn(definition, profile);
  const hasExpress = topology?.definition.machine.root === 'pcie-root';
  return topology && freeHotplugSlots(hasExpress ? kind : 'conventional', topology);
}

function withControllers(domain: Sketch, { controllers }: PortPlan): Sketch {
  const devices = childOf(domain, 'devices') ?? element('devices');
  return withChild(domain, withChildren(devices, [...devices.children, ...controllers.map(controllerOf)]));
}

function controllerOf({ index, model, target, address }: PlannedController): Sketch {
  const { chassis, chassisNr, port, busNr, index: hostBridge } = target;
  const place = address && { type: 'pci', bus: address.bus, slot: address.slot, function: address.function };
  return element(
    'controller',
    { type: 'pci', index, model },
    element('target', { chassis, chassisNr, port, busNr, index: hostBridge }),
    place && element('address', place),
  );
}
