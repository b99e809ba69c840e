import type { Fault } from './fault.ts';
import type { Line } from './files.ts';
import type { Known } from './vocabulary.ts';
import { understand } from './vocabulary.ts';

export interface Account {
  line: number;
  name: string;
  industry: string | null;
  employees: number | null;
  /** Whole dollars. */
  revenue: number | null;
  country: string | null;
  parent: string | null;
}

const MILLION = 1_000_000;

export function planAccounts(
  rows: Line[],
  industries: string[],
  countries: string[],
): { accounts: Account[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const accounts = new Map<string, Account>();
  const names = rows.map((row) => row.cells.account ?? '').filter((name) => name !== '');
  for (const { file, line, cells } of rows) {
    const note = (column: string, outcome: string) =>
      faults.push({ file, line, column, value: cells[column] ?? '', outcome });
    const word = (column: string, words: string[], unknown: string): Known | undefined => {
      const written = cells[column] ?? '';
      if (written === '') return undefined;
      const known = understand(written, words);
      if (known === undefined) note(column, unknown);
      else if (known.corrected) note(column, `was understood as '${known.value}'`);
      return known;
    };
    const amount = (column: string): number | null => {
      const written = cells[column] ?? '';
      if (/^\d+(\.\d+)?$/.test(written)) return Number(written);
      if (written !== '') note(column, 'is no number: left empty');
      return null;
    };
    const name = cells.account ?? '';
    if (name === '' || accounts.has(name)) {
      note('account', name === '' ? 'is needed: the line was left out' : 'stands on an earlier line: left out');
      continue;
    }
    const sector = word('sector', industries, 'is no known industry: taken as it is');
    const country = word('office_location', countries, 'is no known country: taken as it is');
    const revenue = amount('revenue');
    const parent = word(
      'subsidiary_of',
      names.filter((other) => other !== name),
      'is no account of this file: loaded without a parent',
    );
    accounts.set(name, {
      line,
      name,
      industry: sector?.value ?? (titled(cells.sector ?? '') || null),
      employees: amount('employees'),
      revenue: revenue === null ? null : Math.round(revenue * MILLION),
      country: country?.value ?? (cells.office_location || null),
      parent: parent?.value ?? null,
    });
  }
  return { accounts: [...accounts.values()], faults };
}

function titled(text: string): string {
  return text.toLowerCase().replaceAll(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Parents before children, wave by wave, so that each row is written once. Accounts in a circle come last, without parents. */
export function inWaves(accounts: Account[]): Account[][] {
  const waves: Account[][] = [];
  const done = new Set<string>();
  let waiting = accounts;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parent }) => parent === null || done.has(parent));
    const wave = ready.length > 0 ? ready : waiting.map((account) => ({ ...account, parent: null }));
    waves.push(wave);
    for (const { name } of wave) done.add(name);
    waiting = waiting.filter(({ name }) => !done.has(name));
  }
  return waves;
}
