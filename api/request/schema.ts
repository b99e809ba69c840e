import { z } from 'zod';
import { ACTIVITY_STATUSES, activityType, day, NO_SHOWS } from '../activity/schema.ts';
import { accountFacts } from '../reference/schema.ts';
import { readinessView } from '../policy/readinessSchema.ts';
import { PURPOSES } from '../policy/company.ts';
import { stateLabels } from '../policy/form.ts';
import { PATHS } from '../policy/schema.ts';
import { recordId } from '../http/recordId.ts';
import { approvalView } from './approvalSchema.ts';
import { legalMove, MOVES, override, person, text } from './moveSchema.ts';
import { REQUEST_STATUSES, type RequestStatus } from './statuses.ts';

export { REQUEST_STATUSES, type RequestStatus };
export const OPEN_STATUSES: readonly RequestStatus[] = ['New', 'Pending Approval', 'In Progress', 'Scheduled'];

export const CANDIDATE_STATUSES = ['Standby', 'Held', 'Asked', 'Accepted', 'Declined', 'Released'] as const;
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];

/** Who has the ball. */
export const PARTIES = [
  'Requester',
  'Account Owner',
  'CSM',
  'Reference Manager',
  'Fulfiller',
  'Customer',
  'Nobody',
] as const;
export type Party = (typeof PARTIES)[number];

/** What was taken after a refusal. API values of `Reference_Request__c.Substitution__c`. */
export const SUBSTITUTIONS = ['Later', 'Other activity', 'Next best', 'Group call', 'Content'] as const;

const request = z.strictObject({
  /** Needed for a sale. */
  opportunityId: recordId.optional(),
  purpose: z.enum(PURPOSES).default('Sales'),
  /** Without an opportunity: whom it is for, in words, and their account. */
  prospectName: text(255).optional(),
  prospectAccountId: recordId.optional(),
  activityType,
  neededBy: day,
  quantity: z.int().min(1).max(5).default(1),
  /** References in order of preference; empty: find one for me. */
  candidates: z.array(recordId).max(10).default([]),
  topics: text(2000).optional(),
  prospectPeople: text(2000).optional(),
  competitor: text(120).optional(),
  note: text(4000).optional(),
  /** Needed when a choice goes against a key criterion. */
  reason: text(255).optional(),
  /** After a refusal: what was asked for, and what is taken in its place. */
  insteadOf: z.strictObject({ referenceId: recordId, kind: z.enum(SUBSTITUTIONS) }).optional(),
  override: override.optional(),
});
export type NewRequest = z.infer<typeof request>;

export const newRequest = request.superRefine(({ opportunityId, prospectAccountId, purpose }, { addIssue }) => {
  const issue = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message });
  if (opportunityId === undefined && purpose === 'Sales') issue('opportunityId', 'is needed for the purpose Sales');
  if (opportunityId !== undefined && prospectAccountId !== undefined)
    issue('prospectAccountId', 'follows from the opportunity and is not sent with one');
});

const moment = z.iso.datetime({ offset: true });

export const ball = z.object({
  party: z.enum(PARTIES),
  user: person.nullable(),
  since: moment.nullable(),
  /** Past its time limit, or twice as long as this party usually takes. */
  overdue: z.boolean(),
  /** How long this party usually takes, in business hours; null where the policy does not say. */
  usualHours: z.number().nullable(),
  /** What they do next, in words. */
  nextStep: z.string(),
  /** The move that takes it. */
  step: z.enum(MOVES).nullable(),
});

export const candidateView = z.object({
  /** Whether they can be asked, for those who may edit the reference; null for all others. */
  readiness: readinessView.nullable(),
  id: z.string(),
  order: z.number(),
  status: z.enum(CANDIDATE_STATUSES),
  reference: z.object({ id: z.string(), number: z.string(), headline: z.string().nullable() }).nullable(),
  account: accountFacts,
  reservedUntil: moment.nullable(),
  /** What the customer was told; null where this caller's field security hides it. */
  askMessage: z.string().nullable(),
  /** Only after release. */
  releasedName: z.string().nullable(),
  releasedChannel: z.string().nullable(),
  /** The use this customer was reserved for; null while standing by and after release. */
  use: z
    .object({
      status: z.enum(ACTIVITY_STATUSES),
      on: day.nullable(),
      startsAt: moment.nullable(),
      /** Where the customer is; an IANA name. */
      timeZone: z.string().nullable(),
      minutesPlanned: z.number().nullable(),
      place: z.string().nullable(),
      host: person.nullable(),
      expectedGrade: z.number().nullable(),
      /** Who did not come. */
      noShow: z.enum(NO_SHOWS).nullable(),
      grade: z.number().nullable(),
      minutesSpent: z.number().nullable(),
      result: z.string().nullable(),
      /** Only then it counts in reports: somebody else than who recorded it has said how it went. */
      confirmed: z.boolean(),
      recordedBy: person.nullable(),
      confirmedBy: person.nullable(),
    })
    .nullable(),
});

