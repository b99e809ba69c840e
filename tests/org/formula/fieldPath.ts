import type { Field, ObjectSchema, Schema } from '../model.ts';
import { objectNamed, parentField, relationshipOf } from '../soql/relationships.ts';

export interface FieldPath {
  /** In the schema's own spelling. */
  path: string;
  field: Field;
}

function missing(written: string): Error {
  return new Error(`Field ${written} does not exist. Check spelling.`);
}

/** `Owner:User` narrows a reference to several objects down to one. */
function parentOf(schema: Schema, object: ObjectSchema, step: string, written: string) {
  const [relationship = '', narrowed] = step.split(':');
  const field = parentField(object, relationship);
  const targets = field?.referenceTo ?? [];
  const name =
    narrowed === undefined ? targets[0] : targets.find((each) => each.toLowerCase() === narrowed.toLowerCase());
  const target = name === undefined ? undefined : objectNamed(schema, name);
  if (field === undefined || target === undefined) throw missing(written);
  if (narrowed === undefined && targets.length > 1) {
    throw new Error(
      `${written}: ${relationship} may be one of ${targets.join(', ')}; name one as ${relationship}:${name}`,
    );
  }
  return { key: relationshipOf(field), target };
}

export function fieldPath(schema: Schema, object: ObjectSchema, written: string): FieldPath {
  const parts = written.split('.');
  const keys: string[] = [];
  let at = object;
  for (const step of parts.slice(0, -1)) {
    const { key, target } = parentOf(schema, at, step, written);
    keys.push(key);
    at = target;
  }
  const field = at.fields.get((parts.at(-1) ?? '').toLowerCase());
  if (field === undefined) throw missing(written);
  return { path: [...keys, field.name].join('.'), field };
}
