import { z } from 'zod';
import { person } from '../request/moveSchema.ts';
import { HOWS } from './rules.ts';

/** API values of `Reference_Message__c.Status__c`. Settled: it could not be delivered, and was told another way. */
export const MESSAGE_STATUSES = ['Pending', 'Sent', 'Undeliverable', 'Settled'] as const;
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
  /** Who noted that it was told another way. */
  settled: z.object({ by: person, at: moment }).nullable(),
  requestId: z.string().nullable(),
  referenceId: z.string().nullable(),
  /** What its link leads to, and the step it opens on. */
  targetId: z.string(),
  targetObject: z.string(),
  step: z.string().nullable(),
});
export type MessageView = z.infer<typeof messageView>;

export const MESSAGE_MOVES = ['again', 'settle'] as const;
export type MessageMove = (typeof MESSAGE_MOVES)[number];
export const newMessageMove = z.strictObject({ move: z.enum(MESSAGE_MOVES) });

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
export type MessageList = z.infer<typeof messageList>;
