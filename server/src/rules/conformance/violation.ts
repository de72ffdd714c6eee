import type { Pattern } from '../../schema/pattern.js';
import type { XmlAttribute, XmlElement, XmlText } from '../../xml/tree.js';

interface Place {
  readonly element: XmlElement;
  /** What the schema allows in the element, before anything of it was seen. */
  readonly content: Pattern;
  /** What it still allows when everything before the violation has been seen. */
  readonly left: Pattern;
}

/** Where a document departs from the schema. */
export type Violation = Place &
  (
    | { readonly kind: 'attribute'; readonly attribute: XmlAttribute }
    | { readonly kind: 'child'; readonly child: XmlElement }
    | { readonly kind: 'text'; readonly text: XmlText | undefined }
    | { readonly kind: 'missing-attribute' }
    | { readonly kind: 'missing-child' }
  );
