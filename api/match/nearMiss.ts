import { obstacles } from '../policy/eligibility.ts';
import type { ActivityRule } from '../policy/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';
import type { Asked, Missed } from './rank.ts';
import type { NearMiss } from './schema.ts';
import { activityWords, dayWords } from './words.ts';

export type Change = NearMiss['admitsWhen'];

const none = { from: null, activityType: null, stage: null };

/** The reference as it would be once its people had agreed, renewed or confirmed. */
function settled(reference: ReferenceFacts, code: string, asked: Asked, today: string): ReferenceFacts {
  if (code === 'STALE') return { ...reference, lastVerifiedOn: today };
  const { activityType } = asked.rule;
  const old = reference.participations.find((each) => each.activityType === activityType);
  const open = {
    id: '',
    activityType,
    limit: null,
    period: null,
    expiresOn: null,
    blackoutFrom: null,
    blackoutTo: null,
    contactRelease: 'Never' as const,
  };
  const agreed = { ...open, ...old, status: 'Agreed' as const, expiresOn: null };
  const others = reference.participations.filter((each) => each !== old);
  return { ...reference, participations: [...others, agreed] };
}

const SETTLES: Record<string, (activityType: string) => { code: string; text: string }> = {
  NOT_AGREED: (type) => ({ code: 'AGREED', text: `Once they agree to ${activityWords(type)}` }),
  AGREEMENT_EXPIRED: () => ({ code: 'RENEWED', text: 'Once they renew their agreement' }),
  STALE: () => ({ code: 'CONFIRMED', text: 'Once the account owner confirms their details' }),
};

/**
 * The smallest change that admits a near miss, each tried on the rules themselves: a later day, another activity this
 * customer agreed to, then what only the customer or the account owner can do. Null when none of them is enough.
 * @param offered the activities this opportunity may ask for
 */
export function smallestChange(missed: Missed, asked: Asked, offered: ActivityRule[], today: string): Change | null {
  const { reference, uses } = missed.candidate;
  const admitted = (who: ReferenceFacts, change: Partial<Asked>) =>
    obstacles(who, { ...asked, ...change, uses }).length === 0;
  const [{ code, nextDate }] = missed.obstacles;

  if (nextDate !== null && admitted(reference, { on: nextDate })) {
    return { ...none, code: 'FREE_FROM', text: `Free from ${dayWords(nextDate, today)}`, from: nextDate };
  }
  const instead = offered.find(
    (rule) => rule.activityType !== asked.rule.activityType && admitted(reference, { rule }),
  )?.activityType;
  if (instead !== undefined) {
    return { ...none, code: 'INSTEAD', text: `Ask for ${activityWords(instead)} instead`, activityType: instead };
  }
  const settles = SETTLES[code]?.(asked.rule.activityType);
  if (settles && admitted(settled(reference, code, asked, today), {})) return { ...none, ...settles };
  return null;
}
