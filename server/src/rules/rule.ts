import type { Definition } from '../definition/definition.js';
import type { Domain } from '../model/domain.js';
import type { TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import type { Topology } from '../topology/topology.js';
import type { ElementIndex } from '../xml/element-index.js';
import type { XmlDocument } from '../xml/tree.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One thing that can be wrong with a domain. Its code also names its file and its page. */
export interface Rule {
  readonly code: string;
  /** `error` only for what `virsh define` of the target profile refuses. */
  readonly severity: Severity;
  readonly summary: string;
  /** Silent unless the rule itself, not only its family, is given a level. */
  readonly isOnRequest?: true;
  /** Says how libvirt reads a text, which may be why it refuses it: heard beside the error. */
  readonly isExplanation?: true;
  /** Also asked about domains for other hypervisors than QEMU, of which nothing else is known. */
  readonly isForEveryHypervisor?: true;
  /** Paths of elements: a domain that has none of them need not be shown to the rule, as is true of most rules and domains. */
  readonly places?: readonly string[] | undefined;
  /** The first version of this project that has the rule. */
  readonly since: string;
  check(facts: Facts): Iterable<Problem>;
}

/** All that a rule may look at: no rule reads a file, a clock or a setting. */
export interface Facts {
  readonly document: XmlDocument;
  readonly domain: Domain;
  readonly definition: Definition;
  readonly topology: Topology;
  /** The domain's elements by path, for rules about one kind of element. */
  readonly elements: ElementIndex;
  /** What comments in the text say about rules. */
  readonly suppressions: Suppressions;
}

/** The names of rules in comments that silence them, as far as there is something to say about the comments. */
export interface Suppressions {
  /** Names that no rule and no family has, with the one that was probably meant. */
  readonly unknown: readonly (RuleMention & { readonly meant: string | undefined })[];
  /** Names of rules that had nothing to say where they are silenced; complete once every other rule was asked. */
  unused(): readonly RuleMention[];
}

export interface RuleMention {
  readonly name: string;
  readonly span: Span;
  /** Takes the name out of its comment, and the comment with its last name. */
  readonly removal: TextEdit;
}

/** What a rule found, under one token of the text. */
export interface Problem {
  readonly span: Span;
  /** One sentence with the values at hand; says what is wrong, not what to do. */
  readonly message: string;
  readonly related?: readonly Remark[];
  /** Computed only when asked for. */
  readonly fixes?: () => readonly Fix[];
}

export interface Remark {
  readonly span: Span;
  readonly message: string;
}

/** A repair: the title is a command to the editor. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /**
   * It may be applied unseen: libvirt takes the text before it for nothing at all, and nobody can have meant anything
   * else. Only the first fix of a problem can be.
   */
  readonly isSafe?: true;
}
