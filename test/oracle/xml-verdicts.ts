// What a real libvirt's XML parser says to documents, and what ours does. Compiled by `node scripts/compile-tests.mjs`:
// `node out/test/oracle/xml-verdicts.js [N] [--seed S]` asks about N damaged documents and shows where the two differ;
// `node out/test/oracle/xml-verdicts.js record` asks about the documents of test/xml again and writes the answers down.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseXml } from '../../server/src/xml/parse.js';
import { examples } from '../harness/examples.js';
import { drawFrom, mutated, SEEDLINGS } from '../harness/mutate.js';
import { root } from '../harness/project.js';
import { readVerdicts, VERDICTS } from '../harness/verdicts.js';
import { harmIn } from './harm.js';
import { type Answer, type Oracle, openOracle } from './libvirt.js';

/** libvirt 9.0 says where in the domain's definition its parser gave up, 12.8 in which line. */
const PARSER_GAVE_UP = /^(?:\(domain_definition\):\d+: |at line \d+: )/;
/** After a prefix that is not bound, libvirt 12.8 overlooks what stands behind the root element. */
const HAS_PREFIX = /[\w.-]*:/;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});

const oracle = openOracle();
if (!oracle) throw new Error('No libvirt answers. LIBVIRT_ORACLE names the command to reach one.');
const [first = '2000'] = positionals;
if (first === 'record') record(oracle);
else compare(oracle, Number(first), Number(values.seed));

function record(real: Oracle): void {
  const verdicts = readVerdicts();
  const answers = real.defineAll(verdicts.map(({ text }) => text));
  const lines = verdicts.map((verdict, n) => {
    const accepted = { ...verdict.accepted, [real.version.libvirt]: isAccepted(answers[n]) };
    return JSON.stringify({ ...verdict, accepted });
  });
  writeFileSync(root + VERDICTS, `${lines.join('\n')}\n`);
  console.log(`${VERDICTS}: ${lines.length} answers of libvirt ${real.version.libvirt}`);
}

function compare(real: Oracle, count: number, seed: number): void {
  const texts = damagedDocuments(count, seed);
  const answers = real.defineAll(texts);
  const accepted = answers.filter(isAccepted).length;
  const differing = texts.filter((text, n) => isAccepted(answers[n]) !== (parseXml(text).faults.length === 0));
  const known = differing.filter(isOverlooked);
  const { libvirt } = real.version;
  console.log(
    `${texts.length} documents, ${accepted} well-formed for libvirt ${libvirt}: ` +
      `${differing.length} differ, ${known.length} of them by what stands behind the root element`,
  );
  for (const text of differing) console.log(JSON.stringify(text), parseXml(text).faults[0]?.message ?? 'accepted');
  process.exitCode = differing.length > known.length ? 1 : 0;
}

function isOverlooked(text: string): boolean {
  const { root, faults } = parseXml(text);
  return root !== undefined && HAS_PREFIX.test(text) && faults.every(({ span }) => span.start >= root.span.end);
}

/** Whatever else libvirt has to say comes after its parser has accepted the text. */
function isAccepted(answer: Answer | undefined): boolean {
  return answer?.verdict === 'accept' || (answer !== undefined && !PARSER_GAVE_UP.test(answer.error));
}

/** No domains: their root has another name, so that libvirt never gets beyond parsing; and no name to be replaced. */
function damagedDocuments(count: number, seed: number): readonly string[] {
  const draw = drawFrom(seed);
  const sound = [
    ...examples().map(({ text }) => text.replaceAll(/(<\/?)(domain|name|uuid)\b/g, '$1x$2')),
    ...SEEDLINGS,
  ];
  const texts: string[] = [];
  while (texts.length < count) {
    const text = mutated(sound[draw(sound.length)] ?? '', draw);
    if (!harmIn(text) && !/<(?:domain|name|uuid)\b/.test(text)) texts.push(text);
  }
  return texts;
}
