// @xmldom/xmldom behind one door: what a standard DOM parser makes of a document. It is stricter than libvirt about
// namespaces and laxer about characters, so it never decides what is reported.
import { DOMParser, type Document, MIME_TYPE, type Node, XMLSerializer } from '@xmldom/xmldom';

export interface Opinion {
  /** `undefined` when the document cannot be read at all. */
  readonly document: Document | undefined;
  readonly complaints: readonly string[];
}

/** Never throws; line ends stay as they are, so that offsets mean the same as elsewhere. */
export function secondOpinion(text: string): Opinion {
  const complaints: string[] = [];
  const parser = new DOMParser({
    locator: false,
    normalizeLineEndings: source => source,
    onError: (_level, message) => complaints.push(message),
  });
  try {
    return { document: parser.parseFromString(text, MIME_TYPE.XML_APPLICATION), complaints };
  } catch (cause) {
    if (!complaints.length) complaints.push(cause instanceof Error ? cause.message : String(cause));
    return { document: undefined, complaints };
  }
}

/** Writes a DOM as text. */
export function serialize(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}
