import { z } from 'zod';
import { MOVES } from '../request/moveSchema.ts';
import { REQUEST_STATUSES } from '../request/statuses.ts';
import { TEMPLATES } from './templates.ts';
import { template } from './template.ts';

/** API values of `Reference_Message__c.How__c`. A digest gathers what can wait until the morning. */
export const HOWS = ['Bell', 'E-mail', 'Bell and e-mail', 'Digest'] as const;
export type How = (typeof HOWS)[number];

/** Whom a message is for. `Next` has the ball; `Deputies` stand in today for those whom the same rule names. */
export const ROLES = [
  'Requester',
  'Account Owner',
  'CSM',
  'Reference Manager',
  'Fulfiller',
  'Approver',
  'Nominator',
  'Next',
  'Deputies',
] as const;
export type Role = (typeof ROLES)[number];

/** Dates, and steps on no request, that call for a message, each told once. */
export const DUES = [
  'reminder',
  'escalation',
  'promise',
  'verification',
  'withheld',
  'agreement',
  'agreement-ended',
  'nominated',
  'nomination-taken',
  'nomination-declined',
  'nomination',
  'check-in',
] as const;
export type Due = (typeof DUES)[number];

/** Beside the steps people take: submitting, and a reservation that lapses. */
export const TOLD_MOVES = ['submit', 'expire', ...MOVES] as const;
export type ToldMove = (typeof TOLD_MOVES)[number];

const status = z.enum(REQUEST_STATUSES);
const onStep = z
  .strictObject({ move: z.enum(TOLD_MOVES).optional(), from: status.optional(), to: status.optional() })
  .refine(({ move, from, to }) => move !== undefined || from !== undefined || to !== undefined, {
    message: 'names a move, or a state it leaves or reaches',
  });
const onDate = z.strictObject({ due: z.enum(DUES) });

export const messageRule = z.strictObject({
  on: z.union([onDate, onStep], { error: 'is {"due": …}, or {"move", "from", "to"} with one of them at least' }),
  who: z.array(z.enum(ROLES)).min(1),
  /** None: not at all, nor by a rule further down. */
  how: z.enum([...HOWS, 'None']),
  /** The name of a template. */
  template: z.string(),
});
export type MessageRule = z.infer<typeof messageRule>;

const rule = (on: MessageRule['on'], who: Role[], how: How, name: string): MessageRule => ({
  ...{ on, who, how, template: name },
});

/** Of the rules that fit an event and a person the first one holds. */
const RULES: MessageRule[] = [
  rule({ move: 'remind' }, ['Next', 'Deputies'], 'Bell and e-mail', 'Reminder'),
  rule({ to: 'Pending Approval' }, ['Next', 'Approver', 'Deputies'], 'Bell and e-mail', 'Approval asked'),
  rule({ move: 'approve' }, ['Next', 'Deputies'], 'Bell and e-mail', 'Your turn'),
  rule({ move: 'submit', to: 'New' }, ['Reference Manager'], 'Bell', 'Customer to find'),
  rule({ move: 'submit' }, ['Requester'], 'E-mail', 'Request received'),
  rule({ move: 'submit' }, ['Fulfiller', 'Reference Manager'], 'Digest', 'New request'),
  rule({ move: 'reassign' }, ['Next', 'Deputies'], 'Bell and e-mail', 'Approval asked'),
  rule({ move: 'assign' }, ['Fulfiller'], 'Bell', 'Your turn'),
  rule({ move: 'assign' }, ['Requester'], 'Bell', 'News'),
  rule({ to: 'Scheduled' }, ['Requester', 'Account Owner', 'CSM', 'Fulfiller'], 'Bell and e-mail', 'Date set'),
  rule({ to: 'Completed' }, ['Next'], 'Bell', 'Your turn'),
  rule({ to: 'Completed' }, ['Requester', 'Account Owner', 'CSM'], 'Digest', 'News'),
  rule({ move: 'expire' }, ['Requester', 'Approver', 'Reference Manager'], 'Bell', 'Reservation lapsed'),
  rule({ to: 'Not Approved' }, ['Requester'], 'Bell and e-mail', 'No customer'),
  rule({ to: 'Unfulfilled' }, ['Requester', 'Reference Manager'], 'Bell and e-mail', 'No customer'),
  rule({ to: 'Cancelled' }, ['Requester', 'Account Owner', 'Fulfiller'], 'Bell', 'Ended'),
  rule({ to: 'Missed' }, ['Requester', 'Account Owner', 'Fulfiller'], 'Bell', 'No-show'),
  rule({ to: 'In Progress' }, ['Next'], 'Bell', 'Your turn'),
  rule({ to: 'In Progress' }, ['Requester'], 'Bell', 'News'),
  rule({ due: 'reminder' }, ['Next', 'Deputies'], 'Bell', 'Reminder'),
  rule({ due: 'escalation' }, ['Reference Manager', 'Deputies'], 'Bell and e-mail', 'Waiting too long'),
  rule({ due: 'promise' }, ['Requester', 'Reference Manager'], 'Bell and e-mail', 'Later than promised'),
  rule({ due: 'verification' }, ['Account Owner', 'CSM'], 'Digest', 'Still right'),
  rule({ due: 'withheld' }, ['Account Owner', 'Reference Manager'], 'Digest', 'Withheld'),
  rule({ due: 'agreement' }, ['Account Owner', 'Reference Manager'], 'Digest', 'Agreement ends'),
  rule({ due: 'agreement-ended' }, ['Account Owner', 'CSM', 'Reference Manager'], 'Digest', 'Agreement ended'),
  rule({ due: 'nominated' }, ['Reference Manager'], 'Bell', 'Nominated'),
  rule({ due: 'nomination-taken' }, ['Nominator'], 'Bell and e-mail', 'Nomination taken up'),
  rule({ due: 'nomination-taken' }, ['Account Owner', 'CSM'], 'Bell', 'New reference'),
  rule({ due: 'nomination-declined' }, ['Nominator'], 'Bell and e-mail', 'Nomination declined'),
  rule({ due: 'nomination' }, ['Reference Manager'], 'Digest', 'Nomination waits'),
  rule({ due: 'check-in' }, ['Account Owner', 'CSM'], 'Digest', 'Check-in'),
];

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time as 08:00');

/** Who is told what, when and in which words: a part of the policy's settings. */
export const messageSettings = z
  .strictObject({
    rules: z.array(messageRule).max(100).default(RULES),
    templates: z.record(z.string().trim().min(1).max(60), template).default(TEMPLATES),
    /** When digests go out on working days, on the company's clock. */
    digestAt: timeOfDay.default('08:00'),
    /** More bells at once for one person are rung as one. */
    atOnce: z.int().min(1).max(50).default(5),
    /** Business hours in turns of the usual pace after which who has the ball is reminded, and others hear of it. */
    remindAfter: z.number().min(0.5).max(20).default(1),
    escalateAfter: z.number().min(0.5).max(20).default(3),
    /** Days before an agreement ends, for which a nomination may lie, and after a use that took place. */
    agreementDays: z.int().min(1).max(365).default(30),
    nominationDays: z.int().min(1).max(365).default(14),
    checkInDays: z.int().min(1).max(365).default(30),
  })
  .superRefine(({ rules, templates }, { addIssue }) => {
    rules.forEach(({ template: name }, at) => {
      if (name in templates) return;
      const known = Object.keys(templates).join(', ');
      addIssue({ code: 'custom', path: ['rules', at, 'template'], message: `is not a template; there are ${known}` });
    });
  });
export type MessageSettings = z.infer<typeof messageSettings>;
