import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { content, customer, ranchRows } from '../data/ranch.ts';
import { type OrgApp, policyRows, startOrgApp, userRows } from './orgApp.ts';

const at = new Date();
const now = () => at;
let world: OrgApp;
afterEach(() => world?.stop());
const address = () => `/v1/opportunities/${world.ids.get('deal')}/matches?limit=50`;
const SEARCH = '/v1/matches?q=cut%20ranch&region=Northern%20America&limit=50';

/** What a service with nothing in its memory answers the rep, and which calls each answer took. */
async function asked() {
  const app = await world.another();
  const answers = [];
  for (const url of [address(), SEARCH]) {
    await world.usage();
    const { status, body } = await world.get('rep', url, app);
    expect(status).toBe(200);
    answers.push({ body, usage: await world.usage() });
  }
  return answers;
}

/** People of an earlier load go by their usernames. */
const ownedBy = (fields: object) => ('OwnerId' in fields ? { OwnerId: '@owner@vouchsafe.test' } : {});

describe('a reference the rep may not see', () => {
  test.each([200, 1000, 3000])(
    'added to %d they may, changes neither the answer nor the calls',
    async (count) => {
      const others = Array.from({ length: count }, (_, number) =>
        customer(`Ranch ${number}`, 'Cattle Ranching', { account: { NumberOfEmployees: number } }),
      );
      world = await startOrgApp({
        now,
        rows: [...policyRows(at), ...ranchRows(at), ...others.flat(), content('Ranch 0', 'A ranch that cut')],
      });
      const before = await asked();
      const added = [
        ...customer('Unlisted Ranch', 'Cattle Ranching', { reference: { Visible_In_Search__c: false } }),
        ...customer('Exclusive Ranch', 'Cattle Ranching', { reference: { Tier__c: 'Strategic' } }),
        content('Unlisted Ranch', 'A first cut'),
      ];
      world.org.load(added.map((row) => ({ ...row, fields: { ...row.fields, ...ownedBy(row.fields) } })));
      expect(await asked()).toEqual(before);
      expect(before.map(({ body }) => body.results.length)).toEqual([50, 50]);
      expect(before[1]?.body.content).toMatchObject([{ title: 'A ranch that cut' }]);
    },
    120_000,
  );
});

/** A permission set like the requester's, that does not show a customer's industry. */
function withoutIndustry(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-'));
  mkdirSync(join(folder, 'permissionsets'));
  const field = (name: string) =>
    `<fieldPermissions><editable>false</editable><field>Reference__c.${name}</field><readable>true</readable></fieldPermissions>`;
  const fields = ['Status__c', 'Products__c', 'Account_Name__c', 'Account_Country__c', 'Account_Size_Band__c'];
  writeFileSync(
    join(folder, 'permissionsets', 'Partial.permissionset-meta.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>
<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">
  <customPermissions><enabled>true</enabled><name>Reference_Requester</name></customPermissions>
  ${fields.map(field).join('\n  ')}
  <label>Partial</label>
  <objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit>
    <allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Reference__c</object>
    <viewAllRecords>false</viewAllRecords></objectPermissions>
</PermissionSet>`,
  );
  return folder;
}

describe('a field the rep may not read', () => {
  test('is printed as nothing, said in no reason, and moves nobody up or down', async () => {
    const folder = withoutIndustry();
    const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
    const metadata = [root('force-app'), root('scripts/seed/unpackaged'), folder];
    const partial = userRows({ partial: ['Partial', 'Reference_API_Access'] });
    const lent = ['partial', 'rep2'].map((name) => ({
      type: 'OpportunityShare',
      fields: {
        OpportunityId: '@deal',
        UserOrGroupId: `@${name}`,
        OpportunityAccessLevel: 'Read',
        RowCause: 'Manual',
      },
    }));
    world = await startOrgApp({
      now,
      metadata,
      rows: [...policyRows(at), ...partial, ...ranchRows(at), ...lent],
    });
    const [some, all] = await Promise.all(['partial', 'rep2'].map((name) => world.get(name, address())));
    rmSync(folder, { recursive: true });

    const names = (answer: typeof all) => answer?.body.results.map((each: any) => each.account.name);
    expect(names(all)).toEqual(['Double T Ranch', 'Lakeside Dairy', 'First Bank']);
    // Size and country speak for the bank, and that it is a bank may not speak against it; the other two are equal.
    expect(names(some)).toEqual(['First Bank', 'Lakeside Dairy', 'Double T Ranch']);
    expect(some?.body.results[0].account).toMatchObject({ industry: null, country: 'United States' });
    expect(JSON.stringify(some?.body.results)).not.toMatch(/Banking|Dairy Farming|Cattle|headline":"/);
    const searched = async (query: string) => (await world.get('partial', `/v1/matches?${query}`)).body;
    expect(await searched('q=losses')).toMatchObject({ total: 0, facets: { industry: [] }, suggestions: [] });
    expect((await searched('industry=Dairy%20Farming')).total).toBe(0);
    expect((await searched('q=dairy')).results[0].found).toEqual([
      { field: 'account', text: 'Lakeside Dairy', marks: [[9, 14]] },
    ]);
  }, 60_000);
});
