import { activityType, NO_SHOWS, type ActivityType, type Period } from '../activity/schema.ts';
import { Problem } from '../errors.ts';
import { PURPOSES } from './company.ts';
import { APPROVER_ROLES, policySettings, type ActivityRule, type Policy, type PolicySettings } from './schema.ts';

/** `Reference_Policy__c` with its rules, as Salesforce's JSON shows it. */
export interface PolicyRecord {
  Id: string;
  /** Null before it was made active. */
  Version__c: number | null;
  Settings__c: string | null;
  Rules__r: { records: RuleRecord[] } | null;
}

interface RuleRecord {
  Activity_Type__c: string;
  Enabled__c: boolean;
  Limit__c: number | null;
  Period__c: Period | null;
  Rest_Days__c: number | null;
  Weight__c: number | null;
  Earliest_Stage__c: string | null;
  Least_Amount__c: number | null;
  Lead_Days__c: number | null;
  Turnaround_Days__c: number | null;
  Path__c: ActivityRule['path'] | null;
  Approver_Roles__c: string | null;
  Hold_Days__c: number | null;
  Approval_Order__c: ActivityRule['approvalOrder'] | null;
  Approval_Hours__c: number | null;
  Automatic_Left__c: number | null;
  No_Show_Counts__c: string | null;
  Purposes__c: string | null;
  Teams__c: string | null;
  Rush_Allowed__c: boolean;
}

export const RULE_FIELDS = [
  'Activity_Type__c',
  'Enabled__c',
  'Limit__c',
  'Period__c',
  'Rest_Days__c',
  'Weight__c',
  'Earliest_Stage__c',
  'Least_Amount__c',
  'Lead_Days__c',
  'Turnaround_Days__c',
  'Path__c',
  'Approver_Roles__c',
  'Hold_Days__c',
  'Approval_Order__c',
  'Approval_Hours__c',
  'Automatic_Left__c',
  'No_Show_Counts__c',
  'Purposes__c',
  'Teams__c',
  'Rush_Allowed__c',
] as const;

const items = (text: string | null): string[] =>
  (text ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Those of the items that are among the known ones, in their order. */
function known<T extends string>(text: string | null, all: readonly T[]): T[] {
  return items(text).flatMap((item) => all.find((each) => each === item) ?? []);
}

/** Blank means any. */
const anyIfNone = <T>(list: T[]): T[] | null => (list.length > 0 ? list : null);

function toRule(record: RuleRecord): ActivityRule {
  const { Limit__c: count, Period__c: period } = record;
  return {
    activityType: activityType.parse(record.Activity_Type__c) satisfies ActivityType,
    enabled: record.Enabled__c,
    limit: count !== null && period !== null ? { count, period } : null,
    restDays: record.Rest_Days__c,
    weight: record.Weight__c ?? 1,
    earliestStage: record.Earliest_Stage__c,
    leastAmount: record.Least_Amount__c,
    leadDays: record.Lead_Days__c ?? 5,
    turnaroundDays: record.Turnaround_Days__c ?? 2,
    path: record.Path__c ?? 'Manager-fulfill',
    approverRoles: known(record.Approver_Roles__c, APPROVER_ROLES),
    approvalOrder: record.Approval_Order__c ?? 'In order',
    approvalHours: record.Approval_Hours__c,
    automaticLeft: record.Automatic_Left__c,
    noShowCounts: known(record.No_Show_Counts__c, NO_SHOWS),
    purposes: anyIfNone(known(record.Purposes__c, PURPOSES)),
    teams: anyIfNone(items(record.Teams__c)),
    rushAllowed: record.Rush_Allowed__c,
    holdDays: record.Hold_Days__c ?? 30,
  };
}

/**
 * The policy as the rules read it.
 * @throws Problem NOT_SET_UP, naming the setting, where its JSON is not as the schema says
 */
export function toPolicy(record: PolicyRecord): Policy {
  return {
    id: record.Id,
    version: record.Version__c ?? 0,
    settings: toSettings(record.Settings__c ?? '{}', record.Version__c ?? 0),
    rules: (record.Rules__r?.records ?? []).map(toRule),
  };
}

function toSettings(text: string, version: number): PolicySettings {
  const unreadable = (why: string, cause: unknown) =>
    new Problem('NOT_SET_UP', { detail: `The settings of policy ${version} cannot be read: ${why}.`, cause });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw unreadable('they are not JSON', cause);
  }
  const parsed = policySettings.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw unreadable(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(), parsed.error);
}

/** A rule as it is written; what it has not is blank. */
export const ruleFields = (rule: ActivityRule): Record<(typeof RULE_FIELDS)[number], unknown> => ({
  Activity_Type__c: rule.activityType,
  Enabled__c: rule.enabled,
  Limit__c: rule.limit?.count ?? null,
  Period__c: rule.limit?.period ?? null,
  Rest_Days__c: rule.restDays,
  Weight__c: rule.weight,
  Earliest_Stage__c: rule.earliestStage,
  Least_Amount__c: rule.leastAmount,
  Lead_Days__c: rule.leadDays,
  Turnaround_Days__c: rule.turnaroundDays,
  Path__c: rule.path,
  Approver_Roles__c: joined(rule.approverRoles),
  Hold_Days__c: rule.holdDays,
  Approval_Order__c: rule.approvalOrder,
  Approval_Hours__c: rule.approvalHours,
  Automatic_Left__c: rule.automaticLeft,
  No_Show_Counts__c: joined(rule.noShowCounts),
  Purposes__c: joined(rule.purposes ?? []),
  Teams__c: joined(rule.teams ?? []),
  Rush_Allowed__c: rule.rushAllowed,
});

const joined = (list: readonly string[]): string | null => (list.length > 0 ? list.join(';') : null);
