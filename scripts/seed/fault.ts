/** Something wrong in a file that did not stop the rest. */
export interface Fault {
  file: string;
  line: number;
  column: string;
  value: string;
  /** What it was understood as, or what happened to the row: the end of a sentence. */
  outcome: string;
}

/** One sentence for all lines with the same fault; `most` lines are named, the others counted. */
export function faultSentences(faults: Fault[], most: number): string[] {
  const groups = new Map<string, { fault: Fault; lines: number[] }>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.file, fault.column, fault.value, fault.outcome]);
    const group = groups.get(key) ?? { fault, lines: [] };
    group.lines.push(fault.line);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ fault, lines }) => {
    const rest = lines.length - most;
    const named = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, most).join(', ')}`;
    const place = `${fault.file} ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
    return `${place}, ${fault.column}: '${fault.value}' ${fault.outcome}`;
  });
}

export function faultTable(faults: Fault[]): string {
  const cell = (value: string | number) =>
    /[",\n]/.test(String(value)) ? JSON.stringify(value).replaceAll('\\"', '""') : value;
  const rows = faults.map((fault) =>
    [fault.file, fault.line, fault.column, fault.value, fault.outcome].map(cell).join(','),
  );
  return ['file,line,column,value,outcome', ...rows, ''].join('\n');
}
