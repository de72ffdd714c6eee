import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { textFormat } from '../../../server/src/cli/formats/text.js';
import { Outcome } from '../../../server/src/cli/lint/outcome.js';
import { styleFor } from '../../../server/src/cli/style.js';
import { deindented } from '../../harness/check-findings.js';
import { memoryIo, type World } from '../../harness/memory-io.js';
import { checkedDocument, type Reported } from '../../harness/reported.js';

const target = { libvirt: '12.8.0', qemu: '11.1.3' };
const domain = `<domain>
  <devices>
    <sound model='ich6'>
      <address type='pci' slot='0x03'/>
    </sound>
    <sound model='ich9'>
      <address type='pci' slot='0x03'/>
    </sound>
  </devices>
</domain>
`;

function printed(text: string, findings: readonly Reported[], world: World = {}): string {
  const io = memoryIo(world);
  const format = textFormat({ io, target, style: styleFor(io.stdout, io.env), exitCode: () => 0 });
  return format.checked(checkedDocument('guest.xml', text, findings));
}

function checkPrinted(text: string, findings: readonly Reported[], expected: string, world?: World): void {
  assert.equal(printed(text, findings, world), `${deindented(expected)}\n`);
}

suite('a finding as text', () => {
  test('begins with a line that editors and grep understand, and underlines the token', () => {
    checkPrinted(
      domain,
      [{ at: '0x03', code: 'pci-slot', message: 'Slot 3 is taken.' }],
      `
      guest.xml:4:33: error pci-slot: Slot 3 is taken.
        |
      4 |       <address type='pci' slot='0x03'/>
        |                                 ^^^^
      `,
    );
  });

  test('shows related places in the order of the text, with what they are', () => {
    checkPrinted(
      domain,
      [{ at: "slot='0x03'", nth: 2, related: [{ at: "slot='0x03'", message: 'Taken here.' }] }],
      `
      guest.xml:7:27: error made-up: It is wrong.
        |
      4 |       <address type='pci' slot='0x03'/>
        |                           ----------- Taken here.
      ...
      7 |       <address type='pci' slot='0x03'/>
        |                           ^^^^^^^^^^^
      `,
    );
  });

  test('leaves nothing out between neighbouring lines', () => {
    checkPrinted(
      domain,
      [{ at: 'ich6', related: [{ at: 'pci', message: 'Its bus.' }] }],
      `
      guest.xml:3:19: error made-up: It is wrong.
        |
      3 |     <sound model='ich6'>
        |                   ^^^^
      4 |       <address type='pci' slot='0x03'/>
        |                      --- Its bus.
      `,
    );
  });

  test('shows a line once for all the places on it', () => {
    checkPrinted(
      domain,
      [{ at: '0x03', related: [{ at: 'pci', message: 'Of this type.' }] }],
      `
      guest.xml:4:33: error made-up: It is wrong.
        |
      4 |       <address type='pci' slot='0x03'/>
        |                      --- Of this type.
        |                                 ^^^^
      `,
    );
  });

  test('names what would repair it', () => {
    checkPrinted(
      domain,
      [{ at: 'ich6', severity: 'warning', fixes: { 'Change to ich9': 'ich9', 'Change to ac97': 'ac97' } }],
      `
      guest.xml:3:19: warning made-up: It is wrong.
        |
      3 |     <sound model='ich6'>
        |                   ^^^^
        = fix: Change to ich9
        = fix: Change to ac97
      `,
    );
  });

  test('makes room for long line numbers', () => {
    const text = `${'\n'.repeat(8)}<a/>\n<b/>\n`;
    checkPrinted(
      text,
      [{ at: 'b', related: [{ at: 'a', message: 'Here.' }], fixes: { 'Call it c': 'c' } }],
      `
      guest.xml:10:2: error made-up: It is wrong.
         |
       9 | <a/>
         |  - Here.
      10 | <b/>
         |  ^
         = fix: Call it c
      `,
    );
  });

  test('points between two characters where nothing is to be underlined', () => {
    checkPrinted(
      '<a></a>',
      [{ at: '' }],
      `
      guest.xml:1:1: error made-up: It is wrong.
        |
      1 | <a></a>
        | ^
      `,
    );
  });
});

