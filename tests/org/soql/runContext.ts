import type { ObjectSchema, Reader, Row, RowSource, Schema } from '../model.ts';

export interface QueryContext {
  schema: Schema;
  source: RowSource;
  /** `null` stands for the org itself. */
  reader: Reader | null;
  now: () => Date;
  /** As it stands in addresses: `v67.0`. */
  version: string;
  includeDeleted?: boolean;
}

/** One execution of a plan: the moment is read once, so that every date literal of a statement means the same day. */
export interface Run extends Omit<QueryContext, 'now'> {
  now: Date;
  /** Answers of the sharing check, asked once a row however many paths lead there. */
  seen: Map<string, boolean>;
}

export interface Answer {
  totalSize: number;
  records: object[];
}

export function sees({ reader, seen, includeDeleted = false }: Run, object: ObjectSchema, row: Row): boolean {
  if (!includeDeleted && row['IsDeleted'] === true) return false;
  if (reader === null) return true;
  const visible = seen.get(row.Id) ?? reader.canReadRow(object.name, row);
  seen.set(row.Id, visible);
  return visible;
}
