import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Element, Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { parseXml } from '../../server/src/xml/parse.js';
import { secondOpinion, serialize } from '../../server/src/xml/second-opinion.js';
import type { XmlElement } from '../../server/src/xml/tree.js';
import { examples } from '../harness/examples.js';

suite('xmldom', () => {
  test('never throws', () => {
    assert.equal(secondOpinion('<a>').document, undefined);
    assert.equal(secondOpinion('').document, undefined);
    assert.ok(secondOpinion('<a>').complaints.length > 0);
  });

  test('writes a document as it reads it', () => {
    const text = `<domain type="kvm"><name>a &amp; b</name></domain>`;
    const { document, complaints } = secondOpinion(text);
    assert.deepEqual(complaints, []);
    assert.equal(document && serialize(document), text);
  });
});

suite('the tree and xmldom agree on well-formed documents:', () => {
  for (const { name, text } of examples()) {
    test(name, () => checkAgreement(text));
  }

  test('any that can be made up', () => {
    fc.assert(
      fc.property(documents(), text => checkAgreement(text)),
      { numRuns: 300 },
    );
  });
});

function checkAgreement(text: string): void {
  const { root, faults } = parseXml(text);
  const { document, complaints } = secondOpinion(text);
  assert.deepEqual(faults, []);
  assert.deepEqual(complaints, []);
  const dom = document?.documentElement;
  assert.ok(root && dom);
  assert.deepEqual(sketchOfTree(root), sketchOfDom(dom));
}

interface Sketch {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly text: string;
  readonly elements: readonly Sketch[];
}

function sketchOfTree({ name, attributes, text, elements }: XmlElement): Sketch {
  const values = attributes.map(attribute => [attribute.name, attribute.value] as const);
  return { name, attributes: Object.fromEntries(values), text, elements: elements.map(sketchOfTree) };
}

function sketchOfDom(element: Element): Sketch {
  return {
    name: element.tagName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    text: (element.textContent ?? '').replace(/\r\n?/g, '\n'),
    elements: [...element.childNodes].filter(isElement).map(sketchOfDom),
  };
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

/** Documents of all that XML has but document types. */
function documents(): fc.Arbitrary<string> {
  const name = fc.constantFrom('a', 'b-c', 'd.e', '_f', 'g1', 'é', 'x·y');
  const blank = fc.constantFrom(' ', '\n', '\t', '  ');
  const words = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\r\n', '\t', 'é', '🐧', '>', "'", '"', '/', '=', ']', '-'),
  });
  const references = fc.constantFrom('&lt;', '&amp;', '&gt;', '&quot;', '&apos;', '&#65;', '&#x1F427;', '');
  const text = fc.tuple(words, references).map(([word, reference]) => (word + reference).replaceAll(']]>', ']]&gt;'));
  const value = text.map(
    content =>
      `"${content
        .replaceAll('"', '&quot;')
        .replaceAll('\r\n', '\n')
        .replace(/[\t\n]/g, ' ')}"`,
  );
  const attribute = fc.tuple(blank, name, fc.constantFrom('=', ' = '), value).map(parts => parts.join(''));
  const attributes = fc
    .uniqueArray(attribute, { selector: written => written.trim().split(/\s*=/)[0], maxLength: 4 })
    .map(all => all.join(''));
  const plain = words.map(word => word.replace(/\r\n/g, ' '));
  const comment = plain.map(word => `<!--${word.replaceAll('-', '+')}-->`);
  const section = plain.map(word => `<![CDATA[${word.replaceAll(']', ')')}]]>`);
  const instruction = plain.map(word => `<?do ${word}?>`);
  const { element } = fc.letrec<{ element: string; content: string }>(tie => ({
    content: fc.oneof({ depthSize: 'small' }, text, comment, section, instruction, tie('element')),
    element: fc.oneof(
      { depthSize: 'small' },
      fc.tuple(name, attributes).map(([tag, inside]) => `<${tag}${inside}/>`),
      fc
        .tuple(name, attributes, fc.array(tie('content'), { maxLength: 4 }))
        .map(([tag, inside, content]) => `<${tag}${inside}>${separated(content)}</${tag} >`),
    ),
  }));
  return fc.tuple(fc.constantFrom('', '<?xml version="1.0"?>\n'), element).map(parts => parts.join(''));
}

/** Two texts side by side would be one. */
function separated(content: readonly string[]): string {
  return content.join('<!-- -->');
}
