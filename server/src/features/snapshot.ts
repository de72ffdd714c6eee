import { define } from '../definition/define.js';
import type { Definition } from '../definition/definition.js';
import { newestProfile, type Profile } from '../machine/profile.js';
import { DeviceReadings } from '../model/device-readings.js';
import { type DocumentPart, documentParts } from '../model/document-parts.js';
import type { Domain } from '../model/domain.js';
import { readDomain } from '../model/read-domain.js';
import { Lines } from '../text/lines.js';
import type { Topology } from '../topology/topology.js';
import { topologyOf } from '../topology/topology-of.js';
import { type ElementIndex, TreeIndex } from '../xml/element-index.js';
import { parseXml } from '../xml/parse.js';
import { parseTemplate } from '../xml/template/parse-template.js';
import type { XmlDocument } from '../xml/tree.js';
import { readingOf } from './definition-xml/reading-of.js';
import { type Finding, findings } from './findings.js';
import { ownLevels, type RuleLevels } from './policy/rule-levels.js';

/** One version of one document and, computed once and on demand, all that follows from it. */
export class Snapshot {
  readonly version: number;
  readonly text: string;
  readonly profile: Profile;
  readonly #levels: RuleLevels;
  #lines: Lines | undefined;
  #legacy: Legacy = {};
  #document: XmlDocument | undefined;
  #devices = new DeviceReadings();
  #elements: TreeIndex | undefined;
  #guest: Guest | undefined | null = null;
  #findings: readonly Finding[] | undefined;
  #refusals: readonly Finding[] | undefined;
  #parts: readonly Snapshot[] | undefined;
  #start = 0;

  constructor(version: number, text: string, profile: Profile = newestProfile, levels: RuleLevels = ownLevels) {
    this.version = version;
    this.text = text;
    this.profile = profile;
    this.#levels = levels;
  }

  get lines(): Lines {
    this.#lines ??= new Lines(this.text);
    return this.#lines;
  }

  get document(): XmlDocument {
    if (!this.#document) {
      const template = parseTemplate(this.text);
      // What a placeholder stands for is in no tree: from a template nothing can be taken over.
      if (template || this.#legacy.document?.placeholders) this.#legacy = {};
      this.#document = template ?? parseXml(this.text, this.#legacy.document);
      this.#legacy = { ...this.#legacy, document: undefined };
    }
    return this.#document;
  }

  /** What has not changed since an earlier version need not be read again; that one, if asked again, begins anew. */
  succeed(earlier: Snapshot): void {
    this.#legacy = earlier.#bequeath();
    this.#devices = this.#legacy.devices ?? this.#devices;
  }

  #bequeath(): Legacy {
    const document = this.#document ?? this.#legacy.document;
    const elements = this.#elements ?? this.#legacy.elements;
    this.#legacy = {};
    this.#document = undefined;
    this.#elements = undefined;
    this.#guest = null;
    this.#findings = undefined;
    this.#refusals = undefined;
    this.#parts = undefined;
    const devices = this.#devices;
    this.#devices = new DeviceReadings();
    return { document, elements, devices };
  }

  /** Of the domain, by their path. */
  elementsOf({ element, form }: Domain): ElementIndex {
    if (!this.#elements) {
      this.#elements = indexFor(form, this.#legacy.elements);
      this.#elements.follow(element);
      this.#legacy = { ...this.#legacy, elements: undefined };
    }
    return this.#elements;
  }

  /** Itself, or several that read one part of the text each, in its order; see `documentParts`. */
  get parts(): readonly Snapshot[] {
    this.#parts ??= documentParts(this.document)?.map(part => this.#part(part)) ?? [this];
    return this.#parts;
  }

  /** The part that an offset belongs to. */
  at(offset: number): Snapshot {
    return this.parts.findLast(part => part.#start <= offset) ?? this;
  }

  #part({ start, document }: DocumentPart): Snapshot {
    const part = new Snapshot(this.version, this.text, this.profile, this.#levels);
    part.#start = start;
    part.#document = document;
    part.#lines = this.lines;
    part.#parts = [part];
    return part;
  }

  /** Of the first part that has one; `undefined` for a document that is not libvirt's: other XML is left alone. */
  get guest(): Guest | undefined {
    if (this.#guest === null) this.#guest = this.#findGuest();
    return this.#guest;
  }

  #findGuest(): Guest | undefined {
    const [only] = this.parts;
    if (only === this) return guestOf(this.document, this.profile, this.#devices);
    return this.parts.find(({ guest }) => guest)?.guest;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= findings(this, { levels: this.#levels, heedsComments: true });
    return this.#findings;
  }

  /** For what libvirt refuses the document, whether anybody wants to hear it or not. */
  get refusals(): readonly Finding[] {
    this.#refusals ??= findings(this, { levels: ownLevels, heedsComments: false }).filter(isError);
    return this.#refusals;
  }
}

/** What an earlier version leaves to a later one. */
interface Legacy {
  readonly document?: XmlDocument | undefined;
  readonly elements?: TreeIndex | undefined;
  readonly devices?: DeviceReadings;
}

/** A bare device is filed where a domain has it; what lives on of it are its parts, so its index does not. */
function indexFor(form: Domain['form'], earlier: TreeIndex | undefined): TreeIndex {
  if (form === 'fragment') return new TreeIndex({ prefix: 'devices', readingOf });
  return earlier && earlier.prefix === undefined ? earlier : new TreeIndex({ readingOf });
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** What the text says about a domain, and what libvirt would make of it. */
export interface Guest {
  readonly domain: Domain;
  readonly definition: Definition;
  readonly topology: Topology;
}

function guestOf(document: XmlDocument, profile: Profile, devices: DeviceReadings): Guest | undefined {
  const domain = readDomain(document, devices);
  if (!domain) return undefined;
  const definition = define(domain, profile);
  return { domain, definition, topology: topologyOf(definition) };
}
