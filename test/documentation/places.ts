// Every place in domain XML that libvirt's schemas know of; repetitions of the same content are left out.
import { commonPath } from '../../server/src/documentation/same-as.js';
import type { AttributeSchema, ElementSchema } from '../../server/src/schema/element-schema.js';
import { schemaOf } from '../../server/src/schema/schema.js';

export interface DocumentedPlace {
  readonly path: string;
  readonly schema: ElementSchema;
}

export function placesOfDomain(): readonly DocumentedPlace[] {
  const places: DocumentedPlace[] = [];
  const visit = (schema: ElementSchema, path: string) => {
    places.push({ path, schema });
    for (const child of schema.children()) {
      const inside = [path, writtenName(child)].filter(Boolean).join('/');
      if (child.name !== '*' && !isRepetition(inside)) visit(child, inside);
    }
  };
  visit(schemaOf('domain').root, '');
  return places;
}

/** The attributes that have names. */
export function attributesAt({ schema }: DocumentedPlace): readonly AttributeSchema[] {
  return schema.attributes().filter(({ name }) => name !== '*');
}

/** Namespaces are called as libvirt calls them: `http://libvirt.org/schemas/domain/qemu/1.0` is `qemu`. */
function writtenName({ name, namespace }: ElementSchema): string {
  const prefix = namespace?.split('/').at(-2);
  return prefix ? `${prefix}:${name}` : name;
}

/** A backing image of a backing image, or a source within a source. */
function isRepetition(path: string): boolean {
  return path.split('/').length - commonPath(path).split('/').length > 0 && /(\/[a-zA-Z]+)(?=\/).*\1$/.test(`/${path}`);
}
