export type Fields = Record<string, unknown>;

/** A row the org should hold, and the line it stands on. */
export interface Wanted {
  file: string;
  line: number;
  fields: Fields;
}

export interface Difference {
  created: Wanted[];
  /** With the id of the row to change, and only the fields that differ. */
  changed: { id: string; row: Wanted; fields: Fields }[];
  unchanged: { id: string; row: Wanted }[];
}

/** What must be written so that the org holds the wanted rows; blank and absent are the same. */
export function compare(wanted: Wanted[], existing: Fields[], key: string): Difference {
  const byKey = new Map(existing.map((row) => [keyOf(row[key]), row]));
  const difference: Difference = { created: [], changed: [], unchanged: [] };
  for (const row of wanted) {
    const found = byKey.get(keyOf(row.fields[key]));
    if (found === undefined) {
      difference.created.push(row);
      continue;
    }
    const id = String(found.Id);
    const fields = Object.fromEntries(
      Object.entries(row.fields).filter(([name, value]) => name !== key && (value ?? null) !== (found[name] ?? null)),
    );
    if (Object.keys(fields).length > 0) difference.changed.push({ id, row, fields });
    else difference.unchanged.push({ id, row });
  }
  return difference;
}

/** Salesforce compares user names, developer names and external ids without regard to capitals. */
export function keyOf(value: unknown): string {
  return String(value).toLowerCase();
}
