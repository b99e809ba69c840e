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
  activityType: ActivityType;
  /** The day in the reference's zone. */
  on: string;
  status: ActivityStatus;
}
