import type { FieldType, ObjectSchema, Row, Schema } from '../model.ts';
import { dayText, momentText } from '../soql/values.ts';
import { fieldPath } from './fieldPath.ts';
import { inputTypeOf } from './fieldTypes.ts';
import type { InputType } from './fieldTypes.ts';
import { dateOf, matches } from './functions.ts';

export interface Environment {
  row: Row;
  prior?: Row;
  isNew?: boolean;
  value(path: string): unknown;
  permission(name: string): boolean;
  user: Row;
  now: Date;
}

type Read = (env: Environment) => unknown;

/** A blank picklist equals "" in ISPICKVAL and CASE, which the engine does not know of null. */
function blankOf(type: FieldType): unknown {
  return type === 'picklist' || type === 'multipicklist' ? '' : null;
}

function called(returns: 'boolean' | 'date', ...types: ('string' | 'any')[]): InputType {
  const list = types.map((type) => ({ argument: { type }, optional: false }));
  return { type: 'function', arguments: list, returns: { type: returns } };
}

/** Everything a formula reads from outside itself, each under a plain name the engine can take. */
export class Inputs {
  readonly types: Record<string, InputType> = {};
  readonly reads: [name: string, read: Read][] = [];
  readonly #names = new Map<string, string>();
  readonly #schema: Schema;
  readonly #object: ObjectSchema;

  constructor(schema: Schema, object: ObjectSchema) {
    this.#schema = schema;
    this.#object = object;
  }

  #add(key: string, type: InputType, read: Read): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `$in${this.reads.length}`;
    this.#names.set(key, name);
    this.types[name] = type;
    this.reads.push([name, read]);
    return name;
  }

  field(written: string): string {
    const { path, field } = fieldPath(this.#schema, this.#object, written);
    const blank = blankOf(field.type);
    return this.#add(path, inputTypeOf(field.type), (env) => env.value(path) ?? blank);
  }

  isNew(): string {
    return this.#add('ISNEW', { type: 'boolean' }, (env) => env.isNew ?? false);
  }

  #own(written: string, asker: string) {
    const { path, field } = fieldPath(this.#schema, this.#object, written);
    if (path.includes('.') || field.formula !== undefined) {
      throw new Error(`${asker}(${written}): only stored fields of the record itself have a past`);
    }
    return field;
  }

  isChanged(written: string): string {
    const { name } = this.#own(written, 'ISCHANGED');
    return this.#add(`ISCHANGED(${name})`, { type: 'boolean' }, ({ isNew, prior, row }) => {
      return isNew !== true && prior !== undefined && (prior[name] ?? null) !== (row[name] ?? null);
    });
  }

  /** While a record is created, the prior value is the one being given: Salesforce's help on PRIORVALUE. */
  priorValue(written: string): string {
    const { name, type } = this.#own(written, 'PRIORVALUE');
    const blank = blankOf(type);
    return this.#add(`PRIORVALUE(${name})`, inputTypeOf(type), ({ prior, row }) => (prior ?? row)[name] ?? blank);
  }

  today(): string {
    return this.#add('TODAY', { type: 'date' }, ({ now }) => dayText(now));
  }

  now(): string {
    return this.#add('NOW', { type: 'datetime' }, ({ now }) => momentText(now));
  }

  regex(): string {
    return this.#add('REGEX', called('boolean', 'string', 'string'), () => matches);
  }

  /** The engine's own DATEVALUE reads moments in the time zone of the machine. */
  dateValue(): string {
    return this.#add('DATEVALUE', called('date', 'any'), () => dateOf);
  }

  global(written: string): string {
    const [root = '', name, ...more] = written.split('.');
    if (name === undefined || more.length > 0) throw new Error(`${written} is not supported by the local org`);
    switch (root.toLowerCase()) {
      case '$permission':
        return this.#add(written, { type: 'boolean' }, (env) => env.permission(name));
      case '$user':
        return this.#user(name);
      case '$profile':
        if (name.toLowerCase() === 'name') return this.#add(written, { type: 'string' }, profileName);
    }
    throw new Error(`${written} is not supported by the local org`);
  }

  #user(name: string): string {
    const field = this.#schema.objects.get('user')?.fields.get(name.toLowerCase());
    if (field === undefined) throw new Error(`Field $User.${name} does not exist. Check spelling.`);
    const blank = blankOf(field.type);
    return this.#add(`$User.${field.name}`, inputTypeOf(field.type), ({ user }) => user[field.name] ?? blank);
  }
}

/** The user's row carries its profile as `Profile: { Name }` where a formula asks for it. */
function profileName({ user }: Environment): unknown {
  const profile = user['Profile'] as { Name?: unknown } | null | undefined;
  if (typeof profile?.Name !== 'string') throw new Error('$Profile.Name needs the profile on the user given');
  return profile.Name;
}