suite('the underline stands under its token', () => {
  const underlined = (text: string, at: string, world?: World) =>
    printed(text, [{ at }], world)
      .split('\n')
      .slice(2, 4)
      .map(line => line.replace(/^[ \d]+\| ?/, ''));

  test('after tabs, which are widened', () => {
    assert.deepEqual(underlined("\t<a b='c'\td='e'/>", 'd'), ["    <a b='c'    d='e'/>", '                ^']);
  });

  test('after and under characters that take two columns', () => {
    assert.deepEqual(underlined("<n>漢字</n><b c='値'/>", '値'), ["<n>漢字</n><b c='値'/>", '                 ^^']);
    assert.deepEqual(underlined('<n>🙂</n><b/>', 'b'), ['<n>🙂</n><b/>', '          ^']);
    assert.deepEqual(underlined('<n>👩‍👩‍👧</n><b/>', 'b'), ['<n>👩‍👩‍👧</n><b/>', '          ^']);
  });

  test('after marks that take none', () => {
    assert.deepEqual(underlined('<n>e\u0301</n><b/>', 'b'), ['<n>e\u0301</n><b/>', '         ^']);
  });

  test('whatever the line ends', () => {
    assert.deepEqual(underlined('<a>\r\n<b/>\r\n</a>', 'b'), ['<b/>', ' ^']);
    assert.deepEqual(underlined('<a>\r<b/>\r</a>', 'b'), ['<b/>', ' ^']);
  });

  test('only as far as the line goes', () => {
    assert.deepEqual(underlined('<a>\n</a>', 'a>\n<'), ['<a>', ' ^^']);
  });

  test('in a line of a megabyte, of which the part around it is shown', () => {
    const text = `<a>${'<b/>'.repeat(250_000)}<c d='e'/>${'<b/>'.repeat(10)}</a>`;
    assert.deepEqual(underlined(text, 'c', { columns: 40 }), ["…/><b/><b/><c d='e'/><b/><b/><b/><b…", '            ^']);
  });

  test('and no further than the room there is', () => {
    const text = `<a b='${'x'.repeat(100)}'/>`;
    assert.deepEqual(underlined(text, 'x'.repeat(100), { columns: 24 }), [
      "<a b='xxxxxxxxxxxx…",
      `      ${'^'.repeat(12)}`,
    ]);
  });
});

suite('a document that is out to trick the terminal', () => {
  test('cannot send it commands', () => {
    const text = "<a b='\x1b[2J\x07'/>\n";
    const output = printed(text, [{ at: '\x1b[2J', message: 'No \x1b[31m here.\x9b' }], {});
    assert.equal(/[^\P{Cc}\n]/u.test(output), false);
    assert.ok(output.includes("<a b='␛[2J␇'/>"));
  });

  test('cannot reverse the text', () => {
    assert.ok(printed('<a>\u202egnp.</a>', [{ at: 'a' }]).includes('<a>\ufffdgnp.</a>'));
  });
});

suite('text on a terminal', () => {
  test('is coloured by severity', () => {
    const output = printed(domain, [{ at: 'ich6', severity: 'warning' }], { isTerminal: true });
    assert.ok(output.includes('\x1b[1;33mwarning made-up:\x1b[0m It is wrong.'));
    assert.ok(output.includes('\x1b[1;33m^^^^\x1b[0m'));
  });
});

suite('the summary', () => {
  function summary(change: (outcome: Outcome) => void): string {
    const io = memoryIo({});
    const outcome = new Outcome();
    change(outcome);
    return textFormat({ io, target, style: styleFor(io.stdout, {}), exitCode: () => 0 }).end(outcome);
  }

  test('counts findings, the gravest first', () => {
    const { reports } = checkedDocument('a.xml', domain, [
      { at: 'ich6', severity: 'hint' },
      { at: 'ich6', severity: 'info' },
      { at: 'ich6', severity: 'warning', fixes: { Repair: '' } },
      { at: 'ich6' },
      { at: 'ich6' },
    ]);
    assert.equal(
      summary(outcome => outcome.count(reports)),
      '2 errors, 1 warning, 1 info, 1 hint (1 with a fix) in 1 document.\n',
    );
  });

  test('says so when all is well', () => {
    assert.equal(
      summary(outcome => {
        outcome.count([]);
        outcome.count([]);
      }),
      'Nothing to report in 2 documents.\n',
    );
  });

  test('tells what was left out', () => {
    assert.equal(
      summary(outcome => {
        outcome.count([]);
        outcome.skipped = 1;
        outcome.failures = 2;
      }),
      "Nothing to report in 1 document; 2 could not be checked; 1 file skipped that is not libvirt's.\n",
    );
  });

  test('does not take an empty directory for a clean one', () => {
    assert.equal(
      summary(() => undefined),
      'Nothing to check: no XML file found.\n',
    );
  });
});
