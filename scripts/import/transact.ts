import type { Session } from '#api/salesforce/session.ts';
import { fitsOne, pack } from './pack.ts';
import { isUnchanged, planRows, type Outcome, type Planned, type Snapshot } from './plan.ts';
import { findCustomer } from './customers.ts';
import { readAccounts, readContacts, readReferences, readRoom, readUsers } from './read.ts';
import type { Row } from './row.ts';
import { writeRows } from './write.ts';

/** Rows to a transaction when not all must stand together: few enough for progress to show. */
const ROWS = 50;

const NO_ACCOUNTS =
  'The importing person sees no account in this org: give them a role above the account owners, or choose another with --as.';

type Given = Row | { line: number; empty: true };

/** Reads, as the importing person, what the rows are compared with, and decides. */
export async function planImport(session: Session, rows: Given[], today: string): Promise<Outcome[]> {
  const accounts = await readAccounts(session);
  if (accounts.length === 0) throw new Error(NO_ACCOUNTS);
  const filled = rows.flatMap((row) => ('empty' in row ? [] : [row]));
  const found = filled.map((row) => findCustomer(row, accounts));
  const ids = [...new Set(found.flatMap((one) => ('account' in one ? [one.account.id] : [])))];
  const names = [...new Set(filled.map(({ accountTeam }) => accountTeam).filter((name) => name !== ''))];
  const [contacts, references, users, room] = await Promise.all([
    readContacts(session, ids),
    readReferences(session, ids),
    readUsers(session, names),
    readRoom(session),
  ]);
  const org: Snapshot = { accounts, contacts, references, users, room };
  return planRows(rows, org, today);
}

export interface Result {
  /** The reference of each row that is in the org now. */
  ids: Map<Planned, string>;
  refused: Map<Planned, string>;
}

/** Writes the rows that differ. Rows that Salesforce refuses are left out and the others of their transaction sent again,
 *  except when all must stand together. */
export async function writeImport(
  session: Session,
  planned: Planned[],
  allOrNothing: boolean,
  say: (line: string) => void,
): Promise<Result> {
  const result: Result = { ids: new Map(), refused: new Map() };
  for (const row of planned) if (isUnchanged(row)) result.ids.set(row, row.reference.id!);
  const changed = planned.filter((row) => !isUnchanged(row));
  if (allOrNothing && !fitsOne(changed))
    throw new Error('--all-or-nothing: these are more rows than one Salesforce transaction takes. Split the file.');
  let done = 0;
  for (const rows of pack(changed, allOrNothing ? Infinity : ROWS)) {
    let waiting = rows;
    while (waiting.length > 0) {
      const written = await writeRows(session, waiting);
      if ('ids' in written) {
        for (const [row, id] of written.ids) result.ids.set(row, id);
        break;
      }
      for (const [row, why] of written.refused) result.refused.set(row, why);
      waiting = allOrNothing ? [] : waiting.filter((row) => !written.refused.has(row));
    }
    done += rows.length;
    say(`References: ${done} of ${changed.length} rows`);
  }
  return result;
}
