import type { PersonOrg } from './org.ts';
import { quoted, word, type Described, type DescribedField, type Row } from './org.ts';

/** One value on a page, with what is needed to show it by its kind. */
export interface Shown {
  name: string;
  label: string;
  type: string;
  value: unknown;
  link?: { id: string; object: string };
}

/** The named fields this person may read, in the order given. */
export function readableFields(described: Described, names: string[]): DescribedField[] {
  const byName = new Map(described.fields.map((field) => [field.name.toLowerCase(), field]));
  return names.flatMap((name) => byName.get(name.toLowerCase()) ?? []);
}

export function selectOf(fields: DescribedField[]): string {
  const paths = fields.flatMap((field) => {
    const parent = parentOf(field);
    return parent ? [field.name, `${parent}.Name`] : [field.name];
  });
  return [...new Set(['Id', ...paths])].join(', ');
}

export function shown(field: DescribedField, row: Row): Shown {
  const { name, type } = field;
  const value = row[name] ?? null;
  const parent = parentOf(field);
  const base = { name, label: labelOf(field), type };
  if (!parent) return { ...base, value: inWords(field, value) };
  // The id of a record this person may not see is all they get; an org shows it as plain nothing.
  const parentName = (row[parent] as Row | null)?.Name;
  const object = field.referenceTo[0] ?? '';
  if (typeof value !== 'string' || parentName === undefined) return { ...base, value: null };
  return { ...base, value: parentName, ...(object === 'User' ? {} : { link: { id: value, object } }) };
}

/** A page shows a picklist's labels, the REST API its values. */
function inWords({ type, picklistValues = [] }: DescribedField, value: unknown): unknown {
  if (!type.endsWith('picklist') || typeof value !== 'string') return value;
  const labels = new Map(picklistValues.map((each) => [each.value, each.label]));
  const values = value.split(';').map((each) => labels.get(each) ?? each);
  return values.join(';');
}

export async function rowOf(
  org: PersonOrg,
  object: string,
  id: string,
  fields: DescribedField[],
): Promise<Row | undefined> {
  const soql = `SELECT ${selectOf(fields)} FROM ${word(object)} WHERE Id = ${quoted(word(id))}`;
  return (await org.query(soql)).records[0];
}

/** What a page calls a field that the REST API calls otherwise. */
const LABELS: Record<string, string> = {
  CreatedById: 'Created By',
  LastModifiedById: 'Last Modified By',
  StageName: 'Stage',
  NumberOfEmployees: 'Employees',
  ParentId: 'Parent Account',
};

/** The REST API calls a lookup `Owner ID`, a page calls it `Owner`. */
export function labelOf({ name, label, type }: DescribedField): string {
  return LABELS[name] ?? (type === 'reference' ? label.replace(/ ?Id$/i, '') : label);
}

function parentOf({ type, relationshipName, referenceTo }: DescribedField): string | undefined {
  return type === 'reference' && referenceTo.length && relationshipName ? relationshipName : undefined;
}
