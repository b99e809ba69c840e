import { forecast } from '../request/forecast.ts';
import { childrenOf, type RequestRecord } from '../request/record.ts';
import type { Cause } from './cause.ts';
import { compose, type Known } from './compose.ts';
import { linkTo } from './link.ts';
import { bothWays } from './parcels.ts';
import { aboutRequest, standingOf, type Telling } from './request.ts';
import type { MessagePreview } from './previewSchema.ts';
import type { Role } from './rules.ts';
import { nextOn } from './steps.ts';
import type { Template } from './template.ts';
import { dateInWords } from './words.ts';

/** A request as it would be told now. It is neither kept nor sent. */
export function causeNow(record: RequestRecord, telling: Telling): Cause {
  const standing = standingOf(record, telling);
  const about = aboutRequest(standing, telling, null);
  const held = { party: standing.ball.party, since: standing.since };
  const { predictedFinish } = forecast(
    standing.state,
    record.Promised_By__c ?? null,
    held,
    telling.policy,
    telling.now,
  );
  const { timeZone } = telling.policy.settings.calendar;
  return {
    ...about,
    id: record.Id,
    event: { move: 'remind', from: standing.state.status, to: standing.state.status },
    decisionId: null,
    target: { object: 'Reference_Request__c', id: record.Id, step: nextOn(standing) },
    by: null,
    values: { ...about.values, ...(predictedFinish ? { expected: dateInWords(predictedFinish, timeZone) } : {}) },
  };
}

export const holdersOf = ({ people }: Cause, role: Role): string[] => [...new Set(people[role] ?? [])];

/** What the record itself shows of whoever read it. */
export function shownIn(record: RequestRecord): Known {
  const deal = record.Deal_Name__c ?? record.Prospect_Name__c;
  const customers = childrenOf
    .candidates(record)
    .flatMap(({ Reference__c: id, Reference__r: of }): [string, string][] =>
      id && of?.Account_Name__c ? [[id, of.Account_Name__c]] : [],
    );
  return { deals: new Map(deal ? [[record.Id, deal]] : []), customers: new Map(customers), nominees: new Map() };
}

/** What two people read alike: of somebody else's message nobody reads more than their own session shows. */
export const shared = (one: Known, other: Known): Known => ({
  deals: alike(one.deals, other.deals),
  customers: alike(one.customers, other.customers),
  nominees: alike(one.nominees, other.nominees),
});

const alike = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  new Map([...one].filter(([id, name]) => other.get(id) === name));

/** How a template reads for somebody; `known` null: their session cannot be opened. */
export function previewFor(
  cause: Cause,
  to: { userId: string; name: string; known: Known | null },
  template: Template,
  pagesUrl: string,
): Pick<MessagePreview, 'bell' | 'mail' | 'hidden'> {
  const draft = compose(cause, { ...to, how: 'Bell and e-mail' }, template);
  return {
    ...bothWays(draft, linkTo(pagesUrl, draft.target)),
    hidden: new Set(cause.referenceIds.filter((id) => !to.known?.customers.has(id))).size,
  };
}
