import { expect, test } from '@jest/globals';
import { toPolicy, type PolicyRecord } from '#api/policy/record.ts';
import { admit } from '#api/policy/eligibility.ts';
import { askedAlready, type ClaimFacts } from '#api/request/place.ts';
import { demoRows } from './demo/rows.ts';

const rows = demoRows(new Date('2026-05-20T14:25:00Z'));
const of = (type: string) => rows.filter((row) => row.type === type).map((row) => row.fields);

const [policyRow] = of('Reference_Policy__c');
const rules = of('Reference_Rule__c');
const policy = toPolicy({ Id: 'policy', ...policyRow, Rules__r: { records: rules } } as unknown as PolicyRecord);

interface Recorded {
  move: string;
  outcome: string;
  rule: unknown;
  at: Date;
  claim: ClaimFacts;
}

const recorded = of('Reference_Decision__c').flatMap((row): Recorded[] => {
  const facts = JSON.parse((row['Facts__c'] as string | null | undefined) ?? '{}') as { claims?: ClaimFacts[] } | null;
  const at = new Date(row['At__c'] as string);
  const [move, outcome, rule] = [row['Move__c'] as string, row['Outcome__c'] as string, row['Rule__c']];
  return (facts?.claims ?? []).map((claim) => ({ move, outcome, rule, at, claim }));
});

test('every recorded claim is decided again from its facts alone, under its version, as it was', () => {
  const counts = { Allowed: 0, Refused: 0 };
  for (const { move, outcome, rule: named, at, claim } of recorded) {
    const rule = policy.rules.find((each) => each.activityType === claim.activityType);
    if (!rule) throw new Error(`The policy has no rule for ${claim.activityType}`);
    const { reference, deal, on, requestId, uses } = claim;
    if (named === 'ALREADY_ASKED') {
      expect(askedAlready(claim)).toBeDefined();
      counts.Refused += 1;
      continue;
    }
    const verdict = admit(reference, { policy, rule, deal, on, requestId, uses, now: at });
    if (move === 'submit') expect(askedAlready(claim)).toBeUndefined();
    // A date is set for a customer who agreed already: what is closed speaks against no date.
    if (outcome === 'Refused') expect(verdict).toMatchObject({ ok: false, obstacle: { code: named } });
    else if (move !== 'schedule') expect(verdict).toMatchObject({ ok: true });
    counts[outcome as keyof typeof counts] += 1;
  }
  expect(counts.Allowed).toBeGreaterThan(300);
  expect(counts.Refused).toBeGreaterThan(0);
});

test('each of them names the version it was decided under', () => {
  for (const row of of('Reference_Decision__c')) expect(row['Policy_Version__c']).toBe(policy.version);
});
