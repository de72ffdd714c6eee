import { suite, test } from 'node:test';
import { parseXml } from '../../server/src/xml/parse.js';
import { checkTree } from '../harness/check-tree.js';
import { examples } from '../harness/examples.js';
import { drawFrom, mutated, SEEDLINGS } from '../harness/mutate.js';

const documents = [...examples(), ...SEEDLINGS.map((text, n) => ({ name: `seedling ${n + 1}`, text }))];

suite('whatever is cut off or deleted, the tree covers the text', () => {
  for (const { name, text } of documents) {
    test(`of every prefix of ${name}`, () => {
      for (let end = 0; end <= text.length; end++) checkTree(parseXml(text.slice(0, end)));
    });

    test(`of ${name} without any one character`, () => {
      for (let at = 0; at < text.length; at++) checkTree(parseXml(text.slice(0, at) + text.slice(at + 1)));
    });
  }
});

suite('however a document is damaged, the tree covers the text', () => {
  const draw = drawFrom(1);
  for (const { name, text } of documents) {
    test(`of ${name}`, () => {
      let damaged = text;
      for (let times = 0; times < 400; times++) {
        damaged = times % 20 === 0 ? text : mutated(damaged, draw);
        checkTree(parseXml(damaged));
      }
    });
  }
});
