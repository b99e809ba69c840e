import type { ActivityType } from '#api/activity/schema.ts';
import { agreesTo, ask, dealOf, someoneFree, type Cast } from './asking.ts';
import { MANAGER, SELLERS } from './people.ts';
import type { DemoReference } from './references.ts';
import { stepsOf, type Calendar } from './steps.ts';

/** Requests of the past two years, and the share of them that goes to the few everybody asks for. */
const REQUESTS = 280;
const POPULAR_SHARE = 0.88;
/** The last day on which a request of the past may have begun, so that it has ended by now. */
const LATEST = -26;

/** What becomes of a request, in hundredths. */
const ENDS: [end: End, share: number][] = [
  ['completed', 70],
  ['standby', 6],
  ['missed', 5],
  ['withdrawn', 7],
  ['cancelled', 3],
  ['declined', 5],
  ['refusedByCustomer', 4],
];
type End = 'completed' | 'standby' | 'missed' | 'withdrawn' | 'cancelled' | 'declined' | 'refusedByCustomer';

const KINDS: ActivityType[] = [
  'Reference call',
  'Reference call',
  'Reference call',
  'Reference call',
  'Quote',
  'Site visit',
  'Group call',
  'Testimonial',
];

/** Uses the ranch story counts on: one full until a date, the others asked long ago. */
const KNOWN: [account: string, neededIn: number][] = [
  ['cedar', -400],
  ['cedar', -225],
  ['bar7', -75],
  ['plains', -120],
  ['alpine', -190],
  ['arrow', -60],
  ['arrow', -30],
];

export function tellThePast(cast: Cast, calendar: Calendar): void {
  const { chance, references } = cast;
  for (const [account, neededIn] of KNOWN) {
    const wanted = references.find((each) => each.reserved && each.contact.account.ref === account);
    if (wanted)
      life(cast, calendar, {
        at: neededIn - 9,
        neededIn,
        end: 'completed',
        activityType: 'Reference call',
        wanted: () => [wanted],
      });
  }
  for (let number = 0; number < REQUESTS; number += 1) {
    const at = onWorkday(cast, LATEST - chance.next() * 690);
    const activityType = chance.of(KINDS);
    const lead = cast.policy.rules.find((rule) => rule.activityType === activityType)?.leadDays ?? 5;
    const neededIn = Math.floor(at) + Math.min(lead, 12) + chance.between(1, 7);
    const end = endFor(chance.next() * 100);
    life(cast, calendar, {
      at,
      neededIn,
      end,
      activityType,
      wanted: () => wish(cast, activityType, neededIn, at, end),
    });
  }
}

interface Life {
  at: number;
  neededIn: number;
  end: End;
  activityType: ActivityType;
  wanted(): DemoReference[];
}

function endFor(hundredths: number): End {
  let below = 0;
  return ENDS.find(([, share]) => (below += share) > hundredths)?.[0] ?? 'completed';
}

function onWorkday({ days }: Cast, at: number): number {
  const weekday = days.at(at).getUTCDay();
  return weekday === 0 ? at - 2 : weekday === 6 ? at - 1 : at;
}

function wish(cast: Cast, activityType: ActivityType, neededIn: number, at: number, end: End): DemoReference[] {
  const { chance, references } = cast;
  const agreed = (each: DemoReference) => agreesTo(each, activityType);
  const popular = references.filter((each) => each.popular && agreed(each));
  const quiet = (each: DemoReference) => !each.popular && agreed(each);
  const free = () => someoneFree(cast, { activityType, neededIn, at }, quiet);
  const first = popular.length > 0 && chance.next() < POPULAR_SHARE ? chance.of(popular) : free();
  const second = end === 'standby' ? free() : undefined;
  return [first, second].filter(
    (each, index, all) => each !== undefined && all.indexOf(each) === index,
  ) as DemoReference[];
}

/** One request from asking to its end. Refused by a limit, the seller takes somebody else. */
function life(cast: Cast, calendar: Calendar, { at, neededIn, end, activityType, wanted }: Life): void {
  calendar.on(at, () => {
    const { chance } = cast;
    const [deal] = chance.shuffled(SELLERS).flatMap((seller) => dealOf(cast, seller, at, neededIn) ?? []);
    const first = wanted();
    if (!deal || first.length === 0) return;
    const seller = deal.account.owner;
    const send = (choice: DemoReference[]) => ask(cast, { seller, deal, activityType, at, neededIn, wanted: choice });
    let requestId = send(first);
    if (!requestId) {
      const other = someoneFree(cast, { activityType, neededIn, at, deal }, (each) => agreesTo(each, activityType));
      requestId = other ? send([other]) : null;
    }
    if (!requestId) return;
    const steps = stepsOf(cast, requestId);
    const worker = chance.next() < 0.7 ? MANAGER : 'csm';
    const then = (day: number, happen: (at: number) => void) => calendar.on(day, () => happen(day));
    if (end === 'withdrawn') return then(at + 0.8, (day) => steps.withdraw(day, 'The prospect decided without it'));
    if (end === 'cancelled') return then(at + 1.2, (day) => steps.cancel(day, 'The deal was closed meanwhile'));
    if (end === 'declined') return then(at + 1, (day) => declineAll(steps, day));
    if (end === 'standby') then(at + 0.7, (day) => steps.decline(day, 'In the middle of a renewal'));
    then(at + 1.1, (day) => {
      if (steps.status() === 'Pending Approval') steps.approve(day);
    });
    const alive = () => steps.status() === 'In Progress' || steps.status() === 'Scheduled';
    const ifAlive = (day: number, happen: (at: number) => void) => then(day, (on) => alive() && happen(on));
    ifAlive(at + 1.3, (day) => steps.assign(day, worker));
    ifAlive(at + 2, (day) => steps.ask(day, worker));
    ifAlive(at + 3.4, (day) => steps.answer(day, worker, end !== 'refusedByCustomer'));
    ifAlive(at + 3.6, (day) => steps.schedule(day, worker));
    ifAlive(neededIn + 1.1, (day) => {
      if (end === 'missed') steps.noShow(day, worker, 'Prospect', 'The prospect did not dial in');
      else steps.complete(day, worker);
    });
    then(neededIn + 1.8, (day) => {
      if (steps.status() === 'Completed') steps.confirm(day, 3 + (Math.floor(neededIn + 900) % 3));
    });
  });
}

function declineAll(steps: ReturnType<typeof stepsOf>, at: number): void {
  steps.decline(at, 'Please not now, they are in the middle of a renewal');
}
