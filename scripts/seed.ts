import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultTable } from './seed/fault.ts';
import { readCrmFiles } from './seed/files.ts';
import { connect } from './seed/org.ts';
import { report } from './seed/report.ts';
import { seedOrg } from './seed/run.ts';

const USAGE = 'npm run seed -- --crm <folder with accounts.csv and the rest> [--domain vouchsafe.test]';

async function seed(): Promise<void> {
  const options = { crm: { type: 'string' }, domain: { type: 'string', default: 'vouchsafe.test' } } as const;
  const { values } = parseArgs({ options });
  if (values.crm === undefined) throw new Error(`Where are the CRM files? ${USAGE}`);
  const say = (line: string) => console.log(line);
  const files = await readCrmFiles(values.crm);
  const connection = await connect(process.env);
  const { run, supplied } = await seedOrg(connection, files, { domain: values.domain, now: new Date(), say });
  const folder = process.env.LOCAL_DIR ?? '.local';
  const faultFile = join(folder, 'seed-faults.csv');
  await mkdir(folder, { recursive: true });
  await writeFile(faultFile, faultTable(run.faults));
  report(run, supplied, faultFile).forEach(say);
  if ([...run.tallies.values()].some(({ refused }) => refused > 0)) process.exitCode = 1;
}

seed().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
