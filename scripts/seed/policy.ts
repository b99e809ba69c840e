import type { ActivityType } from '#api/activity/schema.ts';
import { policySettings } from '#api/policy/schema.ts';

/** What a sales deal may ask for. Effort in calls; lead and turn-around in days; a hold waits `hold` days for an answer. */
const SALES: Partial<Record<ActivityType, { effort: number; lead: number; turnaround: number; hold: number }>> = {
  'Reference call': { effort: 1, lead: 5, turnaround: 3, hold: 7 },
  'Group call': { effort: 1.5, lead: 10, turnaround: 5, hold: 10 },
  'Site visit': { effort: 3, lead: 15, turnaround: 10, hold: 14 },
  'Customer introduction': { effort: 0.5, lead: 5, turnaround: 3, hold: 7 },
  Speaking: { effort: 4, lead: 30, turnaround: 10, hold: 21 },
  'Analyst call': { effort: 2, lead: 10, turnaround: 5, hold: 10 },
  Testimonial: { effort: 1, lead: 15, turnaround: 10, hold: 14 },
  Quote: { effort: 0.5, lead: 10, turnaround: 5, hold: 10 },
  'Case study': { effort: 4, lead: 30, turnaround: 20, hold: 21 },
  Video: { effort: 5, lead: 30, turnaround: 20, hold: 21 },
  Logo: { effort: 0.5, lead: 10, turnaround: 5, hold: 10 },
  'Advisory board': { effort: 3, lead: 30, turnaround: 10, hold: 21 },
};

/** Heavy activities have a cap of their own and wait until a deal is qualified. */
const HEAVY: Partial<Record<ActivityType, { limit: number; period: string; stage: string | null }>> = {
  'Site visit': { limit: 2, period: 'Calendar quarter', stage: 'Qualification' },
  Speaking: { limit: 2, period: 'Calendar year', stage: null },
  'Case study': { limit: 2, period: 'Calendar year', stage: null },
  Video: { limit: 1, period: 'Calendar year', stage: null },
};

/** Fields of a `Reference_Policy__c` and of its rules, which still lack the id of the policy. */
export interface DemoPolicy {
  policy: Record<string, unknown>;
  rules: Record<string, unknown>[];
}

/** The policy a new org starts with: the account owner approves, then the reference team arranges. */
export function demoPolicy(now: Date): DemoPolicy {
  const settings = policySettings.parse({
    tiers: { Strategic: { contactLimit: { count: 2, period: 'Calendar quarter' }, restDays: 21 } },
    mapping: {
      opportunityProduct: 'Product__c',
      opportunityCompetitor: 'Competitor__c',
      accountRenewalOn: 'Renewal_On__c',
      accountHealth: 'Health_Score__c',
      accountCompetitors: 'Competes_With__c',
      accountOverdue: 'Invoices_Overdue__c',
      contactLeft: 'Left_Company__c',
    },
  });
  const policy = {
    Version__c: 1,
    Status__c: 'Active',
    Active_From__c: now.toISOString(),
    Settings__c: JSON.stringify(settings),
    Note__c: 'The policy a new org starts with.',
  };
  return { policy, rules: Object.entries(SALES).map(([type, cost]) => rule(type as ActivityType, cost)) };
}

function rule(type: ActivityType, cost: NonNullable<(typeof SALES)[ActivityType]>): Record<string, unknown> {
  const heavy = HEAVY[type];
  return {
    Activity_Type__c: type,
    Enabled__c: true,
    Limit__c: heavy?.limit ?? null,
    Period__c: heavy?.period ?? null,
    Rest_Days__c: null,
    Weight__c: cost.effort,
    Earliest_Stage__c: heavy?.stage ?? null,
    Least_Amount__c: null,
    Lead_Days__c: cost.lead,
    Turnaround_Days__c: cost.turnaround,
    Path__c: 'Manager-fulfill',
    Approver_Roles__c: 'Account Owner',
    Hold_Days__c: cost.hold,
    Approval_Order__c: 'In order',
    Approval_Hours__c: 16,
    Automatic_Left__c: null,
    No_Show_Counts__c: 'Customer;Prospect',
    Purposes__c: null,
    Teams__c: null,
    Rush_Allowed__c: true,
  };
}
