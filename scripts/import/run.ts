import { cellsOf, findColumns } from './columns.ts';
import { findImporter } from './importer.ts';
import { checkRights, readProducts } from './read.ts';
import { countOutcomes, countText, countWritten, newContactLines, outcomeLines, plannedCountText } from './report.ts';
import { isEmpty, readRow } from './row.ts';
import type { Table } from './table.ts';
import { planImport, writeImport } from './transact.ts';
import { recordUses, type Deps } from './uses.ts';

export interface Options {
  as: string;
  maps: string[];
  dryRun: boolean;
  allOrNothing: boolean;
}

/** Says every row's outcome, then writes unless it is a dry run. False when something that was to be written was not. */
export async function importTable(
  deps: Deps,
  table: Table,
  options: Options,
  say: (line: string) => void,
): Promise<boolean> {
  const columns = findColumns(table.header, options.maps);
  if (columns.ignored.length > 0) say(`Columns left out: ${columns.ignored.join(', ')}`);
  const caller = await findImporter(deps.salesforce, options.as);
  const session = await deps.salesforce.as(caller);
  await checkRights(session, caller.username);
  const known = { products: await readProducts(session), now: deps.now() };
  const rows = table.rows.map(({ line, cells: written }) => {
    const cells = cellsOf(written, columns);
    return isEmpty(cells) ? { line, empty: true as const } : readRow(line, cells, known);
  });
  const outcomes = await planImport(session, rows, known.now.toISOString().slice(0, 10));
  outcomes.flatMap(outcomeLines).forEach(say);
  const counts = countOutcomes(outcomes);
  if (options.dryRun) {
    say(`Dry run, nothing was written: ${plannedCountText(counts)}.`);
    return true;
  }
  if (options.allOrNothing && counts.refused > 0) {
    say(`Nothing was written, as not every row passes: ${plannedCountText(counts)}.`);
    return false;
  }
  const planned = outcomes.flatMap((outcome) => ('account' in outcome ? [outcome] : []));
  const written = await writeImport(session, planned, options.allOrNothing, say);
  for (const [{ row }, why] of written.refused) say(`line ${row.line} refused: ${why}`);
  if (options.allOrNothing && written.refused.size > 0) {
    say('Nothing was written, as Salesforce does not take every row.');
    return false;
  }
  const contacts = newContactLines([...written.ids.keys()]);
  if (contacts.length > 0) [`Contacts created as ${caller.username}:`, ...contacts].forEach(say);
  const uses = await recordUses(deps, caller, written.ids, say);
  for (const { line, why } of uses.failed) say(`line ${line} use not recorded: ${why}`);
  say(`References: ${countText(countWritten(outcomes, written))}.`);
  say(`Reference uses: ${uses.recorded} recorded, ${uses.known} known already, ${uses.failed.length} not recorded.`);
  return written.refused.size === 0 && uses.failed.length === 0;
}
