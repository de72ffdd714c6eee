// How much libvirt's parser takes. It asks libxml2 for no larger limits than the default ones.

interface Limit {
  readonly value: number;
  /** Where the figure comes from. */
  readonly because: string;
}

export const DEPTH: Limit = {
  value: 256,
  because: 'libxml2 2.14 and later refuse the 257th open element, 2.9 the 258th',
};

export const DOCUMENT_BYTES: Limit = {
  value: 4_194_304,
  because: 'the longest string in a message to the libvirt daemon; virsh sends nothing longer',
};

export const NAME_BYTES: Limit = {
  value: 50_000,
  because: 'libxml2, for names as a whole and for either side of the colon in those of elements and attributes',
};

export const LITERAL_BYTES: Limit = {
  value: 49_995,
  because: 'libxml2 2.15, for system and public identifiers; 2.9 takes 50 000',
};

export const ENTITY_NESTING: Limit = {
  value: 19,
  because: 'libxml2 2.14 and later, for entities whose texts refer to one another',
};

export const FREE_EXPANSION: Limit = {
  value: 1_000_000,
  because: 'libxml2: so many bytes may come from entities whatever the size of the document',
};

export const AMPLIFICATION: Limit = {
  value: 5,
  because: 'libxml2: beyond that, entities may bring this many times the bytes read so far',
};

export const REFERENCE_COST: Limit = {
  value: 20,
  because: 'libxml2: bytes charged for a reference itself, so that empty entities are not free',
};

export const REPORTED_FAULTS: Limit = {
  value: 1000,
  because: 'nobody reads more, and a file that is no XML at all has one at every character',
};
