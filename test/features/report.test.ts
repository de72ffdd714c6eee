import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { explainRule, isRuleCode } from '../../server/src/features/explain-rule.js';
import { reportOn } from '../../server/src/features/report.js';
import { Snapshot } from '../../server/src/features/snapshot.js';

suite('what an editor shows', () => {
  test('of XML that is not libvirt’s: nothing', () => {
    assert.deepEqual(report('<html><br></html>', 'xml'), []);
    assert.deepEqual(report('no XML at all', 'xml'), []);
    assert.deepEqual(report('<network/>', 'xml'), []);
  });

  test('of a domain or a bare device: its findings, whatever the language is called', () => {
    for (const language of ['xml', 'libvirt-xml', 'plaintext']) {
      assert.deepEqual(report(`<disk><source file='R&D'/></disk>`, language), ['error xml-not-well-formed: &D']);
    }
  });

  test('of a document that claims to be libvirt’s: its faults, and that its root is none of libvirt’s', () => {
    assert.deepEqual(report('<network><name>R&D</name></network>', 'libvirt-xml'), [
      'error xml-not-well-formed: &D',
      'info xml-wrong-root: network',
    ]);
  });

  test('of a root that is nearly spelt as a domain: that it is none, once and in any language', () => {
    for (const language of ['xml', 'libvirt-xml']) {
      assert.deepEqual(report('<domains/>', language), ['error xml-wrong-root: domains']);
      assert.deepEqual(report("<domian type='kvm'/>", language), ['error xml-wrong-root: domian']);
    }
    for (const others of ['<main/>', "<domains xmlns='urn:a'/>", '<document/>', '<domaincheckpoint/>', '<domai']) {
      assert.deepEqual(report(others, 'xml'), []);
    }
  });

  test('of an empty document: nothing yet', () => {
    assert.deepEqual(report('', 'libvirt-xml'), []);
  });
});

suite('the page of a rule', () => {
  test('is what the border read', () => {
    assert.equal(explainRule('xml-not-well-formed', '# page'), '# page');
  });

  test('is the summary where there is no page', () => {
    assert.equal(
      explainRule('xml-not-well-formed', undefined),
      '# xml-not-well-formed\n\nThe document is not well-formed XML.\n',
    );
  });

  test('is nothing for what is no rule', () => {
    assert.equal(isRuleCode('../etc/passwd'), false);
    assert.equal(explainRule('no-such-rule', undefined), undefined);
  });
});

function report(text: string, languageId: string): string[] {
  return reportOn(new Snapshot(1, text), languageId).map(({ severity, code, span }) => {
    return `${severity} ${code}: ${text.slice(span.start, span.end)}`;
  });
}
