import type { Field, ObjectSchema, OrgError, Reader, Row, Schema } from '../model.ts';
import { plainField } from '../schema/fieldDefaults.ts';
import { malformed, noSuchColumn, noSuchParent } from './errors.ts';
import { objectNamed, objectOfId, parentField, relationshipOf } from './relationships.ts';
import { type Run, sees } from './runContext.ts';

/** What a reader must be allowed to read before the statement may run; compiled once, asked on every run. */
export interface Need {
  met(reader: Reader): boolean;
  refuse(): OrgError;
}

export interface Scope {
  schema: Schema;
  object: ObjectSchema;
  alias: string | undefined;
  soql: string;
  needs: Need[];
}

export interface Step {
  field: Field;
  key: string;
  targets: ObjectSchema[];
}

export interface Path {
  text: string;
  steps: Step[];
  field: Field;
}

/** Salesforce follows a child to its parent at most five times in one path. */
const MOST_STEPS = 5;

/** Which object a parent of several kinds is: not a field of that object, which may have a type of its own. */
export const KIND_OF_PARENT = plainField('Type', 'string');

/** What a path may name of a parent of several kinds (SOQL and SOSL Reference, the Name object). */
const NAMED =
  /^(id|name|type|firstname|lastname|email|phone|title|alias|username|isactive|profileid|userroleid|lastmodifieddate|createddate)$/;

interface Found {
  owner: ObjectSchema;
  field: Field;
}

function findIn(owners: ObjectSchema[], pick: (owner: ObjectSchema) => Field | undefined): Found[] {
  return owners
    .map((owner) => ({ owner, field: pick(owner) }))
    .filter((found): found is Found => found.field !== undefined);
}

function readableSomewhere(found: Found[], reader: Reader): boolean {
  return found.some(({ owner: { name }, field }) => {
    return reader.canReadObject(name) && (field.name === 'Id' || reader.canReadField(name, field.name));
  });
}

function withoutAlias(scope: Scope, parts: string[]): string[] {
  const first = parts[0]?.toLowerCase();
  const prefixed = first === scope.alias?.toLowerCase() || first === scope.object.name.toLowerCase();
  return parts.length > 1 && prefixed && parentField(scope.object, parts[0] ?? '') === undefined
    ? parts.slice(1)
    : parts;
}

export function resolveStep(scope: Scope, owners: ObjectSchema[], name: string, text: string): Step {
  const refuse = (): OrgError => noSuchParent(scope.soql, text, name);
  const found = findIn(owners, (owner) => parentField(owner, name));
  const field = found[0]?.field;
  if (field === undefined) throw refuse();
  const targets = (field.referenceTo ?? []).flatMap((target) => objectNamed(scope.schema, target) ?? []);
  if (targets.length === 0) throw refuse();
  scope.needs.push({
    met: (reader) => readableSomewhere(found, reader) && targets.some((target) => reader.canReadObject(target.name)),
    refuse,
  });
  return { field, key: relationshipOf(field), targets };
}

export function resolvePath(scope: Scope, text: string): Path {
  const parts = withoutAlias(scope, text.split('.'));
  const column = parts.at(-1) ?? '';
  if (parts.length - 1 > MOST_STEPS) {
    throw malformed(`${text}: only ${MOST_STEPS} levels of parent relationships are allowed in a field path`);
  }
  const steps: Step[] = [];
  let owners = [scope.object];
  for (const name of parts.slice(0, -1)) {
    const step = resolveStep(scope, owners, name, text);
    steps.push(step);
    owners = step.targets;
  }
  // A reference to several objects reads as Salesforce's "Name" entity.
  const isNamed = steps.at(-1)?.field.polymorphic === true;
  const entity = isNamed ? 'Name' : (owners[0]?.name ?? '');
  const refuse = (): OrgError => noSuchColumn(scope.soql, text, column, entity);
  if (isNamed && column.toLowerCase() === 'type') return { text, steps, field: KIND_OF_PARENT };
  if (isNamed && !NAMED.test(column.toLowerCase())) throw refuse();
  const found = findIn(owners, (owner) => owner.fields.get(column.toLowerCase()));
  const field = found[0]?.field;
  if (field === undefined) throw refuse();
  scope.needs.push({ met: (reader) => readableSomewhere(found, reader), refuse });
  return { text, steps, field };
}

/** The parent a row points at, unless there is none or the reader may not see it. */
export function parentOf(run: Run, row: Row, step: Step): { object: ObjectSchema; row: Row } | null {
  const id = row[step.field.name];
  if (typeof id !== 'string') return null;
  const object = step.targets.length === 1 ? step.targets[0] : objectOfId(run.schema, id);
  const parent = run.source.byId(id);
  return object === undefined || parent === undefined || !sees(run, object, parent) ? null : { object, row: parent };
}

export function valueOf(run: Run, object: ObjectSchema, row: Row, field: Field): unknown {
  if (field === KIND_OF_PARENT) return object.name;
  const stored = field.formula === undefined ? row[field.name] : undefined;
  const value = stored === undefined ? run.source.value(object.name, row, field.name) : stored;
  return value ?? (field.type === 'boolean' ? false : null);
}

export type Getter = (row: Row, run: Run) => unknown;

export function getter(object: ObjectSchema, path: Path): Getter {
  const { steps, field } = path;
  if (steps.length === 0) return (row, run) => valueOf(run, object, row, field);
  return (start, run) => {
    let at: { object: ObjectSchema; row: Row } | null = { object, row: start };
    for (const step of steps) {
      at = parentOf(run, at.row, step);
      if (at === null) return field.type === 'boolean' ? false : null;
    }
    const own =
      field === KIND_OF_PARENT || steps.at(-1)?.targets.length === 1
        ? field
        : at.object.fields.get(field.name.toLowerCase());
    return own === undefined ? null : valueOf(run, at.object, at.row, own);
  };
}
