import type { Deal } from '#api/match/deal.ts';
import { toDeal } from '#api/match/dealRecord.ts';
import { sizeBand } from '#api/match/sizeBand.ts';
import { NO_MAPPING } from '#api/policy/mapping.ts';
import { policySettings, type Policy } from '#api/policy/schema.ts';
import { toPolicy } from '#api/policy/record.ts';
import type { ReferenceFacts } from '#api/reference/schema.ts';
import { toReference } from '#api/reference/record.ts';
import { demoPolicy, type DemoPolicy } from '#scripts/seed/policy.ts';
import { type DemoDeal, RIVALS } from './opportunities.ts';
import type { DemoReference } from './references.ts';

/** The id a row will have; the loader puts it in wherever it stands. */
export const idOf = (ref: string) => `@{${ref}}`;

/** A reference as the rules read it, on a day on which nothing spoke against its account. */
export function factsOf({ ref, contact, fields, agreements }: DemoReference): ReferenceFacts {
  const { account } = contact;
  const record = {
    Limit__c: null,
    Period__c: null,
    Rest_Days__c: null,
    Withheld_Reason__c: null,
    Withheld_Review_On__c: null,
    ...fields,
    Id: idOf(ref),
    Name: ref,
    Account_Name__c: account.name,
    Account_Industry__c: account.industry,
    Account_Country__c: account.country,
    Account_Size_Band__c: sizeBand(account.employees),
    Account__r: { ParentId: null },
    Contact__r: null,
    Participations__r: {
      records: agreements.map((each) => ({
        Id: idOf(each.ref),
        Activity_Type__c: each.activityType,
        Status__c: each.status,
        Limit__c: null,
        Period__c: null,
        Expires_On__c: null,
        Blackout_From__c: null,
        Blackout_To__c: null,
        ...each.fields,
      })),
    },
  };
  return toReference(
    record as unknown as Parameters<typeof toReference>[0],
    { escalated: false, negotiation: null },
    NO_MAPPING,
  );
}

/** Open stages in their order (scripts/seed/unpackaged). */
const STAGES = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Engaging',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal/Price Quote',
  'Negotiation/Review',
].map((ApiName, index) => ({ ApiName, SortOrder: index + 1 }));

/** A deal as it stood while it was open. */
export function dealFacts({ ref, account, ...deal }: DemoDeal, policy: Policy, closeDate: string): Deal {
  const record = {
    Id: idOf(ref),
    Name: deal.name,
    OwnerId: idOf(account.owner),
    StageName: STAGES.some((stage) => stage.ApiName === deal.stage) ? deal.stage : 'Proposal/Price Quote',
    IsClosed: false,
    AccountId: idOf(account.ref),
    Amount: deal.amount,
    CloseDate: closeDate,
    Product__c: deal.product,
    Competitor__c: account.customer ? null : (RIVALS[deal.product] ?? null),
    Account: {
      Name: account.name,
      ParentId: null,
      Industry: account.industry,
      BillingCountry: account.country,
      NumberOfEmployees: account.employees,
    },
  };
  return toDeal(record, { stages: STAGES, canEdit: true, team: null }, policy.settings);
}

/** What this company says its program saves and costs. */
const ASSUMED = { hoursByHand: 6, costPerHour: 75, costPerYear: 140_000 };

/** The policy the demo runs under, as rows and as the rules read it. */
export function policyFacts(since: Date): { rows: DemoPolicy; policy: Policy } {
  const { policy, rules } = demoPolicy(since);
  const settings = policySettings.parse(JSON.parse(String(policy['Settings__c'])));
  // The reference team opens few deals, and plans for all of them.
  const coverage = { ...settings.coverage, allDeals: true };
  const Settings__c = JSON.stringify({ ...settings, coverage, program: ASSUMED });
  const rows: DemoPolicy = { policy: { ...policy, Settings__c }, rules };
  const record = { Id: idOf('policy'), ...rows.policy, Rules__r: { records: rows.rules } };
  return { rows, policy: toPolicy(record as unknown as Parameters<typeof toPolicy>[0]) };
}
