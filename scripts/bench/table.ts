import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

export interface Line {
  what: string;
  /** The thing itself, in the unit. */
  value: number;
  unit: 'ms' | 'MB' | 'bytes' | 'requests/s';
  /** The same done otherwise, in the same unit; undefined where there is nothing to compare. */
  beside: Record<string, number | undefined>;
}

const PAGE = new URL('../../docs/performance.md', import.meta.url);

const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);

function cell(line: Line, other: string): string {
  const value = line.beside[other];
  return value === undefined ? '' : `${short(value)} ${line.unit} (${short(line.value / value)} ×)`;
}

function table(lines: Line[]): string {
  const others = [...new Set(lines.flatMap(({ beside }) => Object.keys(beside)))];
  const rows = lines.map((line) => [
    line.what,
    `${short(line.value)} ${line.unit}`,
    ...others.map((o) => cell(line, o)),
  ]);
  const head = ['', 'measured', ...others];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Prints the lines, and puts them between the marks of their name in the page. */
export async function writeTable(name: string, lines: Line[]): Promise<void> {
  const made = table(lines);
  const text = readFileSync(PAGE, 'utf8');
  const marks = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marks.test(text)) throw new Error(`docs/performance.md has no place for ${name}`);
  const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  const page = text.replace(marks, (_, from: string, to: string) => `${from}\n\n${machine}\n\n${made}\n\n${to}`);
  writeFileSync(PAGE, await format(page, { parser: 'markdown' }));
  console.log(made);
}
