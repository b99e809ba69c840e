import { queryOf } from './query.ts';
import { REPORTS, type Definition } from './definition.ts';

/** Rows, and by `Sum AMOUNT` or `FORMULA1` what the report says of them; null: of nothing. */
export type Figures = { rows: number } & Record<string, number | null>;

export interface Ran {
  all: Figures;
  /** By what the groupings say, one after the other; a blank one is `-`, as Salesforce shows it. */
  groups: Record<string, Figures>;
}

type Row = Record<string, unknown>;
/** Calls Salesforce's own API as one person. */
type Rest = (method: string, path: string) => Promise<any>;

const at = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Row | null)?.[name] ?? null, row);

const AGGREGATES: Record<string, (sorted: number[]) => number> = {
  Sum: (values) => values.reduce((sum, each) => sum + each, 0),
  Average: (values) => values.reduce((sum, each) => sum + each, 0) / values.length,
  Median: (values) => {
    const middle = [values[(values.length - 1) >> 1], values[values.length >> 1]];
    return middle.reduce<number>((sum, each) => sum + (each ?? 0), 0) / 2;
  },
};

function figuresOf({ sums, shares, paths }: Definition, rows: Row[]): Figures {
  const figures: Figures = { rows: rows.length };
  for (const { how, column } of sums) {
    const values = rows.flatMap((row) => (at(row, paths.get(column) ?? '') as number | null) ?? []);
    const aggregate = AGGREGATES[how];
    if (!aggregate) throw new Error(`${how} is not known here`);
    figures[`${how} ${column}`] = values.length > 0 ? aggregate(values.toSorted((a, b) => a - b)) : null;
  }
  for (const { name, column } of shares) {
    const set = rows.filter((row) => at(row, paths.get(column) ?? '') === true).length;
    figures[name] = rows.length > 0 ? Math.round((set * 100) / rows.length) : null;
  }
  return figures;
}

/** Runs one of our reports as one person at a moment, the way Salesforce's documentation says that it does. */
export async function run(name: string, rest: Rest, now: Date): Promise<Ran> {
  const report = REPORTS.get(name);
  if (!report) throw new Error(`No report ${name}`);
  const typeOf = async (object: string, path: string): Promise<string> => {
    const { fields } = await rest('GET', `/sobjects/${object}/describe`);
    const [first = '', ...further] = path.split('.');
    const field = fields.find((each: any) => (further.length > 0 ? each.relationshipName : each.name) === first);
    if (!field) throw new Error(`${object}.${first} is not there for this reader`);
    return further.length > 0 ? typeOf(field.referenceTo[0], further.join('.')) : field.type;
  };
  const answer = await rest('GET', `/query?q=${encodeURIComponent(await queryOf(report, typeOf, now))}`);
  if (!answer.done) throw new Error(`No rows: ${JSON.stringify(answer)}`);
  const key = (row: Row) =>
    report.groups
      .map(({ column, byMonth }) =>
        String(at(row, report.paths.get(column) ?? '') ?? '-').slice(0, byMonth ? 7 : undefined),
      )
      .join(' / ');
  const groups = Map.groupBy(answer.records as Row[], key);
  return {
    all: figuresOf(report, answer.records),
    groups: Object.fromEntries([...groups].map(([name, rows]) => [name, figuresOf(report, rows)])),
  };
}
