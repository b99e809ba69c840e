import type { ActivityType } from '#api/activity/schema.ts';
import { agreesTo, ask, dealOf, offeredBefore, someoneFree, type Cast } from './asking.ts';
import { idOf } from './facts.ts';
import { MANAGER } from './people.ts';
import { stepsOf, type Calendar, type Steps } from './steps.ts';

/** How far a request has come. */
type Reached = 'new' | 'pending' | 'approved' | 'toAsk' | 'asked' | 'accepted' | 'scheduled' | 'missed';

interface OpenRequest {
  reached: Reached;
  seller: string;
  /** Days since it was asked, and until it is needed. */
  age: number;
  neededIn: number;
  owner?: string;
  /** Account of the customer that three sellers are after. */
  account?: string;
  pr?: boolean;
  /** A prospect who was offered this customer before. */
  again?: boolean;
  activityType?: ActivityType;
}

/** `reached seller age neededIn` and what is special. Calls need five days of lead: what comes later is rush. */
const OPEN = `
new rep 0.3 14
new rep3 2 20
new pr 3 30 pr Video
approved rep2 4 9
approved rep4 22 -2
pending rep lapsing 6 owner
pending rep2 1 6 alpine
pending rep 0.2 2 owner
pending rep3 5 12 owner2
pending rep5 16 -1 owner2
pending rep4 0.5 3 owner3
pending rep 2 11 owner3
pending rep5 3 15 owner4
pending rep2 18 -4 owner4
toAsk rep 3 14 alpine
toAsk pr 6 21 pr Quote
toAsk rep3 4 8
toAsk rep4 3 1
toAsk rep5 5 10
toAsk rep 20 -3
toAsk rep2 8.5 12
asked rep3 5 22 alpine
asked rep 9 5
asked rep2 9 9
asked - 10 6 again
asked rep5 24 -6
asked rep2 3.2 0
asked rep3 11 13
asked rep 5.5 17
accepted rep 8.5 7
accepted rep4 9 12
accepted rep2 26 -5
accepted rep5 9 16
scheduled rep 10 3
scheduled rep2 12 5
scheduled rep3 9 8
scheduled rep4 14 1
scheduled rep5 13 10
scheduled rep 11 6
scheduled rep2 15 4
missed rep 14 -2`;

const DAY_MS = 86_400_000;

/** A reservation made then, for the seven days of a call, lapses half an hour before this day (UTC) ends. */
function lapsingToday(start: Date): number {
  const endOfDay = Math.ceil((start.getTime() + 1) / DAY_MS) * DAY_MS;
  return 7 - (endOfDay - DAY_MS / 48 - start.getTime()) / DAY_MS;
}

function read(line: string, start: Date): OpenRequest {
  const [reached, seller = '', age, neededIn, special = '', type] = line.split(' ');
  return {
    reached: reached as Reached,
    seller,
    age: age === 'lapsing' ? lapsingToday(start) : Number(age),
    neededIn: Number(neededIn),
    ...(special.startsWith('owner') ? { owner: special } : {}),
    ...(special === 'alpine' ? { account: special } : {}),
    ...(special === 'pr' ? { pr: true } : {}),
    ...(special === 'again' ? { again: true } : {}),
    ...(type ? { activityType: type as ActivityType } : {}),
  };
}

export function tellTheOpen(cast: Cast, calendar: Calendar): void {
  const lines = OPEN.trim().split('\n');
  for (const line of lines) begin(cast, calendar, read(line, cast.days.start));
}

function begin(cast: Cast, calendar: Calendar, open: OpenRequest): void {
  const at = -open.age;
  const { activityType = 'Reference call', neededIn } = open;
  calendar.on(at, () => {
    const { references } = cast;
    // The press officer has no deal of her own: hers is asked on any, and then stands for itself.
    const before = open.again ? offeredBefore(cast, { activityType, neededIn, at }) : undefined;
    const seller = before?.deal.account.owner ?? open.seller;
    const deal =
      before?.deal ?? dealOf(cast, open.pr ? 'rep' : seller, at, Math.max(neededIn, 0)) ?? dealOf(cast, seller, at, 0);
    const suits = (each: (typeof references)[number]) =>
      !each.popular &&
      agreesTo(each, activityType) &&
      (open.owner === undefined || each.fields['OwnerId'] === idOf(open.owner));
    const wanted = before
      ? before.reference
      : open.account
        ? references.find((each) => each.reserved && each.contact.account.ref === open.account)
        : open.reached === 'new'
          ? undefined
          : someoneFree(cast, { activityType, neededIn, at, deal }, suits);
    if (!deal || (!wanted && open.reached !== 'new')) throw new Error(`Nobody for ${JSON.stringify(open)}`);
    const asking = { seller, deal, activityType, at, neededIn, wanted: wanted ? [wanted] : [] };
    const requestId = ask(cast, asking);
    if (!requestId) throw new Error(`Refused: ${JSON.stringify(open)}`);
    if (open.pr) forPress(cast, requestId);
    proceed(calendar, stepsOf(cast, requestId), open);
  });
}

const ORDER: Reached[] = ['pending', 'approved', 'toAsk', 'asked', 'accepted', 'scheduled', 'missed'];

/** As far as it has come, in the time there was. */
function proceed(calendar: Calendar, steps: Steps, { reached, age }: OpenRequest): void {
  const worker = Math.floor(age * 10) % 3 === 0 ? 'csm' : MANAGER;
  const walk: ((at: number) => void)[] = [
    (at) => steps.approve(at, 'Fine with me'),
    (at) => steps.assign(at, worker),
    (at) => steps.ask(at, worker),
    (at) => steps.answer(at, worker, true),
    (at) => steps.schedule(at, worker),
    (at) => steps.noShow(at, worker, 'Customer', 'The customer was called away'),
  ];
  const taken = walk.slice(0, Math.max(ORDER.indexOf(reached), 0));
  const pace = Math.min(age / (taken.length + 1), 1.2);
  taken.forEach((step, index) => {
    const at = reached === 'missed' && index === walk.length - 1 ? -1 : -age + pace * (index + 1);
    calendar.on(at, () => step(at));
  });
}

/** A request of the press office hangs on no deal. */
function forPress({ books }: Cast, requestId: string): void {
  books.change(requestId, { Purpose__c: 'PR', Opportunity__c: null, Prospect_Account__c: null });
  for (const { ref } of books.rowsOf(requestId, 'Reference_Activity__c'))
    books.change(idOf(ref ?? ''), { Opportunity__c: null });
  for (const { fields } of books.rowsOf(requestId, 'Reference_Decision__c')) fields['Facts__c'] = null;
}
