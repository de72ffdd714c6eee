// What a grammar cannot see: which values name things, and which are the numbers of an address.
import type { StatedAddress } from '../model/address.js';
import type { Span } from '../text/span.js';
import { occurrencesIn } from './references/named.js';
import type { NamedKind, Occurrence } from './references/occurrence.js';
import type { Guest, Snapshot } from './snapshot.js';

export type TokenKind = 'namespace' | 'class' | 'variable' | 'number';

export interface SemanticToken {
  readonly span: Span;
  readonly kind: TokenKind;
  /** Whether the thing is brought into being here. */
  readonly isDeclaration: boolean;
}

/** Controllers hold devices as classes hold members; what is merely named is a variable. */
const kinds: Partial<Record<NamedKind, TokenKind>> = { controller: 'class', 'NUMA cell': 'namespace' };

/** In the order of the text, none over another. */
export function semanticTokens({ parts }: Snapshot): readonly SemanticToken[] {
  return parts.flatMap(tokensIn);
}

function tokensIn({ guest }: Snapshot): readonly SemanticToken[] {
  if (!guest) return [];
  const names = occurrencesIn(guest).map(tokenOf);
  const named = new Set(names.map(({ span }) => span.start));
  const numbers = addressNumbers(guest).filter(({ span }) => !named.has(span.start));
  const inOrder = [...names, ...numbers].sort((a, b) => a.span.start - b.span.start);
  // A set names several things at one place.
  return inOrder.filter(({ span }, n) => span.start >= (inOrder[n - 1]?.span.end ?? 0));
}

function tokenOf({ kind, span, isDeclaration }: Occurrence): SemanticToken {
  return { span, kind: kinds[kind] ?? 'variable', isDeclaration };
}

function addressNumbers({ domain }: Guest): SemanticToken[] {
  const numbers: SemanticToken[] = [];
  for (const { address } of domain.devices) if (address) addNumbers(address, numbers);
  return numbers;
}

function addNumbers({ element }: StatedAddress, numbers: SemanticToken[]): void {
  for (const attribute of element.attributes) {
    if (attribute.name === 'type' || attribute.name === 'multifunction') continue;
    const span = attribute.valueSpan;
    if (span) numbers.push({ span, kind: 'number', isDeclaration: false });
  }
}
