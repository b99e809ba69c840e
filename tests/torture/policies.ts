import { policySettings } from '#api/policy/schema.ts';
import { TYPES } from './customers.ts';
import type { Random } from './random.ts';

const PERIODS = ['Calendar month', 'Calendar quarter', 'Rolling 30 days', 'Rolling 90 days'];

export interface PolicyVersion {
  policy: Record<string, unknown>;
  rules: Record<string, unknown>[];
}

const maybe = <T>(random: Random, part: number, value: () => T): T | null => (random.chance(part) ? value() : null);
const limit = (random: Random, least: number, most: number) => ({
  count: least + random.below(most - least + 1),
  period: random.one(PERIODS),
});

/** A version with limits by chance; written in full, so that whoever reads it needs no defaults of the service. */
export function policyVersion(version: number, random: Random, from: Date): PolicyVersion {
  const settings = policySettings.parse({
    contactLimit: limit(random, 3, 6),
    accountLimit: limit(random, 4, 9),
    restDays: random.below(3),
    tiers: { Standard: maybe(random, 0.3, () => ({ accountLimit: limit(random, 4, 8) })) ?? {} },
    budget: maybe(random, 0.5, () => ({ weight: 4 + random.below(8) / 2, period: random.one(PERIODS) })),
    key: [],
    negotiatingFrom: null,
    freshness: { flagDays: 10_000, dropDays: 10_000 },
  });
  return {
    policy: {
      Version__c: version,
      Status__c: 'Active',
      Active_From__c: from.toISOString(),
      Settings__c: JSON.stringify(settings),
    },
    rules: TYPES.map((type) => {
      const own = maybe(random, 0.4, () => limit(random, 2, 4));
      return {
        Activity_Type__c: type,
        Enabled__c: true,
        Limit__c: own?.count ?? null,
        Period__c: own?.period ?? null,
        Rest_Days__c: maybe(random, 0.2, () => random.below(4)),
        Weight__c: random.one([0.5, 1, 1.5]),
        Lead_Days__c: 3,
        Turnaround_Days__c: 2,
        Path__c: 'Manager-fulfill',
        Approver_Roles__c: random.one(['Account Owner', 'Account Owner', 'CSM;Account Owner', '']) || null,
        Approval_Order__c: random.one(['In order', 'At once']),
        Approval_Hours__c: 4,
        Hold_Days__c: 3 + random.below(6),
        No_Show_Counts__c: random.one(['Customer', 'Customer;Prospect', 'Customer;Prospect;Us', 'Us']),
        Rush_Allowed__c: true,
      };
    }),
  };
}
