import { closeSync, openSync, writeSync } from 'node:fs';
import type { Attempt, Line } from './check/history.ts';

/** Writes a history line by line, and keeps it for whoever checks it at once. */
export interface Recorder {
  /** Milliseconds since the start, by a clock that nobody sets. */
  at(): number;
  write(line: Line): void;
  /** An attempt is written when it ended, or at the end of the history when it never did. */
  begin(attempt: Attempt): () => void;
  readonly lines: Line[];
  /** How many ended. */
  readonly attempts: number;
  close(): void;
}

export function record(file: string): Recorder {
  const started = performance.now();
  const out = openSync(file, 'w');
  const lines: Line[] = [];
  const open = new Set<Attempt>();
  let attempts = 0;
  const write = (line: Line) => {
    lines.push(line);
    writeSync(out, `${JSON.stringify(line)}\n`);
  };
  return {
    at: () => Math.round((performance.now() - started) * 1000) / 1000,
    write,
    begin(attempt) {
      open.add(attempt);
      return () => {
        open.delete(attempt);
        attempts += 1;
        write(attempt);
      };
    },
    lines,
    get attempts() {
      return attempts;
    },
    close() {
      open.forEach(write);
      closeSync(out);
    },
  };
}
