import assert from 'node:assert/strict';
import { PERMISSION_SETS, policyRows, userRows } from '#tests/api/orgApp.ts';
import { startService } from '#tests/api/processes.ts';
import { bearer, otherKey, token } from '#tests/api/shell.ts';
import { COUNTRIES, INDUSTRIES } from '#tests/data/market.ts';
import { customer } from '#tests/data/ranch.ts';
import { type LoadRow, startOrg } from '#tests/org/start.ts';
import type { Line } from './table.ts';

const REFERENCES = 10_000;
/** As many opportunities, each asked about once: what a match read of one stays known for a minute. */
const REQUESTS = 300;
const WARM = 60;
const AT_ONCE = 4;

const PRODUCTS = ['GTX Pro', 'GTX Basic', 'MG Special', 'MG Advanced'];

/** Customers of many trades who agreed to calls, one in three with a use in the past months, and a seller's deals. */
function rows(now: Date): LoadRow[] {
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const customers = Array.from({ length: REFERENCES }, (_, at) => {
    const name = `Customer ${at}`;
    const use = {
      ...{ Reference__c: `@${name}`, Account__c: `@${name} account`, Activity_Type__c: 'Reference call' },
      ...{ Activity_Date__c: day(-20 - (at % 200)), Status__c: 'Completed' },
    };
    return [
      ...customer(name, INDUSTRIES[at % INDUSTRIES.length] ?? '', {
        account: { BillingCountry: COUNTRIES[at % COUNTRIES.length], NumberOfEmployees: 50 + ((at * 37) % 20_000) },
        reference: { Products__c: PRODUCTS[at % PRODUCTS.length], Last_Verified_On__c: day(-(at % 300)) },
      }),
      ...(at % 3 ? [] : [{ type: 'Reference_Activity__c', fields: use }]),
    ];
  });
  const deals = Array.from({ length: WARM + REQUESTS }, (_, at) => ({
    type: 'Opportunity',
    ref: `deal ${at}`,
    fields: {
      ...{ Name: `Deal ${at}`, AccountId: '@prospect', OwnerId: '@rep', StageName: 'Negotiation/Review' },
      ...{ CloseDate: day(60), Amount: 50_000, Product__c: 'GTX Pro' },
    },
  }));
  const prospect = { Name: 'Lone Star Ranch', Industry: 'Cattle Ranching', BillingCountry: 'United States' };
  const buyer = { type: 'Account', ref: 'prospect', fields: { ...prospect, NumberOfEmployees: 300, OwnerId: '@rep' } };
  // Long enough ago that following the org does not read them again and again.
  const made = { CreatedDate: `${day(-30)}T08:00:00Z`, LastModifiedDate: `${day(-30)}T08:00:00Z` };
  const known = [...customers.flat(), buyer, ...deals].map((row) => ({ ...row, fields: { ...row.fields, ...made } }));
  return [...userRows(PERMISSION_SETS), ...policyRows(now), ...known];
}

/** What a match costs the service as a whole, beside a route that checks the same token and answers as many bytes. */
export async function benchHttp(): Promise<Line[]> {
  const org = await startOrg({ port: 0, client: { id: 'vouchsafe-service', publicKey: otherKey.publicKey } });
  const ids = org.load(rows(new Date()));
  const service = await startService(org, { program: 'scripts/bench/service.ts' });
  const username = 'rep@vouchsafe.test';
  const who = { sub: ids.get('rep'), org: org.orgId, usr: username, iss: org.url, perms: org.permissionsOf(username) };
  const headers = () => bearer(token(who));

  async function get(path: string, as = headers()): Promise<string> {
    const answer = await fetch(`${service.url}/v1${path}`, { headers: as });
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    return text;
  }

  /** Tokens are made before; what is measured is the service. */
  async function measure(pathOf: (at: number) => string) {
    const asked = Array.from({ length: REQUESTS }, (_, at) => ({ path: pathOf(WARM + at), as: headers() }));
    for (let at = 0; at < WARM; at += 1) await get(pathOf(at));
    const cpu = async () => JSON.parse(await get('/bench/cpu')) as NodeJS.CpuUsage;
    const [before, start] = [await cpu(), performance.now()];
    const client = async () => {
      for (let next = asked.pop(); next; next = asked.pop()) await get(next.path, next.as);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, client));
    const took = performance.now() - start;
    const after = await cpu();
    const spent = (after.user + after.system - before.user - before.system) / 1000;
    return { cpu: spent / REQUESTS, rate: (1000 * REQUESTS) / took };
  }

  const match = (at: number) => `/opportunities/${ids.get(`deal ${at}`)}/matches`;
  const { length: bytes } = await get(match(0));
  const empty = await measure(() => `/bench/empty/${bytes}`);
  const ours = await measure(match);
  await service.stop();
  await org.stop();
  const among = `match among ${REFERENCES.toLocaleString('en-US')}`;
  return [
    { what: `${among}, CPU of the service`, value: ours.cpu, unit: 'ms', beside: { 'empty route': empty.cpu } },
    { what: `${among}, at four at once`, value: ours.rate, unit: 'requests/s', beside: { 'empty route': empty.rate } },
  ];
}
