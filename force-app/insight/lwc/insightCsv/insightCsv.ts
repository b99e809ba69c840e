export type Value = string | number | null;

/** A spreadsheet would take a text that begins so for a formula, and carry it out. */
const FORMULA = /^[=+\-@\t\r\n]/;
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180, with the mark by which spreadsheets know UTF-8. Numbers stay numbers. */
export function csvOf(header: readonly string[], rows: readonly (readonly Value[])[]): string {
  const lines = [header, ...rows].map((line) => line.map(cellOf).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cellOf(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = FORMULA.test(value.trimStart()) || FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a text to the browser as a file. */
export function download(filename: string, csv: string): void {
  const link = document.createElement('a');
  link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;
  link.download = filename;
  link.click();
}
