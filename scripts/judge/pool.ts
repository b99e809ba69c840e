import { dayOf, dayNumber } from '#api/activity/period.ts';
import type { Use } from '#api/activity/schema.ts';
import { criteriaFor } from '#api/match/criteria.ts';
import type { Candidate } from '#api/match/candidate.ts';
import type { Deal } from '#api/match/deal.ts';
import type { Ranking } from '#api/match/rank.ts';
import { sizeBand } from '#api/match/sizeBand.ts';
import { regionOf } from '#api/policy/region.ts';
import { type Policy, policySettings, type PolicySettings } from '#api/policy/schema.ts';
import { CARD_FIELDS } from '#api/reference/card.ts';
import type { ReferenceFacts } from '#api/reference/schema.ts';
import { aDeal, aParticipation, aReference, aRule, aUse } from '#tests/builders.ts';
import { chance } from '#tests/data/demo/chance.ts';
import { type JudgedOpportunity, type JudgedReference, REFERENCES } from '#tests/data/judged/judged.ts';

/** The day the judged set is about. */
export const JUDGED_ON = '2026-03-02';
const SEED = 2026;
const LEAD_DAYS = 7;

export const daysAfter = (day: string, days: number): string => dayOf(dayNumber(day) + days);

const recordId = (prefix: string, number: number): string => `${prefix}${String(number).padStart(12, '0')}AAA`;

/** Ties break by id, so ids follow nothing that was written down. */
const shuffled = chance(SEED).shuffled(REFERENCES);

function factsOf(judged: JudgedReference, number: number): ReferenceFacts {
  const { customer } = judged;
  return aReference({
    id: recordId('a00', number),
    accountId: recordId('001', 1 + REFERENCES.findIndex((each) => each.customer === customer)),
    contactId: recordId('003', number),
    period: null,
    restDays: null,
    lastVerifiedOn: daysAfter(JUDGED_ON, -judged.confirmed),
    timeZone: null,
    products: judged.products,
    useCases: judged.useCases,
    persona: judged.persona,
    languages: judged.languages,
    replaced: judged.replaced,
    account: { industry: customer.industry, country: customer.country, sizeBand: sizeBand(customer.employees) },
    participations: [aParticipation({ activityType: 'Reference call' })],
  });
}

export const facts: ReferenceFacts[] = shuffled.map((judged, at) => factsOf(judged, at + 1));
const keys = new Map(facts.map(({ id }, at) => [id, shuffled[at]?.key ?? '']));
export const keyOf = ({ id }: { id: string }): string => keys.get(id) ?? '';

export const useOf = ({ id, accountId, contactId }: ReferenceFacts, on: string, number: number): Use =>
  aUse({ id: recordId('a05', number), referenceId: id, accountId, contactId, on, status: 'Completed' });

/** What was asked of them before that day. */
export const PAST: Use[] = facts
  .flatMap((reference, at) => (shuffled[at]?.asked ?? []).map((ago) => ({ reference, ago })))
  .map(({ reference, ago }, at) => useOf(reference, daysAfter(JUDGED_ON, -ago), at + 1));

/** Each with every use of its account. */
export function candidatesWith(uses: Use[]): Candidate[] {
  const theirs = Map.groupBy(uses, ({ accountId }) => accountId);
  return facts.map((reference) => ({ reference, uses: theirs.get(reference.accountId) ?? [] }));
}

/** The policy a company starts with. */
export function startingPolicy(weights?: PolicySettings['weights']): Policy {
  const settings = policySettings.parse(weights ? { weights } : {});
  return { id: recordId('a06', 1), version: 1, settings, rules: [aRule({ activityType: 'Reference call' })] };
}

function dealOf(opportunity: JudgedOpportunity, settings: PolicySettings): Deal {
  const { number, name, industry, country, employees, products, useCases, competitor } = opportunity;
  return aDeal({
    opportunityId: recordId('006', number),
    accountId: recordId('001', 1_000 + number),
    name,
    accountName: name,
    industry,
    country,
    region: regionOf(country, settings),
    sizeBand: sizeBand(employees),
    products,
    useCases,
    personas: [opportunity.persona],
    languages: [opportunity.language],
    competitors: competitor === null ? [] : [competitor],
  });
}

const READABLE = criteriaFor(new Set(CARD_FIELDS));

/** A call for this opportunity, a week from today, asked by somebody who may read every field of a card. */
export function rankingFor(opportunity: JudgedOpportunity, policy: Policy, today: string): Ranking {
  const { settings, rules } = policy;
  const [rule] = rules;
  if (!rule) throw new Error('The policy has no rule');
  const deal = dealOf(opportunity, settings);
  return {
    asked: {
      deal,
      policy,
      rule,
      on: daysAfter(today, LEAD_DAYS),
      requestId: null,
      now: new Date(`${today}T12:00:00Z`),
    },
    wish: { deal, settings, criteria: READABLE, today },
    most: { results: facts.length, misses: 0 },
    mayTell: () => true,
    mayKnow: () => false,
  };
}
