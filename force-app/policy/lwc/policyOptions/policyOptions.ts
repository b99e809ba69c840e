import { nameOf } from 'c/matchParts';
import { words } from 'c/policyOptionWords';
import { criteria as criterionNames } from 'c/requestFormWords';
import type { ActivityRule } from '../../../../api/policy/schema.ts';
import type { ConditionEffect } from '../../../../api/policy/conditions.ts';
import type { FormField } from '../../../../api/policy/form.ts';
import type { Period } from '../../../../api/activity/schema.ts';
import type { RequestStatus } from '../../../../api/request/statuses.ts';

export { activities, purposes } from 'c/requestPurposes';

export interface Option {
  label: string;
  value: string;
}

/** Every value there is has a word, or this does not compile. */
const listed = <T extends string>(all: Record<T, string>): Option[] =>
  (Object.entries(all) as [T, string][]).map(([value, label]) => ({ label, value }));
const named = <T extends string>(all: Record<T, true>): Option[] =>
  Object.keys(all).map((value) => ({ label: value, value }));

export const periods = listed<Exclude<Period, 'Unlimited'>>({
  'Calendar month': words.perMonth,
  'Calendar quarter': words.perQuarter,
  'Calendar year': words.perYear,
  'Rolling 30 days': words.per30,
  'Rolling 90 days': words.per90,
  'Rolling 365 days': words.per365,
});

export const effects = listed<ConditionEffect>({
  block: words.effectBlock,
  caution: words.effectCaution,
  off: words.effectOff,
});

export const paths = listed<ActivityRule['path']>({
  'Self-fulfill': words.pathSelf,
  'Manager-fulfill': words.pathTeam,
});

export const approvalOrders = listed<ActivityRule['approvalOrder']>({
  'In order': words.orderOne,
  'At once': words.orderSame,
});

export const roles = listed<ActivityRule['approverRoles'][number]>({
  'Account Owner': words.roleOwner,
  CSM: words.roleCsm,
  'Reference Manager': words.roleManager,
  Legal: words.roleLegal,
});

export const noShows = listed<ActivityRule['noShowCounts'][number]>({
  Customer: words.whoCustomer,
  Prospect: words.whoProspect,
  Us: words.whoUs,
});

export const questions = listed<FormField>({
  topics: words.topics,
  prospectPeople: words.prospectPeople,
  competitor: words.competitorAsked,
  note: words.note,
});

/** As everywhere. */
export const criteria: Option[] = criterionNames.map((value) => ({ value, label: nameOf(value) }));

/** Parties whose usual pace is set. */
export const parties: Option[] = [
  { value: 'Requester', label: words.requester },
  { value: 'Account Owner', label: words.roleOwner },
  { value: 'CSM', label: words.roleCsm },
  { value: 'Reference Manager', label: words.roleManager },
  { value: 'Fulfiller', label: words.fulfiller },
  { value: 'Customer', label: words.customer },
];

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const days: Option[] = DAYS.map((day, at) => ({ value: String(at + 1), label: words[day] }));

export const states = named<Exclude<RequestStatus, 'Draft'>>({
  New: true,
  'Pending Approval': true,
  'In Progress': true,
  Scheduled: true,
  Completed: true,
  'Not Approved': true,
  Cancelled: true,
  Unfulfilled: true,
  Missed: true,
});
