import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';

/** A spreadsheet as text, with the line (or row number) each row begins at. */
export interface Table {
  header: string[];
  rows: { line: number; cells: string[] }[];
}

export async function readTable(path: string): Promise<Table> {
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return fromCsv(decode(await readFile(path)));
    case '.xlsx':
      return tableOf((await readSheet(path)).map((cells, i) => ({ line: i + 1, cells: cells.map(asText) })));
    default:
      throw new Error(`${path} is neither a .csv nor an .xlsx file.`);
  }
}

export function fromCsv(text: string): Table {
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  // The parser counts to the line on which a record ends; a cell may hold line breaks.
  return tableOf(records.map(({ record }, i) => ({ line: (records[i - 1]?.info.lines ?? 0) + 1, cells: record })));
}

function tableOf(rows: Table['rows']): Table {
  const [header, ...rest] = rows;
  if (header === undefined) throw new Error('The file is empty.');
  return { header: header.cells, rows: rest };
}

/** Spreadsheets in many countries write semicolons; the heading row tells, as headings hold neither. */
function delimiterOf(text: string): string {
  const heading = text.split(/\r?\n/, 1)[0] ?? '';
  const [most] = [',', ';', '\t'].sort((a, b) => heading.split(b).length - heading.split(a).length);
  return most ?? ',';
}

/** Excel on Windows saves "CSV" in the system's own code page unless asked for UTF-8. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function asText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
