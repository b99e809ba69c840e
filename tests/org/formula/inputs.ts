import { builtins, type SyncParseOptions } from 'sformula';
import { stamp } from '../clock.ts';
import type { Field, FieldType, ObjectSchema, Row, Schema } from '../model.ts';
import { dayText } from '../soql/values.ts';
import { fieldPath } from './fieldPath.ts';

export interface Environment {
  row: Row;
  prior?: Row;
  isNew?: boolean;
  value(path: string): unknown;
  permission(name: string): boolean;
  user: Row;
  now: Date;
}

/** Rules know who writes and what was before, defaults who writes; fields are worth the same to everybody. */
export type Use = 'rule' | 'default' | 'field';

type InputType = NonNullable<NonNullable<SyncParseOptions['inputTypes']>[string]>;
type Read = (env: Environment) => unknown;

/** The arguments of a call, read from where the formula stands. */
export interface Arguments {
  none(): void;
  /** One field, as written. */
  field(): string;
}

const NUMBERS: Partial<Record<FieldType, 'number'>> = { int: 'number', double: 'number' };

/** What a formula may return, in the engine's words. */
export function typeOf(
  type: FieldType,
): 'string' | 'number' | 'currency' | 'percent' | 'date' | 'datetime' | 'boolean' {
  const same = ['currency', 'percent', 'date', 'datetime', 'boolean'] as const;
  return NUMBERS[type] ?? same.find((each) => each === type) ?? 'string';
}

/** What a field is worth inside a formula. */
function inputTypeOf(type: FieldType): InputType {
  if (type === 'id' || type === 'reference') return { type: 'id' };
  return { type: type === 'picklist' || type === 'multipicklist' ? type : typeOf(type) };
}

/** A blank picklist equals "" in ISPICKVAL and CASE, which the engine does not know of null. */
const blankOf = (type: FieldType): unknown => (type === 'picklist' || type === 'multipicklist' ? '' : null);

function called(returns: 'boolean' | 'date', ...types: ('string' | 'any')[]): InputType {
  const list = types.map((type) => ({ argument: { type }, optional: false }));
  return { type: 'function', arguments: list, returns: { type: returns } };
}

const patterns = new Map<string, RegExp>();

/** REGEX compares the whole text, as Java's `matches` does. */
function matches(text: string | null, pattern: string | null): boolean {
  const source = pattern ?? '';
  const known = patterns.get(source) ?? new RegExp(`^(?:${source})$`);
  patterns.set(source, known);
  return known.test(text ?? '');
}

/** The engine's own DATEVALUE reads moments in the time zone of the machine. */
function dateOf(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : dayText(moment);
}

/** The user's row carries its profile as `Profile: { Name }` where a formula asks for it. */
function profileName({ user }: Environment): unknown {
  const profile = user['Profile'] as { Name?: unknown } | null | undefined;
  if (typeof profile?.Name !== 'string') throw new Error('$Profile.Name needs the profile on the user given');
  return profile.Name;
}

/** Everything a formula reads from outside itself, each under a plain name the engine can take. */
export class Inputs {
  readonly types: Record<string, InputType> = {};
  readonly reads: [name: string, read: Read][] = [];
  readonly #names = new Map<string, string>();
  readonly #schema: Schema;
  readonly #object: ObjectSchema;
  readonly #use: Use;
  readonly #permissions: ReadonlySet<string> | undefined;

  constructor(schema: Schema, object: ObjectSchema, use: Use, permissions?: ReadonlySet<string>) {
    this.#schema = schema;
    this.#object = object;
    this.#use = use;
    this.#permissions = permissions;
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

  #own(written: string, asker: string): Field {
    if (this.#use !== 'rule') throw new Error(`Function ${asker} may not be used in this type of formula`);
    const { path, field } = fieldPath(this.#schema, this.#object, written);
    if (!path.includes('.') && field.formula === undefined) return field;
    throw new Error(`${asker}(${written}): only stored fields of the record itself have a past`);
  }

  /** The functions the engine lacks, or would answer from the machine, become inputs; the others stay. */
  call(name: string, given: Arguments): string {
    switch (name) {
      case 'TODAY':
        given.none();
        return this.#add(name, { type: 'date' }, ({ now }) => dayText(now));
      case 'NOW':
        given.none();
        return this.#add(name, { type: 'datetime' }, ({ now }) => stamp(now));
      case 'ISNEW':
        if (this.#use !== 'rule') throw new Error('Function ISNEW may not be used in this type of formula');
        given.none();
        return this.#add(name, { type: 'boolean' }, ({ isNew = false }) => isNew);
      case 'ISCHANGED': {
        const { name: own } = this.#own(given.field(), name);
        return this.#add(`${name}(${own})`, { type: 'boolean' }, ({ isNew, prior, row }) => {
          return isNew !== true && prior !== undefined && (prior[own] ?? null) !== (row[own] ?? null);
        });
      }
      case 'PRIORVALUE': {
        // While a record is created, the prior value is the one being given: Salesforce's help on PRIORVALUE.
        const { name: own, type } = this.#own(given.field(), name);
        const blank = blankOf(type);
        return this.#add(`${name}(${own})`, inputTypeOf(type), ({ prior, row }) => (prior ?? row)[own] ?? blank);
      }
      case 'REGEX':
        return this.#add(name, called('boolean', 'string', 'string'), () => matches);
      case 'DATEVALUE':
        return this.#add(name, called('date', 'any'), () => dateOf);
    }
    if (name !== 'TIMENOW' && name in builtins) return name;
    throw new Error(`Unknown function ${name}. Check spelling.`);
  }

  global(written: string): string {
    const [root = '', name = '', ...more] = written.split('.');
    const asked = more.length > 0 || this.#use === 'field' ? '' : root.toLowerCase();
    const missing = new Error(`Field ${written} does not exist. Check spelling.`);
    if (asked === '$permission') {
      if (this.#permissions?.has(name) === false) throw missing;
      return this.#add(written, { type: 'boolean' }, (env) => env.permission(name));
    }
    if (asked === '$user') {
      const field = this.#schema.objects.get('user')?.fields.get(name.toLowerCase());
      if (field === undefined) throw missing;
      const blank = blankOf(field.type);
      return this.#add(`$User.${field.name}`, inputTypeOf(field.type), ({ user }) => user[field.name] ?? blank);
    }
    if (asked === '$profile' && name.toLowerCase() === 'name')
      return this.#add(written, { type: 'string' }, profileName);
    throw new Error(`${written} is not supported by the local org`);
  }
}
