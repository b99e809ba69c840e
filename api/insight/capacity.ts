import { dayIn, dayNumber, dayOf } from '../activity/period.ts';
import type { Period, Use } from '../activity/schema.ts';
import type { Candidate } from '../match/candidate.ts';
import { firstFree } from '../policy/dated.ts';
import { isOf, termsOf } from '../policy/limits.ts';
import { readiness } from '../policy/readiness.ts';
import type { ActivityRule, Policy } from '../policy/schema.ts';
import type { ReferenceFacts } from '../reference/schema.ts';

/** First and last day of a month, or of the part of it that is looked at, as day numbers. */
export interface Span {
  from: number;
  to: number;
}

/** So many days a period reaches back from a day within it. */
const LENGTHS: Record<Period, number> = {
  ...{ 'Calendar month': 31, 'Calendar quarter': 92, 'Calendar year': 366, Unlimited: 0 },
  ...{ 'Rolling 30 days': 30, 'Rolling 90 days': 90, 'Rolling 365 days': 365 },
};

/** Whom nothing limits is still asked no more than once in so many days. */
export const LEAST_DAYS = 7;

/** What an account's references could be asked for by. */
export function offered({ participations }: ReferenceFacts, { rules }: Policy): ActivityRule[] {
  const agreed = participations.filter(({ status }) => status === 'Agreed').map(({ activityType }) => activityType);
  return rules.filter(({ enabled, activityType }) => enabled && agreed.includes(activityType));
}

/** May it be asked for anything as it stands now, whatever the day? */
export function counts(reference: ReferenceFacts, policy: Policy, now: Date): boolean {
  const circumstances = { deal: null, policy, requestId: null, uses: [], now };
  const { lastVerifiedOn, timeZone } = reference;
  const { dropDays } = policy.settings.freshness;
  const isDropped = lastVerifiedOn !== null && dayNumber(dayIn(timeZone, now)) - dayNumber(lastVerifiedOn) > dropDays;
  return (
    !isDropped &&
    offered(reference, policy).length > 0 &&
    readiness(reference, circumstances).state !== 'Do not ask now'
  );
}

/**
 * How many more uses fit for each reference of one account, by the limits, rest and dates that bind a request: from the
 * first day of each span to the last day of it and of every later one. Each use takes the first day that is free, so no
 * other order fits more by any day.
 * @param known what was found for accounts before: in a large pool most are like another
 */
export function freeUses(
  account: readonly Candidate[],
  policy: Policy,
  spans: readonly Span[],
  known = new Map<string, number[][][]>(),
): number[][][] {
  const [{ from }, last] = [spans[0] ?? { from: 0 }, spans.at(-1)?.to ?? -Infinity];
  const rules = account.map(({ reference }) => alike(reference, policy));
  const reach = Math.max(0, ...account.map(({ reference }, at) => reachOf(reference, policy, rules[at] ?? [])));
  const uses = (account[0]?.uses ?? []).filter((use) => dayNumber(use.on) >= from - reach);
  const likeness = likenessOf(account, rules, uses);
  const found = known.get(likeness);
  if (found) return found;
  const free = account.map(() => [] as number[][]);
  for (const [begin, span] of spans.entries()) {
    const placed = place(account, uses, policy, rules, span.from, last);
    for (const [at, days] of placed.entries()) {
      const within = spans.slice(begin).map(({ to }) => days.filter((day) => day <= to).length);
      free[at]?.push(within);
    }
  }
  known.set(likeness, free);
  return free;
}

/** Uses longer ago bind nothing. */
const reachOf = (reference: ReferenceFacts, policy: Policy, rules: readonly ActivityRule[]): number =>
  Math.max(
    0,
    ...rules.flatMap((rule) => {
      const { bounds, restDays } = termsOf(reference, { policy, rule, uses: [] });
      return [restDays, ...bounds.map(({ period }) => LENGTHS[period])];
    }),
  );

/** All that decides how much fits, as text. */
const likenessOf = (account: readonly Candidate[], rules: readonly ActivityRule[][], uses: readonly Use[]): string =>
  JSON.stringify([
    account.map(({ reference: { tier, limit, period, restDays, participations } }, at) => [
      ...[tier, limit, period, restDays],
      rules[at]?.map(({ activityType }) => {
        const agreed = participations.find((each) => each.activityType === activityType);
        return [
          activityType,
          agreed?.limit,
          agreed?.period,
          agreed?.expiresOn,
          agreed?.blackoutFrom,
          agreed?.blackoutTo,
        ];
      }),
    ]),
    uses.map((use) => [
      account.map(({ reference }) => isOf(use, reference)),
      ...[use.on, use.status, use.weight, use.noShow, use.activityType],
    ]),
  ]);

function place(
  account: readonly Candidate[],
  taken: readonly Use[],
  policy: Policy,
  rules: readonly ActivityRule[][],
  from: number,
  to: number,
): number[][] {
  let uses = [...taken];
  const placed = account.map(() => [] as number[]);
  for (;;) {
    const firsts = account.flatMap(({ reference }, at) => {
      const first = earliest(reference, uses, policy, rules[at] ?? [], from);
      return first && first.on <= to ? [{ at, reference, ...first }] : [];
    });
    const next = firsts.sort((one, other) => one.on - other.on || one.at - other.at)[0];
    if (!next) return placed;
    placed[next.at]?.push(next.on);
    uses = [...uses, useOf(next.reference, next.rule, next.on)];
  }
}

/** The first day on which one of the activities fits, and the lightest of those that fit then. */
function earliest(
  reference: ReferenceFacts,
  uses: Use[],
  policy: Policy,
  rules: readonly ActivityRule[],
  from: number,
) {
  let best: { on: number; rule: ActivityRule } | null = null;
  for (const rule of rules) {
    const terms = termsOf(reference, { policy, rule, uses });
    const restDays = terms.bounds.length === 0 ? Math.max(terms.restDays, LEAST_DAYS) : terms.restDays;
    const free = firstFree({ ...terms, restDays }, from);
    const on = free === null ? Infinity : dayNumber(free);
    if (on < (best?.on ?? Infinity) || (best && on === best.on && rule.weight < best.rule.weight)) best = { on, rule };
  }
  return best;
}

/** Of activities that the same rules bind, one. */
function alike(reference: ReferenceFacts, policy: Policy): ActivityRule[] {
  const rules = offered(reference, policy).map((rule) => {
    const participation = reference.participations.find(({ activityType }) => activityType === rule.activityType);
    const { limit, period, expiresOn, blackoutFrom, blackoutTo } = participation ?? {};
    const own = rule.limit || limit != null ? rule.activityType : null;
    const binding = [rule.restDays, rule.weight, own, period, expiresOn, blackoutFrom, blackoutTo];
    return [JSON.stringify(binding), rule] as const;
  });
  return [...new Map(rules.reverse()).values()].reverse();
}

const useOf = ({ id, accountId, contactId }: ReferenceFacts, rule: ActivityRule, on: number): Use => ({
  ...{ id: '', referenceId: id, accountId, contactId, requestId: null, prospectAccountId: null },
  ...{ activityType: rule.activityType, on: dayOf(on), status: 'Held', weight: rule.weight, noShow: null },
});
