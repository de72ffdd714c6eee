/** Where a byte sequence stops being UTF-8: at the first byte of the character that is not well-formed. */
export function firstFault(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = characterLength(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return bytes.length;
}

/** The second byte's range keeps out overlong forms, surrogates and what lies beyond U+10FFFF (Unicode, table 3-7). */
const secondByte: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

/** 0 for a sequence that is no character. */
function characterLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length = lengthByLead(lead);
  const [lowest, highest] = secondByte[lead] ?? [0x80, 0xbf];
  for (let index = 1; index < length; index++) {
    const byte = bytes[offset + index] ?? 0;
    if (index === 1 ? byte < lowest || byte > highest : byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

function lengthByLead(lead: number): number {
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}
