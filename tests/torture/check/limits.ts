import { numberOf, takenAround } from './calendar.ts';

/** A use as the decisions so far leave it. */
export interface Use {
  id: string;
  referenceId: string;
  contactId: string | null;
  candidateId: string | null;
  type: string;
  on: string;
  status: string;
  weight: number;
  noShow: string | null;
}

interface Limit {
  count: number;
  period: string;
}

/** A version of the policy as its records say it. */
export interface Policy {
  version: number;
  settings: {
    contactLimit: Limit;
    accountLimit: Limit;
    restDays: number;
    tiers: Record<string, { contactLimit?: Limit; accountLimit?: Limit; restDays?: number }>;
    budget: { weight: number; period: string } | null;
  };
  rules: Map<string, Record<string, any>>;
}

export function counts({ status, noShow, type }: Use, policy: Policy): boolean {
  if (status !== 'Missed') return status !== 'Released';
  const rule = policy.rules.get(type);
  return !rule || noShow === null || ((rule.No_Show_Counts__c as string | null) ?? '').split(';').includes(noShow);
}

/** Every limit that one more use of this kind on that day would break, in words. `reference` is the record as it was decided on. */
export function broken(reference: any, type: string, on: string, uses: Use[], policy: Policy): string[] {
  const { settings } = policy;
  const rule = policy.rules.get(type);
  if (!rule) return [`version ${policy.version} has no rule for ${type}`];
  const tier = settings.tiers[reference.tier] ?? {};
  const all = uses.filter((use) => counts(use, policy));
  const theirs = all.filter(
    (use) =>
      use.referenceId === reference.id || (reference.contactId !== null && use.contactId === reference.contactId),
  );
  const alike = theirs.filter((use) => use.type === type);
  const agreed = reference.participations.find((each: any) => each.activityType === type && each.status === 'Agreed');
  const found: string[] = [];

  const atMost = (whose: string, limit: Limit | null, of: Use[], takes: (use: Use) => number, more: number) => {
    if (!limit || limit.period === 'Unlimited') return;
    const taken = takenAround(
      limit.period,
      on,
      of.map((use) => ({ on: use.on, takes: takes(use) })),
    );
    if (taken + more > limit.count) found.push(`${whose}: ${taken} and ${more} more of ${limit.count} ${limit.period}`);
  };
  const one = () => 1;
  const own = reference.limit === null || reference.period === null;
  const ownLimit = own
    ? (tier.contactLimit ?? settings.contactLimit)
    : { count: reference.limit, period: reference.period };
  atMost('person', reference.period === 'Unlimited' ? null : ownLimit, theirs, one, 1);
  atMost('account', tier.accountLimit ?? settings.accountLimit, all, one, 1);
  if (agreed?.limit != null && agreed.period != null) {
    atMost('agreement', { count: agreed.limit, period: agreed.period }, alike, one, 1);
  }
  const byType =
    rule.Limit__c === null || rule.Period__c === null ? null : { count: rule.Limit__c, period: rule.Period__c };
  atMost(type, byType, alike, one, 1);
  const { budget } = settings;
  const effort = budget && { count: budget.weight, period: budget.period };
  atMost('effort', effort, theirs, ({ weight }) => weight, rule.Weight__c ?? 1);

  const rest = reference.restDays ?? rule.Rest_Days__c ?? tier.restDays ?? settings.restDays;
  const near = theirs.find((use) => Math.abs(numberOf(use.on) - numberOf(on)) < rest);
  if (near) found.push(`rest: ${near.on} is less than ${rest} days from ${on}`);
  if (!agreed) found.push(`agreement: none to ${type}`);
  if (agreed?.expiresOn && on > agreed.expiresOn) found.push(`agreement: ended on ${agreed.expiresOn}`);
  const { blackoutFrom: from = null, blackoutTo: to = null } = agreed ?? {};
  if ((from || to) && (!from || on >= from) && (!to || on <= to)) found.push('agreement: a time not to be asked');
  return found;
}
