import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoRows } from '#tests/data/demo/rows.ts';
import { type LocalOrg, startOrg } from '#tests/org/start.ts';
import { quiet } from './sf.ts';

const root = join(import.meta.dirname, '../..');
const WRITTEN = 'http://127.0.0.1:4010';

let org: LocalOrg;
let folder: string;

beforeAll(async () => {
  org = await startOrg({ port: 0 });
  org.load(demoRows(new Date()));
  // What the commands leave behind stays out of this checkout.
  folder = mkdtempSync(join(tmpdir(), 'newcomer-'));
  // Made by npm start.
  mkdirSync(join(folder, '.local'));
  for (const name of ['package.json', 'node_modules', 'scripts', 'tests', 'api'])
    symlinkSync(join(root, name), join(folder, name));
  for (const name of ['sfdx-project.json', '.forceignore', 'force-app/reference'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
});
afterAll(async () => {
  await org?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the commands of README work as written', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, script = ''] = /```sh\n(export SF_ACCESS_TOKEN[\s\S]*?)```/.exec(readme) ?? [];
  const commands = script.trim().split('\n');
  expect(commands.length).toBeGreaterThanOrEqual(10);
  const env = { ...process.env, ...quiet, HOME: folder, ORG_PORT: new URL(org.url).port };
  const bash = promisify(execFile)('bash', ['-euxo', 'pipefail', '-c', script.replaceAll(WRITTEN, org.url)], {
    cwd: folder,
    env,
  });
  const { stdout } = await bash.catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${error.stderr}\n${error.stdout}`);
  });
  for (const word of [
    'Successfully authorized sysadmin@vouchsafe.test',
    'frontdoor.jsp',
    'ACCOUNT__R.NAME',
    'Double T Ranch',
  ])
    expect(stdout).toContain(word);
  for (const word of ['Successfully created record', 'rep@vouchsafe.test', 'Status: Succeeded', '"DailyApiRequests"'])
    expect(stdout).toContain(word);
  expect(readdirSync(join(folder, '.local/tree'))).toContain('Account-Contact-plan.json');
  expect(readFileSync(join(folder, '.local/accounts.csv'), 'utf8')).toContain('"Acme"');
  expect(org.permissionsOf('rep@vouchsafe.test').length).toBeGreaterThan(0);
});
