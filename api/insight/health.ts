import { dayNumber } from '../activity/period.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import type { Policy } from '../policy/schema.ts';
import { metersOf, monthsOf } from '../reference/meters.ts';
import type { Meter } from '../reference/schema.ts';
import { countsByWeek } from './asking.ts';
import { UNUSED_DAYS } from './dueReference.ts';
import { MOST_WITHHELD } from './healthSumStore.ts';
import type { AskedRecord, HealthRecords } from './healthRecord.ts';
import type { AskCalendar, Health, Load } from './healthSchema.ts';
import { percentOf } from './quantile.ts';
import type { Findings, Found } from './survey.ts';
import { cutShort } from './today.ts';
import type { TodayListName, TodayRow } from './todaySchema.ts';
import type { ReadReference } from './todayStore.ts';

/** So many names a list shows. */
export const MOST_NAMES = 10;
const MOST_TAIL = 20;

/** How the load is spread over references that may be asked. */
export function loadOf(records: HealthRecords, names: readonly ReadReference[]): Load {
  const references = records.verified.reduce((sum, { total }) => sum + total, 0);
  const { total: uses, used } = records.uses;
  const carried = (records.busiest ?? []).reduce((sum, { total }) => sum + total, 0);
  const named = new Map(names.map((each) => [each.Id, each.Account_Name__c || null]));
  return {
    ...{ references, cautioned: records.cautioned, uses, used },
    busiest:
      records.busiest === null || uses === 0
        ? null
        : { references: Math.ceil(references / 10), uses: carried, share: percentOf(carried, uses) ?? 0 },
    names: (records.busiest ?? [])
      .slice(0, MOST_NAMES)
      .map(({ referenceId: id, number, total }) => ({ id, number, name: named.get(id) ?? null, uses: total })),
  };
}

interface Known {
  index: PoolIndex;
  policy: Policy;
  today: string;
}

/** Accounts by the weeks in which they were asked, the fullest first: those over their limit, then by uses. */
export function calendarOf(asked: AskedRecord[], weeks: string[], { index, policy, today }: Known): AskCalendar {
  const rows = [...Map.groupBy(asked, (each) => each.Account__c)].map(([accountId, uses]) => {
    const known = uses.find(({ Reference__r }) => Reference__r);
    const [candidate] = index.ofAccount(accountId);
    const meters = candidate ? metersOf(candidate.reference, candidate.uses, policy, today) : [];
    return {
      accountId,
      name: known?.Reference__r?.Account_Name__c || null,
      reference:
        known?.Reference__c && known.Reference__r ? { id: known.Reference__c, number: known.Reference__r.Name } : null,
      counts: countsByWeek(
        weeks,
        uses.map((each) => each.Activity_Date__c),
      ),
      uses: uses.length,
      meter: meters.find(({ of }) => of === 'account') ?? null,
    };
  });
  const fullness = (meter: Meter | null) => (meter && meter.count >= meter.limit ? 1 : 0);
  rows.sort((a, b) => fullness(b.meter) - fullness(a.meter) || b.uses - a.uses || (a.accountId < b.accountId ? -1 : 1));
  return { weeks, thisWeek: weeks.findLast((week) => week <= today) ?? '', rows };
}

/** References near their limit or beyond it, and willing ones whom nobody asks, as they were read. */
export function tailsOf(
  findings: Findings,
  read: ReadonlyMap<string, TodayRow[]>,
  { policy, today }: Pick<Known, 'policy' | 'today'>,
): Pick<Health, 'overused' | 'unused'> {
  const more = cutShort(findings);
  const of = (list: string) => read.get(list) ?? [];
  const candidates = new Map(
    [...findings.values()].flat().map(({ candidate }: Found) => [candidate.reference.id, candidate]),
  );
  const named = ({ id, number, name }: TodayRow) => ({ id, number: number ?? '', name });
  const over = of('risk').flatMap((row) => {
    const candidate = candidates.get(row.id);
    const { reason } = row;
    if (!candidate || (reason !== 'over' && reason !== 'reached' && reason !== 'near')) return [];
    const { reference, uses } = candidate;
    const meter = metersOf(reference, uses, policy, today).find(
      ({ of, count, limit }) => (of === 'person' || of === 'account') && count === row.count && limit === row.limit,
    );
    return meter ? [{ ...named(row), reason, meter, months: monthsOf(reference, uses, today) }] : [];
  });
  const unused = of('unused').map((row) => ({ ...named(row), on: row.reason === 'never-asked' ? null : row.on }));
  const because = (reason: string) => over.filter((row) => row.reason === reason).length;
  const told = <Row>(rows: Row[], list: TodayListName) => ({
    ...{ count: rows.length, more: more.includes(list), rows: rows.slice(0, MOST_TAIL) },
  });
  return {
    overused: { ...told(over, 'risk'), over: because('over'), reached: because('reached'), near: because('near') },
    unused: { ...told(unused, 'unused'), days: UNUSED_DAYS },
  };
}

export function freshnessOf(
  verified: HealthRecords['verified'],
  { policy, today }: Pick<Known, 'policy' | 'today'>,
): Health['freshness'] {
  const { flagDays, dropDays } = policy.settings.freshness;
  const total = (keep: (age: number | null) => boolean) =>
    verified
      .filter(({ verifiedOn: on }) => keep(on === null ? null : dayNumber(today) - dayNumber(on)))
      .reduce((sum, each) => sum + each.total, 0);
  return {
    fresh: total((age) => age !== null && age <= flagDays),
    flagged: total((age) => age !== null && age > flagDays && age <= dropDays),
    dropped: total((age) => age !== null && age > dropDays),
    never: total((age) => age === null),
    ...{ flagDays, dropDays },
  };
}

/** Customers who could vouch and are not in the pool, by who owns them. */
export function hoardingOf(hoarding: HealthRecords['hoarding']): Health['hoarding'] {
  if (!hoarding) return null;
  const person = ({ ownerId: id, ownerName: name }: { ownerId: string; ownerName: string | null }) => ({ id, name });
  return {
    owners: hoarding.owners.map((each) => ({
      ...{ owner: person(each), accounts: each.accounts, amount: each.amount ?? 0 },
    })),
    accounts: hoarding.accounts.map((each) => ({
      ...{ id: each.accountId, name: each.accountName, owner: person(each), amount: each.amount ?? 0 },
      nominated: hoarding.nominated.has(each.accountId),
    })),
  };
}

export const withheldOf = (withheld: HealthRecords['withheld']): Health['withheld'] =>
  withheld && {
    count: Math.min(withheld.length, MOST_WITHHELD),
    rows: withheld.slice(0, MOST_TAIL).map((each) => ({
      ...{ id: each.Id, number: each.Name, name: each.Account_Name__c || null },
      ...{ owner: each.Owner?.Name ?? null, reviewOn: each.Withheld_Review_On__c },
    })),
    more: withheld.length > MOST_WITHHELD,
  };

/** What each of the reference team has in hand now, and what took place in the time; whoever has most in hand first. */
export function teamOf({ open, finished }: Pick<HealthRecords, 'open' | 'finished'>): Health['work'] {
  const people = new Map([...open, ...finished].map(({ personId, personName }) => [personId, personName]));
  const of = (records: typeof open, id: string) => records.find(({ personId }) => personId === id)?.requests ?? 0;
  return [...people]
    .map(([id, name]) => ({ person: { id, name }, open: of(open, id), fulfilled: of(finished, id) }))
    .sort(
      (a, b) =>
        b.open - a.open || b.fulfilled - a.fulfilled || (a.person.name ?? '').localeCompare(b.person.name ?? ''),
    );
}
