import { queryOf, type Subanswer } from '../salesforce/composite.ts';
import type { Session } from '../salesforce/connect.ts';
import type { Soql } from '../salesforce/soql.ts';

/** Queries that one composite holds. */
const TOGETHER = 5;

/** So many queries at a time, side by side. */
export async function askAll(session: Session, asked: ReadonlyMap<string, Soql>): Promise<Subanswer[]> {
  const queries = [...asked].map(([ref, text]) => queryOf(ref, text));
  const some = Array.from({ length: Math.ceil(queries.length / TOGETHER) }, (_, at) =>
    session.composite(queries.slice(at * TOGETHER, (at + 1) * TOGETHER), { allOrNone: false }),
  );
  return (await Promise.all(some)).flat();
}
