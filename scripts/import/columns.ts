/** What a spreadsheet can tell, by the names that --map takes, with the headings people give them. */
const HEADINGS = {
  Customer: ['customer', 'account', 'company', 'account name', 'customer name'],
  Contact: ['contact', 'name', 'contact name', 'person', 'reference'],
  Title: ['title', 'job title', 'role', 'position'],
  Email: ['email', 'e mail', 'email address', 'mail'],
  'Will do': ['will do', 'activities', 'agreed to', 'willing to'],
  'How often': ['how often', 'frequency', 'limit'],
  'Last asked': ['last asked', 'last used', 'last use', 'last request'],
  Products: ['products', 'product'],
  'Logo OK?': ['logo ok', 'logo'],
  'Account team': ['account team', 'account owner', 'owner', 'sales rep'],
  NPS: ['nps', 'satisfaction', 'score'],
  Notes: ['notes', 'note', 'comments', 'comment', 'remarks'],
} as const;

export type Column = keyof typeof HEADINGS;
export const COLUMNS = Object.keys(HEADINGS) as Column[];
export type Cells = Record<Column, string>;

export interface Columns {
  /** Where each known column stands. */
  at: Map<Column, number>;
  ignored: string[];
}

/** Finds the columns by their headings, or by `"Their column=Field"` where somebody says so. Throws what cannot be. */
export function findColumns(header: string[], maps: string[]): Columns {
  const at = new Map<Column, number>();
  for (const map of maps) {
    const split = map.lastIndexOf('=');
    const theirs = map.slice(0, split).trim();
    const field = COLUMNS.find((column) => plain(column) === plain(map.slice(split + 1)));
    const place = header.findIndex((heading) => plain(heading) === plain(theirs));
    if (split < 0 || field === undefined)
      throw new Error(`--map "${map}": write "Their column=Field", Field being one of ${COLUMNS.join(', ')}.`);
    if (place < 0) throw new Error(`--map "${map}": the file has no column '${theirs}', only ${header.join(', ')}.`);
    if (at.has(field)) throw new Error(`--map "${map}": ${field} is mapped twice.`);
    at.set(field, place);
  }
  const taken = new Set(at.values());
  for (const column of COLUMNS) {
    if (at.has(column)) continue;
    const place = header.findIndex((heading, i) => !taken.has(i) && isHeadingOf(heading, column));
    if (place < 0) continue;
    at.set(column, place);
    taken.add(place);
  }
  if (!at.has('Customer'))
    throw new Error(
      `Which column names the customer? Add --map "Their column=Customer". Columns: ${header.join(', ')}.`,
    );
  return { at, ignored: header.filter((heading, i) => heading.trim() !== '' && !taken.has(i)) };
}

export function cellsOf(row: string[], { at }: Columns): Cells {
  return Object.fromEntries(COLUMNS.map((column) => [column, (row[at.get(column) ?? -1] ?? '').trim()])) as Cells;
}

function isHeadingOf(heading: string, column: Column): boolean {
  return (HEADINGS[column] as readonly string[]).includes(plain(heading));
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
