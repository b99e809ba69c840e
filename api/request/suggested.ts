import { Problem } from '../errors.ts';
import type { Making } from './make.ts';
import type { RequestRecord } from './record.ts';
import type { Attempt, Refuser } from './refuse.ts';
import { inOrder } from './wanted.ts';

/** People a move names. */
export const peopleIn = ({ fulfillerId, approverId, hostId }: Making['input']): string[] =>
  [fulfillerId, approverId, hostId].filter((id) => id !== undefined);

/** Whether it names customers, who are read together with the request. */
export const namesCustomers = <T extends Making['input']>(input: T): input is T & { candidates: string[] } =>
  input.move === 'suggest' && input.candidates !== undefined;

/**
 * The request and, where customers are suggested, their cards and the deal they are weighed for: one call as the caller.
 * @throws Problem NOT_FOUND when one of the customers is not for these eyes
 */
export async function readFor({ store, matches }: Refuser, { caller, id, input, policy }: Making) {
  const beside = { userIds: peopleIn(input) };
  if (!namesCustomers(input)) {
    return { ...(await store.request(caller, id, beside)), suggested: null };
  }
  if (!policy) throw new Problem('NOT_SET_UP');
  const asked = { whom: { requestId: id }, referenceIds: [...new Set(input.candidates)], settings: policy.settings };
  const read = await matches.ask(caller, asked, (session) => store.parts(session, id, beside));
  const chosen = inOrder(input.candidates, read.cards);
  const all = new Set(input.candidates.map((each) => each.slice(0, 15)));
  if (chosen.length < all.size) throw new Problem('NOT_FOUND');
  const { deal, prospect, readable } = read;
  return { ...store.foundIn(read.answers), suggested: { chosen, deal, prospect, readable, policy } };
}

export type Suggested = NonNullable<Awaited<ReturnType<typeof readFor>>['suggested']>;

/** What a way out is looked for, when a move is refused: the deal is read where it was not for the customers suggested. */
export async function attemptOf(
  { matches }: Refuser,
  { caller, id, policy, pool }: Making,
  record: RequestRecord,
  suggested: Suggested | null,
  besides: string[],
): Promise<Attempt> {
  if (!policy) throw new Problem('NOT_SET_UP');
  const asked = { whom: { requestId: id }, referenceIds: [], settings: policy.settings };
  const { deal, prospect, readable } = suggested ?? (await matches.ask(caller, asked, async () => []));
  const rule = policy.rules.find((each) => each.activityType === record.Activity_Type__c);
  const of = { purpose: record.Purpose__c ?? 'Sales', neededBy: record.Needed_By__c, rule };
  return { caller, deal, prospect, ...of, besides, readable, pool };
}
