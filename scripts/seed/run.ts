import { activatePolicy } from './activate.ts';
import { loadCrm, type Supplied } from './crm.ts';
import type { CrmFiles } from './files.ts';
import type { Run } from './load.ts';
import type { Connection } from './org.ts';
import { planTeam } from './people.ts';
import { checkOrg } from './ready.ts';
import { loadPeople } from './users.ts';

/** Loads the CRM files; a second time it finds everything there and changes nothing. */
export async function seedOrg(
  connection: Connection,
  files: CrmFiles,
  options: { domain: string; now: Date; say: (line: string) => void },
): Promise<{ run: Run; supplied: Supplied }> {
  const { domain, now, say } = options;
  await checkOrg(connection);
  const run: Run = { connection, say, faults: [], tallies: new Map() };
  const team = planTeam(files.teams, domain);
  run.faults.push(...team.faults);
  const users = await loadPeople(run, team, domain);
  await activatePolicy(run, now);
  return { run, supplied: await loadCrm(run, files, team, users, now) };
}
