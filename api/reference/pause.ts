import { dayIn } from '../activity/period.ts';
import type { ReferenceFacts } from './schema.ts';

type Paused = Pick<ReferenceFacts, 'status' | 'pausedUntil' | 'timeZone'>;

/** A pause ends by itself when its day comes at the customer; one without a day lasts until somebody ends it. */
export const pauseEnded = ({ status, pausedUntil, timeZone }: Paused, now: Date): boolean =>
  status === 'On Hold' && pausedUntil !== null && pausedUntil <= dayIn(timeZone, now);

/** May it be found and asked, as far as its status goes? */
export const isLive = (reference: Paused, now: Date): boolean =>
  reference.status === 'Active' || reference.status === 'Caution' || pauseEnded(reference, now);
