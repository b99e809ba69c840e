import type { Use } from '#api/activity/schema.ts';
import { dayOf } from '#api/activity/period.ts';
import { noRows, type ReferenceRow, type Rows } from '#api/match/columns/rows.ts';
import type { Participation } from '#api/reference/schema.ts';
import { idOf, keyOf } from '#api/match/columns/ids.ts';
import { COUNTRIES, INDUSTRIES, recordId as firstId } from '#tests/data/market.ts';

/** The day the bench takes for today, 2 March 2026. */
export const TODAY = 20_514;
const CREATED = '2025-06';
const TYPES = ['Reference call', 'Site visit', 'Case study', 'Speaking'] as const;
const SIZES = ['1-99', '100-999', '1,000-9,999', '10,000+'];
const ZONES = ['America/Chicago', 'Europe/Berlin', 'Asia/Tokyo', null];

/** As an org counts them, in digits of 62 values. */
const recordId = (prefix: string, number: number): string => idOf(keyOf(firstId(prefix, 0)) + number) ?? '';

/** Numbers from 0 to 1 that are the same in every run (the generator of Numerical Recipes, 32 bits). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * `count` references from number `from` on, five of them on four accounts: each agreed to some two activities, two in
 * five gave one to three uses in the past year, one in ten is not in the pool and one in twenty withheld.
 */
export function poolRows(from: number, count: number): Rows {
  const next = chance(from + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const some = (list: readonly string[], share: number) => list.filter(() => next() < share);
  const rows = noRows();
  for (let number = from; number < from + count; number += 1) {
    const account = number - Math.floor(number / 5);
    const accountId = recordId('001', account);
    const reference: ReferenceRow = {
      id: recordId('a00', number),
      accountId,
      contactId: recordId('003', number),
      created: CREATED,
      ownerId: recordId('005', Math.floor(next() * 300)),
      csmId: next() < 0.5 ? recordId('005', Math.floor(next() * 50)) : null,
      managerId: recordId('005', Math.floor(next() * 5)),
      status: next() < 0.9 ? 'Active' : 'Retired',
      pausedUntil: null,
      visible: next() < 0.98,
      terms: { tier: next() < 0.1 ? 'Strategic' : 'Standard', limit: null, period: null, restDays: null },
      withheld: next() < 0.05,
      withheldReviewOn: null,
      lastVerifiedOn: dayOf(TODAY - Math.floor(next() * 600)),
      timeZone: pick(ZONES),
      satisfaction: Math.floor(next() * 10),
      satisfactionOn: dayOf(TODAY - Math.floor(next() * 300)),
      contactLeft: next() < 0.02,
      products: some(['GTX Pro', 'GTX Basic', 'MG Special', 'MG Advanced', 'GTK 500'], 0.4),
      useCases: some(['Herd tracking', 'Milk yield', 'Feed planning', 'Fraud', 'Claims'], 0.3),
      languages: pick([['English'], ['English', 'German'], ['Japanese']]),
      replaced: some(['Fieldnote', 'Ledgerware', 'Monolith'], 0.2),
      persona: pick(['CIO', 'Head of operations', 'Farm manager']),
      ...accountFacts(account),
      parentId: null,
      renewalOn: dayOf(TODAY + Math.floor(next() * 365)),
      health: Math.floor(next() * 100),
      value: Math.floor(next() * 500) * 1000,
      overdue: next() < 0.03,
      competitors: [],
    };
    rows.references.push(reference);
    TYPES.forEach((activityType, at) => {
      if (next() < 0.55)
        rows.participations.push({ ...agreement(number * 4 + at, activityType, next), referenceId: reference.id });
    });
    const uses = next() < 0.4 ? 1 + Math.floor(next() * 3) : 0;
    for (let at = 0; at < uses; at += 1) rows.uses.push(useOf(reference, number * 3 + at, next));
  }
  return rows;
}

/** What all references of an account have in common. */
function accountFacts(account: number): Pick<ReferenceRow, 'industry' | 'country' | 'sizeBand'> {
  const next = chance(account);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return { industry: pick(INDUSTRIES), country: pick(COUNTRIES), sizeBand: pick(SIZES) };
}

function agreement(number: number, activityType: Participation['activityType'], next: () => number) {
  return {
    id: recordId('a02', number),
    created: CREATED,
    activityType,
    status: next() < 0.85 ? ('Agreed' as const) : ('Offered' as const),
    limit: null,
    period: null,
    expiresOn: next() < 0.3 ? dayOf(TODAY - 60 + Math.floor(next() * 700)) : null,
    blackoutFrom: null,
    blackoutTo: null,
    contactRelease: 'Never' as const,
  };
}

function useOf(
  { id, accountId, contactId }: ReferenceRow,
  number: number,
  next: () => number,
): Use & { created: string } {
  return {
    id: recordId('a04', number),
    created: CREATED,
    referenceId: id,
    accountId,
    contactId,
    requestId: recordId('a03', number),
    prospectAccountId: recordId('001', 50_000_000 + Math.floor(next() * 1_000_000)),
    activityType: 'Reference call',
    on: dayOf(TODAY - 370 + Math.floor(next() * 390)),
    status: 'Completed',
    weight: 1,
    noShow: null,
  };
}
