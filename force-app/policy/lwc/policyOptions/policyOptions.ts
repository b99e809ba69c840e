import { words } from 'c/policyOptionWords';
import type { ActivityRule, Criterion } from '../../../../api/policy/schema.ts';
import type { ConditionEffect } from '../../../../api/policy/conditions.ts';
import type { FormField } from '../../../../api/policy/form.ts';
import type { ActivityType, Period } from '../../../../api/activity/schema.ts';
import type { RequestStatus } from '../../../../api/request/statuses.ts';

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

export const purposes = named<NonNullable<ActivityRule['purposes']>[number]>({
  Sales: true,
  Marketing: true,
  PR: true,
  Analyst: true,
  Event: true,
  Product: true,
});

export const questions = listed<FormField>({
  topics: words.topics,
  prospectPeople: words.prospectPeople,
  competitor: words.competitorAsked,
  note: words.note,
});

export const criteria = listed<Criterion>({
  industry: words.critIndustry,
  region: words.critRegion,
  size: words.critSize,
  products: words.critProducts,
  useCases: words.critUseCases,
  persona: words.critPersona,
  language: words.critLanguage,
  competitor: words.critCompetitor,
  satisfaction: words.critSatisfaction,
  rest: words.critRest,
  rotation: words.critRotation,
  capacity: words.critCapacity,
  freshness: words.critFreshness,
});

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

export const activities = named<ActivityType>({
  'Reference call': true,
  'Group call': true,
  'Site visit': true,
  'Customer introduction': true,
  Speaking: true,
  'Media interview': true,
  'Analyst call': true,
  Testimonial: true,
  Quote: true,
  'Case study': true,
  Video: true,
  Logo: true,
  Review: true,
  'Social post': true,
  'Social reply': true,
  'Press release': true,
  'Advisory board': true,
  Community: true,
  'Product input': true,
});
