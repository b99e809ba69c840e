import { z } from 'zod';
import { wholeId } from '../http/recordId.ts';
import type { CHANNELS } from '../reference/schema.ts';

/** API values of `Reference_Content__c.Content_Type__c`. */
export const CONTENT_TYPES = [
  'Case study',
  'Video',
  'Quote',
  'Testimonial',
  'Review',
  'Press release',
  'Social post',
  'Logo',
] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

/** API values of `Reference_Content__c.Status__c`. */
export const CONTENT_STATUSES = ['Draft', 'In Review', 'Approved', 'Retired'] as const;

/** What a reference has given for others to read or see. */
export interface Content {
  id: string;
  referenceId: string;
  title: string;
  type: ContentType | null;
  status: (typeof CONTENT_STATUSES)[number];
  channels: (typeof CHANNELS)[number][];
  link: string | null;
  /** The last day on which it may be shared, `YYYY-MM-DD`. */
  expiresOn: string | null;
}

export const newShare = z.strictObject({
  /** The deal it is for. */
  opportunityId: wholeId.optional(),
  /** The customer who could not be asked. */
  insteadOf: wholeId.optional(),
});
export type NewShare = z.infer<typeof newShare>;

export const contentShare = z.object({
  id: z.string(),
  contentId: z.string(),
  title: z.string(),
  type: z.enum(CONTENT_TYPES).nullable(),
  link: z.url({ protocol: /^https?$/ }),
});
export type ContentShare = z.infer<typeof contentShare>;
