import { compare, keyOf, type Fields, type Wanted } from './compare.ts';
import type { Fault } from './fault.ts';
import type { Connection } from './org.ts';

/** The most rows one collection call takes. */
const COLLECTION = 200;

export interface Tally {
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
}

/** A run of the seed: where it writes, and what came of it. */
export interface Run {
  connection: Connection;
  say(line: string): void;
  faults: Fault[];
  tallies: Map<string, Tally>;
}

export interface Step {
  /** What the rows are called in the report. */
  title: string;
  type: string;
  key: string;
  wanted: Wanted[];
  existing: Fields[];
  /** By an external id the platform itself tells new from known. */
  upsert?: boolean;
}

/** Writes what is missing or different, in collections, rows that fail aside; answers key → id of every row that is there now. */
export async function load(run: Run, step: Step): Promise<Map<string, string>> {
  const { title, type, key, wanted } = step;
  const { created, changed, unchanged } = compare(wanted, step.existing, key);
  const tally = run.tallies.get(title) ?? { created: 0, changed: 0, unchanged: 0, refused: 0 };
  run.tallies.set(title, tally);
  tally.unchanged += unchanged.length;
  const ids = new Map([...unchanged, ...changed].map(({ id, row }) => [keyOf(row.fields[key]), id]));
  const total = created.length + changed.length;
  let written = 0;
  const put = async (rows: Wanted[], outcome: 'created' | 'changed', write: (from: number) => Promise<Answer[]>) => {
    for (let from = 0; from < rows.length; from += COLLECTION) {
      const answers = await write(from);
      for (const [at, answer] of answers.entries()) {
        const row = rows[from + at]!;
        if (answer.success) {
          tally[outcome] += 1;
          if (answer.id) ids.set(keyOf(row.fields[key]), answer.id);
        } else {
          tally.refused += 1;
          const why = answer.errors.map(({ statusCode, message }) => `${statusCode}: ${message}`).join('; ');
          const value = String(row.fields[key]);
          run.faults.push({
            file: row.file,
            line: row.line,
            column: key,
            value,
            outcome: `was refused by Salesforce: ${why}`,
          });
        }
      }
      written += answers.length;
      run.say(`${title}: ${written} of ${total}`);
    }
  };
  const sobject = run.connection.sobject(type);
  const some = <T>(rows: T[], from: number) => rows.slice(from, from + COLLECTION);
  const options = { allOrNone: false };
  const upsert = async (rows: Fields[]) => (await sobject.upsert(rows as never, key, options)) as unknown as Answer[];
  await put(created, 'created', async (from) => {
    const fields = some(created, from).map((row) => row.fields);
    if (step.upsert) return upsert(fields);
    return (await sobject.create(fields as never, options)) as unknown as Answer[];
  });
  await put(
    changed.map(({ row }) => row),
    'changed',
    async (from) => {
      const rows = some(changed, from);
      if (step.upsert) return upsert(rows.map(({ row, fields }) => ({ ...fields, [key]: row.fields[key] })));
      const fields = rows.map(({ id, fields }) => ({ ...fields, Id: id }));
      return (await sobject.update(fields as never, options)) as unknown as Answer[];
    },
  );
  if (total === 0) run.say(`${title}: ${unchanged.length} unchanged`);
  return ids;
}

interface Answer {
  id?: string;
  success: boolean;
  errors: { statusCode: string; message: string }[];
}
