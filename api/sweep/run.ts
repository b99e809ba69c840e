import { dayIn } from '../activity/period.ts';
import type { Many } from '../decision/store.ts';
import type { Cause } from '../message/cause.ts';
import { kindOf } from '../message/cause.ts';
import type { Telling } from '../message/request.ts';
import { stepsOf } from '../message/steps.ts';
import type { MessageStore } from '../message/store.ts';
import { tell, type Tidings } from '../message/tell.ts';
import type { Leavers } from '../policy/deputy.ts';
import type { Policy } from '../policy/schema.ts';
import { openBudget, type Budget } from './budget.ts';
import { causesOf, type DueRecords } from './dueRecords.ts';
import type { DueRequest } from './dueRequest.ts';
import type { DueStore } from './dueStore.ts';
import { lateness } from './lateRequests.ts';
import { mayBegin } from './lease.ts';
import { countOf } from './report.ts';
import { besideCauses } from './besideRequests.ts';
import { endsOf, expiriesOf, lapsedIn, settledReport } from './ranOut.ts';
import type { Part, PartReport, Scope } from './schema.ts';
import { sendWaiting } from './sendWaiting.ts';
import type { Lease, SweepStore } from './store.ts';
import type { SweepRecord } from './record.ts';

/** What a round works with. */
export interface SweepWorld {
  store: SweepStore;
  due: DueStore;
  messages: MessageStore;
  many: Many;
  /** Whether nobody knows what became of a call. */
  isUncertain(fault: unknown): boolean;
  /** The rules in force, and who has left. */
  ground(): Promise<{ policy: Policy | null; leavers: Leavers }>;
  /** Where people open records. */
  pagesUrl: string;
  now(): Date;
}

/** Decisions written at the same time by others are looked for once more. */
const OVERLAP_MS = 10 * 60_000;
/** Calls that reservations and agreements leave: to see what else is due. A thousand of them take fifteen, and the next
 *  round, which comes soon then, tells of them. */
const KEPT = 5;

export interface Swept {
  ran: boolean;
  /** There was more to do than calls or time. */
  short: boolean;
  record: SweepRecord;
}

/** One round: what lapsed, what is due by the clock, what was done since the last one, and sending what waits. */
export async function sweep(world: SweepWorld, { scope, by }: { scope: Scope; by: string | null }): Promise<Swept> {
  const lease = await world.store.take(scope, by);
  if (!lease.ours) return { ran: false, short: false, record: lease.record };
  const until = new Date(lease.record.Held_Until__c);
  const budget = openBudget(() => mayBegin(until, world.now()));
  // Two for the lease, one to end it.
  for (let call = 0; call < 3; call += 1) budget.spend();
  const parts: PartReport[] = [];
  const through = await runParts(world, lease, budget, parts);
  const record = await world.store.finish(lease.record, { calls: budget.used, parts }, through);
  return { ran: true, short: budget.short, record };
}

/** Up to when decisions are told now; null: no further than before. */
async function runParts(
  world: SweepWorld,
  lease: Lease & { ours: true },
  budget: Budget,
  parts: PartReport[],
): Promise<Date | null> {
  const { policy, leavers } = await world.ground();
  if (!policy) {
    parts.push(countOf('sending', { problems: ['No policy is in force: nothing is due without one.'] }));
    return null;
  }
  let requests: DueRequest[] = [];
  if (lease.record.Scope__c === 'Everything' && budget.spend()) {
    requests = await world.due.unfinished();
    parts.push(...(await lapse(world, requests, policy, budget)));
  }
  const now = world.now();
  const managers = budget.spend() ? await world.messages.managers() : [];
  const telling: Telling = { policy, leavers, managers, now };
  const since = new Date((lease.through ?? now).getTime() - OVERLAP_MS);
  const stepped = budget.spend() ? await world.due.stepped(since) : null;
  const beside = budget.spend() ? await world.due.beside(since) : null;
  const steps = [
    ...(stepped ?? []).flatMap((each) => stepsOf(each, since, telling)),
    ...besideCauses(beside ?? [], managers),
  ];
  const causes = [
    ...steps,
    ...(lease.record.Scope__c === 'Everything'
      ? await dated(world, { requests, stepped: stepped ?? [] }, telling, budget)
      : []),
  ];
  const tidings = await tell(causes, telling, {
    ...world.messages,
    spend: (calls, keeps) => Array.from({ length: calls }).every(() => budget.spend(keeps)),
  });
  parts.push(...counted(tidings));
  parts.push(await sendWaiting(world, policy, budget));
  return stepped && beside && !steps.some((each) => tidings.untold.has(each)) ? now : null;
}

async function lapse(
  world: SweepWorld,
  requests: DueRequest[],
  { settings: { mapping } }: Policy,
  budget: Budget,
): Promise<PartReport[]> {
  const lapsed = lapsedIn(requests, world.now());
  const ended = budget.spend(KEPT) ? await world.due.ended(world.now()) : [];
  const orders = [...expiriesOf(lapsed, world.now), ...endsOf(ended, world.now)];
  const settled = await world.many(orders, { mapping, spend: () => budget.spend(KEPT) });
  const [reservations, agreements] = [settled.slice(0, lapsed.length), settled.slice(lapsed.length)];
  return [
    settledReport('reservations', reservations, (at) => lapsed[at]?.Name ?? ''),
    ...(ended.length > 0 ? [settledReport('ended agreements', agreements, (at) => ended[at]?.number ?? '')] : []),
  ];
}

/** What the clock calls for. A request that has just moved is looked at as it is now. */
async function dated(
  { due }: SweepWorld,
  { requests, stepped }: { requests: DueRequest[]; stepped: DueRequest[] },
  telling: Telling,
  budget: Budget,
): Promise<Cause[]> {
  const { settings } = telling.policy;
  const { agreementDays, nominationDays, checkInDays } = settings.messages;
  const newest = new Map([...requests, ...stepped].map((each) => [each.Id, each]));
  const late = [...newest.values()].flatMap((each) => lateness(each, telling));
  const none: DueRecords = { verifications: [], withheld: [], agreements: [], nominations: [], checkIns: [] };
  const today = dayIn(settings.calendar.timeZone, telling.now);
  const dates = { agreementDays, nominationDays, checkInDays, flagDays: settings.freshness.flagDays };
  const records = budget.spend() ? await due.records(today, dates) : none;
  return [...late, ...causesOf(records, { today, managers: telling.managers, nominationDays })];
}

const PART_OF: Record<string, Part> = {
  reminder: 'reminders',
  escalation: 'escalations',
  promise: 'promises',
  verification: 'verifications',
  withheld: 'withheld',
  agreement: 'agreements',
  nomination: 'nominations',
  'check-in': 'check-ins',
};

function counted({ told, untold }: Tidings): PartReport[] {
  const byPart = Map.groupBy([...told, ...untold], (each) => PART_OF[kindOf(each)] ?? 'steps');
  return [...byPart].map(([part, those]) => {
    const left = those.filter((each) => untold.has(each)).length;
    return countOf(part, { found: those.length, done: those.length - left, left });
  });
}
