import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of a file with the line it begins at, the header being line 1. */
export interface Line {
  file: string;
  line: number;
  cells: Record<string, string>;
}

const COLUMNS = {
  'accounts.csv': ['account', 'sector', 'revenue', 'employees', 'office_location', 'subsidiary_of'],
  'products.csv': ['product', 'sales_price'],
  'sales_teams.csv': ['sales_agent', 'manager', 'regional_office'],
  'sales_pipeline.csv': [
    'opportunity_id',
    'sales_agent',
    'product',
    'account',
    'deal_stage',
    'engage_date',
    'close_date',
    'close_value',
  ],
};

export interface CrmFiles {
  accounts: Line[];
  products: Line[];
  teams: Line[];
  pipeline: Line[];
}

export async function readCrmFiles(folder: string): Promise<CrmFiles> {
  const [accounts, products, teams, pipeline] = await Promise.all(
    Object.entries(COLUMNS).map(async ([file, columns]) =>
      lines(file, await readFile(join(folder, file), 'utf8'), columns),
    ),
  );
  return { accounts: accounts!, products: products!, teams: teams!, pipeline: pipeline! };
}

export function lines(file: string, text: string, columns: string[]): Line[] {
  const records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  const [header, ...rows] = records as unknown as { record: string[]; info: { lines: number } }[];
  const missing = columns.filter((column) => !header?.record.includes(column));
  if (missing.length > 0) throw new Error(`${file} lacks the column ${missing.join(', ')}.`);
  return rows.map(({ record, info }) => ({
    file,
    line: info.lines,
    cells: Object.fromEntries(header!.record.map((name, at) => [name, record[at] ?? ''])),
  }));
}
