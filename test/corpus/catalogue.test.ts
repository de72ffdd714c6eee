// A catalogue of what libvirt refuses and what users regret, each entry a whole document: it must get its code, and the verdict.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Snapshot } from '../../server/src/features/snapshot.js';
import { targetProfile } from '../../server/src/features/target-profile.js';
import type { HostCapabilities } from '../../server/src/machine/host-capabilities.js';
import { type CatalogueCase, catalogueCases } from '../harness/corpus.js';
import { sampleHost } from '../harness/sample-host.js';

const NEWEST = '12.8';

/** Refused by the recorded host for what it lacks, which its capabilities tell and the text does not. */
const LACKING_ON_HOST: ReadonlySet<string> = new Set([
  'hostdev-iommufd-unsupported',
  'video-qxl-unsupported',
  'graphics-type-unsupported',
  'firmware-not-found',
  'launch-security-unsupported',
  // Of a file that is not there, the capabilities are silent: it is warned of, as another one than theirs.
  'emulator-missing',
]);

/** Refused by the recorded host, and no more than a warning here: there may be an emulator of that name. */
const UNKNOWABLE: ReadonlySet<string> = new Set(['emulator-missing']);

/** Entries whose document only says in a comment what is to be wrong, or leaves it out: libvirt never saw them. */
const SKETCHES: ReadonlySet<string> = new Set([
  'zpci-uid-out-of-range',
  'pcie-root-ports-exhausted',
  'vcpu-eim-required',
]);

const cases = catalogueCases();

if (cases.length) {
  suite('the catalogue', () => {
    const tellable = cases.filter(({ needs_host, validate }) => !needs_host && !validate);

    test('every document gets its code', () => {
      const missed = tellable
        .filter(({ code }) => !SKETCHES.has(code))
        .filter(one => !snapshotsOf(one).some(({ findings }) => findings.some(({ code }) => code === one.code)));
      assert.deepEqual(
        missed.map(({ code, kind }) => `${kind} ${code}`),
        [],
      );
    });

    test('and the verdict of libvirt', () => {
      const wrong = tellable.flatMap(one => {
        const recorded = one.verdict?.[NEWEST];
        if (recorded === undefined || UNKNOWABLE.has(one.code)) return [];
        const errors = errorsOf(one);
        const ours = errors.length ? 'reject' : 'accept';
        return ours === recorded ? [] : [`${one.code}: ${recorded} by libvirt, ${ours} by us (${errors})`];
      });
      assert.deepEqual(wrong, []);
    });

    test('what a sketch leaves out is no error', () => {
      const sketches = tellable.filter(({ code }) => SKETCHES.has(code));
      assert.deepEqual(
        sketches.map(one => [one.verdict, errorsOf(one)]),
        sketches.map(() => [null, []]),
      );
    });

    test('nothing that only a host lacks is an error as long as the host is unknown', () => {
      const lacking = tellable.filter(({ code }) => LACKING_ON_HOST.has(code));
      assert.equal(lacking.length, LACKING_ON_HOST.size);
      const told = lacking.flatMap(({ document }) => snapshotOf(document, NEWEST).refusals);
      assert.deepEqual(told, []);
    });
  });
}

/** The newest first; a refusal of an older libvirt is told for that one, and what a host lacks once that is known. */
function snapshotsOf(one: CatalogueCase): readonly Snapshot[] {
  const older = Object.keys(one.verdict ?? {}).filter(release => release !== NEWEST);
  return [onRecordedHost(one), ...[NEWEST, ...older].map(release => snapshotOf(one.document, release))];
}

function errorsOf(one: CatalogueCase): readonly string[] {
  return onRecordedHost(one).refusals.map(({ code }) => code);
}

/** The host speaks for the few documents alone that it decides: all else has to agree on the text. */
function onRecordedHost({ code, document }: CatalogueCase): Snapshot {
  return snapshotOf(document, NEWEST, LACKING_ON_HOST.has(code) ? sampleHost(`${NEWEST}.0`) : undefined);
}

function snapshotOf(document: string, release: string, host?: HostCapabilities): Snapshot {
  const profile = targetProfile(`${release}.0`);
  assert.ok(profile);
  return new Snapshot(1, document, host ? { ...profile, host } : profile);
}
