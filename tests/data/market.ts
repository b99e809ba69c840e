import type { ActivityType, Use } from '#api/activity/schema.ts';
import type { Deal } from '#api/match/deal.ts';
import { policySettings, type ActivityRule, type Policy, type PolicySettings } from '#api/policy/schema.ts';
import type { Participation, ReferenceFacts } from '#api/reference/schema.ts';
import { aDeal, aParticipation, aPolicy, aReference, aRule, aUse } from '../builders.ts';

/** Many customers in several industries and countries, under the limits a policy has by default. */

export const INDUSTRIES = [
  ...['Cattle Ranching', 'Dairy Farming', 'Crop Farming', 'Livestock'],
  ...['Commercial Banking', 'Banking', 'Insurance'],
];

export const COUNTRIES = ['France', 'Germany', 'United States', 'Canada'];

/** A record id of the right shape: `recordId('a00', 7)`. */
export const recordId = (prefix: string, number: number): string => `${prefix}${String(number).padStart(12, '0')}AAA`;

export const marketSettings = (): PolicySettings => policySettings.parse({});

export const ruleFor = (activityType: ActivityType, rule: Partial<ActivityRule> = {}): ActivityRule =>
  aRule({ activityType, ...rule });

export const marketPolicy = (rules: ActivityRule[] = [ruleFor('Reference call'), ruleFor('Site visit')]): Policy =>
  aPolicy({ rules, settings: marketSettings() });

export const agreedTo = (activityType: ActivityType, participation: Partial<Participation> = {}): Participation =>
  aParticipation({ activityType, ...participation });

/** A cattle ranch in the rancher's country that may be asked for calls; each number has an account and a person of its own. */
export const aCustomer = (
  number: number,
  { account, ...reference }: NonNullable<Parameters<typeof aReference>[0]> = {},
): ReferenceFacts =>
  aReference({
    id: recordId('a00', number),
    accountId: recordId('001', number),
    contactId: recordId('003', number),
    period: null,
    restDays: null,
    lastVerifiedOn: null,
    timeZone: null,
    products: ['GTX Pro'],
    ...reference,
    account: { industry: 'Cattle Ranching', ...account },
  });

/** A use of that customer's person. */
export const useOf = ({ id, accountId, contactId }: ReferenceFacts, on: string, use: Partial<Use> = {}): Use =>
  aUse({ referenceId: id, accountId, contactId, on, status: 'Completed', ...use });

export const aRanchDeal = (deal: Partial<Deal> = {}): Deal =>
  aDeal({
    accountId: recordId('001', 999_999),
    products: ['GTX Pro'],
    stageOrders: { Prospecting: 1, Proposal: 2, 'Closed Won': 3 },
    ...deal,
  });
