import { z } from 'zod';
import { person } from './moveSchema.ts';

const moment = z.iso.datetime({ offset: true });

/** One step of the route by which a customer is approved. */
export const approvalView = z.object({
  id: z.string(),
  candidateId: z.string().nullable(),
  step: z.number(),
  role: z.string(),
  approver: person.nullable(),
  verdict: z.string(),
  /** Null where this caller's field security hides it. */
  comment: z.string().nullable(),
  /** Null while an earlier step comes first. */
  askedAt: moment.nullable(),
  /** From then on the reference team may answer too. */
  dueAt: moment.nullable(),
  answeredAt: moment.nullable(),
  /** Who answered, when it was not the approver. */
  answeredBy: person.nullable(),
});
