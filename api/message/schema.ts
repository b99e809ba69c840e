import { z } from 'zod';
import { person } from '../request/moveSchema.ts';
import { HOWS } from './rules.ts';

/** API values of `Reference_Message__c.Status__c`. */
export const MESSAGE_STATUSES = ['Pending', 'Sent', 'Undeliverable'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

const moment = z.iso.datetime({ offset: true });

export const messageView = z.object({
  id: z.string(),
  number: z.string(),
  /** The step or the date that called for it. */
  kind: z.string(),
  for: person,
  how: z.enum(HOWS),
  status: z.enum(MESSAGE_STATUSES),
  title: z.string(),
  body: z.string(),
  madeAt: moment,
  sentAt: moment.nullable(),
  /** It may have been sent before. */
  repeat: z.boolean(),
  /** Why it could not be delivered. */
  problem: z.string().nullable(),
  requestId: z.string().nullable(),
  referenceId: z.string().nullable(),
  /** What its link leads to, and the step it opens on. */
  targetId: z.string(),
  step: z.string().nullable(),
});
export type MessageView = z.infer<typeof messageView>;

export const messageQuery = z.strictObject({
  /** Mine, or as far as I may see them everybody's. */
  whose: z.enum(['mine', 'all']).default('mine'),
  status: z
    .enum(MESSAGE_STATUSES.map((each) => each.toLowerCase()) as [string, ...string[]])
    .transform((text) => MESSAGE_STATUSES.find((each) => each.toLowerCase() === text))
    .optional(),
});
export type MessageQuery = z.infer<typeof messageQuery>;
export const messageList = z.object({ messages: z.array(messageView), truncated: z.boolean() });
