import type { DefinedDevice } from '../../definition/devices.js';
import type { Reason } from '../../definition/reason.js';
import { reportImpossible } from '../../text/impossible.js';
import { givesPlace, isAboutCause, reasonWords } from './reason-words.js';

/** Why a device is there and why it is where it is, in sentences of Markdown, in the order of libvirt's decisions. */
export function deviceReasons(device: DefinedDevice): readonly string[] {
  const reasons = device.reasons.map(reason => sentenceFor(reason, device));
  return hasOwnPlace(device) ? [...reasons, 'The address is that of the text.'] : reasons;
}

/** Why a device is there at all, where libvirt decided so. */
export function firstReason(device: DefinedDevice): string | undefined {
  const [reason] = device.reasons;
  return reason && sentenceFor(reason, device);
}

function sentenceFor({ rule, because, fact }: Reason, device: DefinedDevice): string {
  const words = reasonWords[rule];
  if (!words) {
    reportImpossible(`The decision ${rule} has no words.`);
    return fact ?? rule;
  }
  const sentence = words({ device, because });
  return fact === undefined || isAboutCause(rule) ? sentence : `${sentence} ${fact}`;
}

/** Whether the text states the whole address: then nobody decided it. */
function hasOwnPlace({ address, stated, reasons }: DefinedDevice): boolean {
  return address !== undefined && stated?.address !== undefined && !reasons.some(({ rule }) => givesPlace(rule));
}
