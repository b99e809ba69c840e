import type { ActivityType } from '../activity/schema.ts';
import type { Deal, Prospect } from '../match/deal.ts';
import type { Ledger } from '../decision/ledger.ts';
import type { Purpose } from '../policy/company.ts';
import type { Gate } from '../policy/gate.ts';
import { factsFor, type ClaimFacts, type Subject } from './place.ts';
import type { Wanted } from './wanted.ts';

/** What a request was decided on beside its customers: with their claims enough to decide it again. */
export interface AskedFacts {
  deal: Deal | null;
  prospect: Prospect | null;
  purpose: Purpose;
  team: string | null;
  insteadOf: unknown;
  /** Why no customer at all could be asked, also where a manager set that aside. */
  shut: Gate['code'] | null;
  activityType: ActivityType;
  neededBy: string;
  quantity: number;
  /** The references, in order of preference. */
  wanted: string[];
}

/** Characters `Facts__c` takes, with room for what a refusal adds. */
const MOST = 120_000;

/** With the facts of those who were judged beside the ones the record is about; without where these are too much to keep. */
export function withBesides<F extends object>(
  facts: F,
  besides: readonly ClaimFacts[],
): F & { besides?: ClaimFacts[] } {
  const whole = { ...facts, besides: [...besides] };
  return besides.length > 0 && JSON.stringify(whole).length > MOST ? facts : whole;
}

/** What each of the wanted customers would be judged on. */
export const besidesOf = (ledger: Ledger, wanted: readonly Wanted[], subject: Subject): ClaimFacts[] =>
  wanted.flatMap(({ card }) => {
    const reference = ledger.references.get(card.Id);
    return reference ? [factsFor(reference, subject, ledger.uses)] : [];
  });
