import type { ActivityType } from '../activity/schema.ts';

/** Minutes that what takes place at a time usually takes; for what is written or recorded no time is proposed. */
const MINUTES: Partial<Record<ActivityType, number>> = {
  'Reference call': 30,
  'Group call': 45,
  'Site visit': 180,
  'Customer introduction': 30,
  Speaking: 60,
  'Media interview': 45,
  'Analyst call': 45,
  'Advisory board': 120,
};

export const minutesOf = (type: ActivityType): number | null => MINUTES[type] ?? null;

export const duration = (minutes: number): string => (minutes < 120 ? `${minutes} minutes` : `${minutes / 60} hours`);
