import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { draftOf, drawnCase } from './generate/case.js';
import { guests } from './generate/guest.js';
import { harmIn } from './harm.js';
import { minimised } from './minimise.js';
import { childOf, element, printSketch, readSketch, type Sketch } from './sketch.js';

const any = { family: undefined, style: undefined };

suite('drawn domains', () => {
  test('the same seed draws the same domain', () => {
    assert.equal(draftOf(drawnCase(any, 7)), draftOf(drawnCase(any, 7)));
  });

  test('every family can be drawn by name', () => {
    for (const family of new Set(guests.map(guest => guest.family))) {
      assert.equal(drawnCase({ family, style: undefined }, 1).family, family);
    }
  });

  test('none of a thousand would harm a real libvirt', () => {
    for (let seed = 0; seed < 1000; seed++)
      assert.equal(harmIn(draftOf(drawnCase(any, seed))), undefined, `seed ${seed}`);
  });

  test('a drawn document, without its odd notations, reads as it was drawn', () => {
    for (let seed = 0; seed < 100; seed++) {
      const plain = printSketch(readSketch(draftOf(drawnCase(any, seed))));
      assert.equal(printSketch(readSketch(plain)), plain);
    }
  });
});

suite('documents that would harm a real libvirt', () => {
  test('a negative number of vCPUs', () => assert.ok(harmIn('<domain><vcpu>-1</vcpu></domain>')));
  test('a disk with a name of many letters', () => assert.ok(harmIn("<target bus='scsi' dev='sdzzzzzz'/>")));
  test('a controller with a huge index', () => assert.ok(harmIn("<controller type='scsi' index='99999'/>")));
  test('an iSCSI source with an empty name', () => assert.ok(harmIn("<source protocol='iscsi' name=''/>")));
  test('a SCSI host device at a PCI address', () =>
    assert.ok(harmIn("<hostdev type='scsi'><address type='pci'/></hostdev><disk/>")));
  test('an ordinary domain does no harm', () =>
    assert.equal(harmIn("<domain><vcpu>2</vcpu><target dev='sda'/></domain>"), undefined));
});

suite('making a document smaller', () => {
  test('keeps what is looked for and nothing else', () => {
    const disk = element('disk', { type: 'file', device: 'lun' }, element('target', { dev: 'sda' }));
    const domain = element('domain', {}, element('devices', {}, element('rng'), disk, element('hub')));
    const hasLun = (sketch: Sketch) =>
      childOf(sketch, 'devices')?.children.some(({ attributes }) => attributes.device === 'lun') ?? false;
    const smallest = minimised(domain, documents => documents.map(hasLun));
    assert.equal(printSketch(smallest), "<domain>\n  <devices>\n    <disk device='lun'/>\n  </devices>\n</domain>\n");
  });
});
