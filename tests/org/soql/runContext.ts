import type { ObjectSchema, Reader, Row, RowSource, Schema } from '../model.ts';

export interface QueryContext {
  schema: Schema;
  source: RowSource;
  reader: Reader | null;
  now: () => Date;
  /** As it stands in addresses: `v67.0`. */
  version: string;
  includeDeleted?: boolean;
}

/** One execution of a plan: the moment is read once, so that every date literal of a statement means the same day. */
export interface Run {
  schema: Schema;
  source: RowSource;
  reader: Reader | null;
  now: Date;
  address: string;
  includeDeleted: boolean;
  /** Answers of the sharing check, asked once a row however many paths lead there. */
  seen: Map<string, boolean>;
}

export function startRun(context: QueryContext): Run {
  const version = context.version.startsWith('v') ? context.version : `v${context.version}`;
  return {
    schema: context.schema,
    source: context.source,
    reader: context.reader,
    now: context.now(),
    address: `/services/data/${version}/sobjects`,
    includeDeleted: context.includeDeleted ?? false,
    seen: new Map(),
  };
}

export function sees(run: Run, object: ObjectSchema, row: Row): boolean {
  if (!run.includeDeleted && row['IsDeleted'] === true) return false;
  if (run.reader === null) return true;
  const known = run.seen.get(row.Id);
  if (known !== undefined) return known;
  const visible = run.reader.canReadRow(object.name, row);
  run.seen.set(row.Id, visible);
  return visible;
}
