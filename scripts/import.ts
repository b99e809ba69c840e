import { parseArgs } from 'node:util';
import { recordOpeningUse } from '#api/activity/store.ts';
import { openLedger } from '#api/decision/store.ts';
import { readConfig } from '#api/config.ts';
import { connectSalesforce } from '#api/salesforce/connect.ts';
import { importTable } from './import/run.ts';
import { readTable } from './import/table.ts';
import { localEnvironment } from './local.ts';

const USAGE = `npm run import -- <references.csv|xlsx> [--dry-run] [--all-or-nothing]
  [--map "Their column=Field"] [--as manager@vouchsafe.test]`;

async function importReferences(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      'all-or-nothing': { type: 'boolean', default: false },
      map: { type: 'string', multiple: true, default: [] },
      as: { type: 'string', default: 'manager@vouchsafe.test' },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`Which one file? ${USAGE}`);
  const table = await readTable(file);
  const salesforce = connectSalesforce(readConfig({ ...localEnvironment(), ...process.env }));
  const options = {
    as: values.as,
    maps: values.map,
    dryRun: values['dry-run'],
    allOrNothing: values['all-or-nothing'],
  };
  const now = () => new Date();
  const deps = { salesforce, now, execute: openLedger({ salesforce, now }), recordOpeningUse };
  const done = await importTable(deps, table, options, (line) => console.log(line));
  if (!done) process.exitCode = 1;
}

importReferences().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
