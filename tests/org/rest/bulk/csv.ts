import { parse } from 'csv-parse/sync';

export const lineEndings = { LF: '\n', CRLF: '\r\n' };
export type LineEnding = keyof typeof lineEndings;

export const delimiters = { COMMA: ',', TAB: '\t', SEMICOLON: ';', PIPE: '|', CARET: '^', BACKQUOTE: '`' };
export type Delimiter = keyof typeof delimiters;

interface Form {
  lineEnding: LineEnding;
  columnDelimiter: Delimiter;
}

/** The header and the rows; every row has as many cells as the header. */
export function readCsv(text: string, { lineEnding, columnDelimiter }: Form): string[][] {
  return parse(text, {
    bom: true,
    delimiter: delimiters[columnDelimiter],
    record_delimiter: lineEndings[lineEnding],
    skip_empty_lines: true,
  });
}

/** Every cell in quotes, as Salesforce writes them. */
export function writeCsv(rows: string[][], { lineEnding, columnDelimiter }: Form): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return rows.map((row) => row.map(cell).join(delimiters[columnDelimiter]) + lineEndings[lineEnding]).join('');
}
