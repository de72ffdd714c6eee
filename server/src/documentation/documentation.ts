// What there is to say of the elements and attributes of domain XML, in our own words.

/** What an element or attribute means to libvirt. */
export interface Documentation {
  /** One to three sentences: what it does and what follows from it. */
  readonly text: string;
  /** What each value means, where there is a list of them. */
  readonly values?: Readonly<Record<string, string>>;
  /** The release of libvirt from which a value is known, for values younger than the attribute. */
  readonly valuesSince?: Readonly<Record<string, Since>>;
  /** What holds when it is left out. */
  readonly default?: string;
  readonly unit?: string;
  readonly since?: Since;
  /** A line of XML. */
  readonly example?: string;
  /** The section of https://libvirt.org/formatdomain.html that covers it. */
  readonly anchor: string;
}

/**
 * The first release of libvirt that knows something: `9.4`. Where only a span of releases is known to contain it,
 * the oldest and the newest that may be it: `11.4–12.8`.
 */
export type Since = `${number}.${number}` | `${number}.${number}–${number}.${number}`;

/** An entry as it is written down: bare text, or text with more. */
export type Note = string | NoteWithMore;

export interface NoteWithMore extends Omit<Documentation, 'anchor'> {
  /** Where it differs from the chapter's. */
  readonly anchor?: string;
}

/** Without a text it is about its attributes alone. */
export interface ElementNote extends Omit<NoteWithMore, 'text'> {
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, Note>>;
}

/** The entries on one subject. */
export interface Chapter {
  /** The path that those of the entries are relative to. */
  readonly at: string;
  readonly anchor: string;
  /**
   * By path, elements parted by `/`; the empty path is the chapter's own element.
   * A `*` in `at` or in a path stands for any one element.
   */
  readonly elements: Readonly<Record<string, string | ElementNote>>;
}
