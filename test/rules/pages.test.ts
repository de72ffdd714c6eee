import { suite, test } from 'node:test';
import { rules } from '../../server/src/rules/index.js';
import { checkExample } from '../harness/check-example.js';
import { examplesOf } from '../harness/pages.js';

for (const { code } of rules) {
  suite(code, () => {
    for (const example of examplesOf(code)) {
      test(example.title, () => checkExample(example));
    }
  });
}