/** A customer on the request that could not be reserved, with the rule and the next date it would pass. */
export const full = z.object({
  referenceId: z.string(),
  code: z.string(),
  rule: z.string(),
  count: z.number().nullable(),
  limit: z.number().nullable(),
  nextDate: day.nullable(),
  text: z.string(),
});
export type Full = z.infer<typeof full>;

export const requestSummary = z.object({
  id: z.string(),
  /** Salesforce gives it; null in the answer to the very request that created it. */
  number: z.string().nullable(),
  status: z.enum(REQUEST_STATUSES),
  activityType,
  quantity: z.number(),
  neededBy: day,
  promisedBy: day.nullable(),
  /** When a date will probably be set; of what is scheduled, when it takes place. */
  predictedFinish: moment.nullable(),
  /** Whether that comes after the promised day. */
  late: z.boolean(),
  rush: z.boolean(),
  path: z.enum(PATHS).nullable(),
  purpose: z.string(),
  /** Facts of the deal; each null where this caller's field security hides it. */
  deal: z.object({
    opportunityId: z.string().nullable(),
    name: z.string().nullable(),
    prospect: z.string().nullable(),
    amount: z.number().nullable(),
    closeDate: day.nullable(),
    stage: z.string().nullable(),
  }),
  requester: person,
  fulfiller: person.nullable(),
  ball,
  customers: z.array(
    z.object({
      referenceId: z.string().nullable(),
      /** Two references of one account are the same customer. */
      accountId: z.string().nullable(),
      name: z.string().nullable(),
      status: z.enum(CANDIDATE_STATUSES),
    }),
  ),
  createdAt: moment,
});
export type RequestSummary = z.infer<typeof requestSummary>;

export const decisionView = z.object({
  id: z.string(),
  turn: z.number().nullable(),
  move: z.string(),
  /** The step in words: "Approved by Olga Owner". */
  text: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  by: person.nullable(),
  at: moment,
  ball: z.enum(PARTIES).nullable(),
  comment: z.string().nullable(),
  candidateId: z.string().nullable(),
});

/** Where the time went, in business time of the company's calendar: the spans add up to what elapsed. */
export const clock = z.object({
  spans: z.array(
    z.object({
      status: z.enum(REQUEST_STATUSES),
      party: z.enum(PARTIES),
      user: person.nullable(),
      from: moment,
      /** Null: it is there still. */
      to: moment.nullable(),
      businessMs: z.int(),
    }),
  ),
  elapsedMs: z.int(),
  /** Whether a date was set, or the request answered otherwise, by the end of the promised day; null while neither is sure. */
  kept: z.boolean().nullable(),
});

export const requestView = requestSummary.extend({
  /** What the company calls the states. */
  labels: stateLabels,
  /** Null while no policy says when the company works. */
  clock: clock.nullable(),
  topics: z.string().nullable(),
  prospectPeople: z.string().nullable(),
  competitor: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  /** The request that goes on in its place. */
  mergedInto: z.object({ id: z.string(), number: z.string().nullable() }).nullable(),
  /** What was asked for first and refused, and what was taken in its place. */
  insteadOf: z.object({ referenceId: z.string().nullable(), kind: z.string() }).nullable(),
  turn: z.number(),
  candidates: z.array(candidateView),
  approvals: z.array(approvalView),
  decisions: z.array(decisionView),
  moves: z.array(legalMove),
});
export type RequestView = z.infer<typeof requestView>;

export const createdRequest = z.object({ request: requestView, full: z.array(full) });
export type CreatedRequest = z.infer<typeof createdRequest>;

/** `full`: of the customers suggested, those that could not be reserved. */
export const movedRequest = requestView.extend({ full: z.array(full) });
export type MovedRequest = z.infer<typeof movedRequest>;
