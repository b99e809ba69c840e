import type { ChildRelationship, Field, ObjectSchema, Schema } from '../model.ts';

const parents = new WeakMap<ObjectSchema, Map<string, Field>>();
const prefixes = new WeakMap<Schema, Map<string, ObjectSchema>>();

export function relationshipOf(field: Field): string {
  return field.relationshipName ?? (field.custom ? field.name.replace(/__c$/i, '__r') : field.name.replace(/Id$/, ''));
}

/** The reference field behind a parent's name, `Account` or `Account__r`. */
export function parentField(object: ObjectSchema, relationship: string): Field | undefined {
  let known = parents.get(object);
  if (known === undefined) {
    known = new Map();
    for (const field of object.fields.values()) {
      if (field.type === 'reference') known.set(relationshipOf(field).toLowerCase(), field);
    }
    parents.set(object, known);
  }
  return known.get(relationship.toLowerCase());
}

export function objectNamed(schema: Schema, name: string): ObjectSchema | undefined {
  return schema.objects.get(name.toLowerCase());
}

export function objectOfId(schema: Schema, id: string): ObjectSchema | undefined {
  let known = prefixes.get(schema);
  if (known === undefined) {
    known = new Map([...schema.objects.values()].map((object) => [object.keyPrefix, object]));
    prefixes.set(schema, known);
  }
  return known.get(id.slice(0, 3));
}

export function childrenNamed(schema: Schema, object: ObjectSchema, name: string): ChildRelationship | undefined {
  return schema.children(object.name).find((each) => each.name.toLowerCase() === name.toLowerCase());
}
