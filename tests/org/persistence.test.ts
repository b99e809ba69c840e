import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { Connection } from 'jsforce';
import { metadataFolder, petFiles } from './petMetadata.ts';
import { startOrg } from './start.ts';

const file = () => join(mkdtempSync(join(tmpdir(), 'org-file-')), 'org.db');
const startModule = fileURLToPath(new URL('start.ts', import.meta.url));

/** Runs an org in a process of its own and resolves with its address and a session. */
function startApart(options: object): Promise<{ url: string; token: string; kill(): Promise<void> }> {
  const program = `
    const { startOrg } = await import(${JSON.stringify(startModule)});
    const org = await startOrg(${JSON.stringify(options)});
    process.stdout.write(JSON.stringify({ url: org.url, token: org.sessionFor('sysadmin@vouchsafe.test') }));`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', (data: Buffer) => {
      const kill = () => {
        child.kill('SIGKILL');
        return gone;
      };
      resolve({ ...(JSON.parse(data.toString()) as { url: string; token: string }), kill });
    });
  });
}

describe('What was confirmed stays', () => {
  test('through a kill in the middle of writing', async () => {
    const options = { port: 0, file: file(), metadata: [metadataFolder(petFiles)] };
    const apart = await startApart(options);
    const writer = new Connection({
      instanceUrl: apart.url,
      accessToken: apart.token,
      version: '67.0',
      maxRequest: 20,
    });
    const confirmed: string[] = [];
    const writing = Array.from({ length: 300 }, async (_, index) => {
      const { id } = await writer.sobject('Pet__c').create({ Code__c: `K${index}` });
      confirmed.push(id ?? '');
      if (confirmed.length === 60) await apart.kill();
    });
    await Promise.allSettled(writing);
    expect(confirmed.length).toBeGreaterThanOrEqual(60);
    expect(confirmed.length).toBeLessThan(300);

    const again = await startOrg(options);
    const reader = new Connection({
      instanceUrl: again.url,
      accessToken: again.sessionFor('sysadmin@vouchsafe.test'),
      version: '67.0',
    });
    const { records } = await reader.query('SELECT Id, Name FROM Pet__c');
    const kept = new Set(records.map((record) => record.Id));
    expect(confirmed.filter((id) => !kept.has(id))).toEqual([]);
    const { id } = await reader.sobject('Pet__c').create({ Code__c: 'next' });
    const next = await reader.sobject('Pet__c').retrieve(id ?? '');
    expect(records.map((record) => record['Name'])).not.toContain(next['Name']);
    expect(kept).not.toContain(id);
    await again.stop();
  });

  test('with the same ids, prefixes and loaded rows after a restart', async () => {
    const options = { port: 0, file: file(), metadata: [metadataFolder(petFiles)] };
    const first = await startOrg(options);
    const ids = first.load([{ type: 'Pet__c', ref: 'pet', fields: { Code__c: 'X' } }]);
    await first.stop();
    const second = await startOrg(options);
    expect(second.orgId).toBe(first.orgId);
    const connection = new Connection({
      instanceUrl: second.url,
      accessToken: second.sessionFor('sysadmin@vouchsafe.test'),
      version: '67.0',
    });
    await expect(connection.sobject('Pet__c').retrieve(ids.get('pet') ?? '')).resolves.toMatchObject({ Code__c: 'X' });
    await second.stop();
  });
});
