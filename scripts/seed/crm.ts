import { industriesOf } from '#api/policy/industry.ts';
import { placesIn } from '#api/policy/region.ts';
import { inWaves, planAccounts } from './accounts.ts';
import { keyOf } from './compare.ts';
import { offsetDays, addDays } from './dates.ts';
import type { CrmFiles } from './files.ts';
import { load, type Run } from './load.ts';
import { accountOwners, closes, planOpportunities, readDeals, type Opportunity } from './opportunities.ts';
import { queryAll } from './org.ts';
import type { Team } from './people.ts';

export interface Supplied {
  closeDates: number;
  amounts: number;
}

/** Accounts and opportunities, owned by the sellers of the files. */
export async function loadCrm(
  run: Run,
  files: CrmFiles,
  team: Team,
  users: Map<string, string>,
  now: Date,
): Promise<Supplied> {
  const { accounts, faults } = planAccounts(
    files.accounts,
    industriesOf({ industries: {} }).names(),
    placesIn({ regions: {} }).names(),
  );
  const prices = new Map(files.products.map(({ cells }) => [cells.product!, Number(cells.sales_price)]));
  const sellers = team.sellers.map(({ name }) => name);
  const names = { sellers, accounts: accounts.map(({ name }) => name), products: [...prices.keys()] };
  const read = readDeals(files.pipeline, names);
  run.faults.push(...faults, ...read.faults);
  const owners = accountOwners(read.deals);
  const firstManager = team.managers.map(({ name }) => name).sort()[0];
  const known = await queryAll(
    run.connection,
    'SELECT Id, Crm_Id__c, Name, Industry, NumberOfEmployees, AnnualRevenue, BillingCountry, ParentId, OwnerId FROM Account WHERE Crm_Id__c != null',
  );
  const ids = new Map<string, string>();
  for (const wave of inWaves(accounts)) {
    const wanted = wave.map((account) => ({
      file: 'accounts.csv',
      line: account.line,
      fields: {
        Crm_Id__c: account.name,
        Name: account.name,
        Industry: account.industry,
        NumberOfEmployees: account.employees,
        AnnualRevenue: account.revenue,
        BillingCountry: account.country,
        ParentId: account.parent === null ? null : (ids.get(keyOf(account.parent)) ?? null),
        ...ownedBy(users.get(owners.get(account.name) ?? firstManager ?? '')),
      },
    }));
    const step = { title: 'Accounts', type: 'Account', key: 'Crm_Id__c', wanted, existing: known, upsert: true };
    for (const [key, id] of await load(run, step)) ids.set(key, id);
  }
  const existing = await queryAll<{ Crm_Id__c: string; CloseDate: string }>(
    run.connection,
    'SELECT Id, Crm_Id__c, Name, StageName, CloseDate, Amount, Product__c, AccountId, OwnerId FROM Opportunity WHERE Crm_Id__c != null',
  );
  const closed = closes(read.deals);
  const inOrg = new Map(existing.map((row) => [row.Crm_Id__c, row.CloseDate]));
  const offset = offsetDays(closed, inOrg, now.toISOString().slice(0, 10));
  const firstDay = addDays([...closed.values()].sort().at(-1) ?? now.toISOString().slice(0, 10), offset + 1);
  run.say(`Dates: ${offset} days later than in the file, so that the newest close is ${addDays(firstDay, -1)}`);
  const opportunities = planOpportunities(read.deals, prices, offset, firstDay);
  // Closed deals first: if this run breaks off, the next one can read the offset off them.
  opportunities.sort((a, b) => Number(b.supplied.length === 0) - Number(a.supplied.length === 0));
  await load(run, {
    title: 'Opportunities',
    type: 'Opportunity',
    key: 'Crm_Id__c',
    wanted: opportunities.map((deal) => opportunityRow(deal, ids, users)),
    existing,
    upsert: true,
  });
  const lacking = (what: Opportunity['supplied'][number]) =>
    opportunities.filter(({ supplied }) => supplied.includes(what)).length;
  return { closeDates: lacking('close date'), amounts: lacking('amount') };
}

function opportunityRow(deal: Opportunity, accounts: Map<string, string>, users: Map<string, string>) {
  const { line, id, account, product, stage, closeDate, amount, seller } = deal;
  const fields = {
    Crm_Id__c: id,
    Name: `${account ?? 'No account'} - ${product}`,
    StageName: stage,
    CloseDate: closeDate,
    Amount: amount,
    Product__c: product,
    AccountId: account === null ? null : (accounts.get(keyOf(account)) ?? null),
    ...ownedBy(users.get(seller)),
  };
  return { file: 'sales_pipeline.csv', line, fields };
}

/** A missing user leaves the owner to Salesforce: the person who loads. */
function ownedBy(user: string | undefined) {
  return user === undefined ? {} : { OwnerId: user };
}
