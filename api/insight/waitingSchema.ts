import { z } from 'zod';
import { activityType, day } from '../activity/schema.ts';
import { stateLabels } from '../policy/form.ts';
import { ball, REQUEST_STATUSES } from '../request/schema.ts';
import { person } from '../request/moveSchema.ts';

const waitingRequest = z.object({
  id: z.string(),
  number: z.string().nullable(),
  status: z.enum(REQUEST_STATUSES),
  activityType,
  neededBy: day,
  ball: ball.pick({ party: true, user: true, since: true, overdue: true }),
});

const waitingDeal = z.object({
  opportunityId: z.string(),
  name: z.string().nullable(),
  prospect: z.string().nullable(),
  amount: z.number().nullable(),
  closeDate: day.nullable(),
  stage: z.string().nullable(),
  seller: person,
  /** When the first of its requests was made. */
  since: z.string(),
  requests: z.array(waitingRequest),
});
export type WaitingDeal = z.infer<typeof waitingDeal>;

export const waiting = z.object({
  /** The largest amount first. */
  deals: z.array(waitingDeal),
  /** Of these deals, each once; null where there are more than are shown. */
  amount: z.number().nullable(),
  truncated: z.boolean(),
  /** What the company calls the states. */
  labels: stateLabels,
});
export type Waiting = z.infer<typeof waiting>;
