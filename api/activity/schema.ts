import { z } from 'zod';

/** What a customer can be asked for. API values of the global value set `Reference_Activity_Type`. */
export const ACTIVITY_TYPES = [
  'Reference call',
  'Group call',
  'Site visit',
  'Customer introduction',
  'Speaking',
  'Media interview',
  'Analyst call',
  'Testimonial',
  'Quote',
  'Case study',
  'Video',
  'Logo',
  'Review',
  'Social post',
  'Social reply',
  'Press release',
  'Advisory board',
  'Community',
  'Product input',
] as const;
export const activityType = z.enum(ACTIVITY_TYPES);
export type ActivityType = z.infer<typeof activityType>;

export const ACTIVITY_STATUSES = ['Held', 'Scheduled', 'Completed', 'Missed', 'Released'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** Who did not come. API values of `Reference_Activity__c.No_Show__c`. */
export const NO_SHOWS = ['Customer', 'Prospect', 'Us'] as const;
export type NoShow = (typeof NO_SHOWS)[number];

/** API values of the global value set `Reference_Period`; calendar periods follow the reference's time zone. */
export const PERIODS = [
  'Calendar month',
  'Calendar quarter',
  'Calendar year',
  'Rolling 30 days',
  'Rolling 90 days',
  'Rolling 365 days',
  'Unlimited',
] as const;
export type Period = (typeof PERIODS)[number];

/** A day without time, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** A use or a hold, as the rules see it. */
export interface Use {
  id: string;
  referenceId: string | null;
  accountId: string | null;
  contactId: string | null;
  requestId: string | null;
  /** The buyer it was for. */
  prospectAccountId: string | null;
  activityType: ActivityType;
  /** The day in the reference's zone. */
  on: string;
  status: ActivityStatus;
  /** Effort, in calls, as the policy had it when it was placed. */
  weight: number;
  /** Who did not come to a Missed use; null for any other, and where nobody wrote it down. */
  noShow: NoShow | null;
}
