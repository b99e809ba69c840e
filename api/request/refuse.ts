import { dayIn } from '../activity/period.ts';
import type { Caller } from '../caller.ts';
import type { Draft } from '../decision/schema.ts';
import type { Problem } from '../errors.ts';
import { dayAfter } from '../match/ask.ts';
import type { PoolIndex } from '../match/columns/poolIndex.ts';
import { criteriaFor } from '../match/criteria.ts';
import type { Deal, Prospect } from '../match/deal.ts';
import type { MatchStore } from '../match/reading.ts';
import type { ActivityRule } from '../policy/schema.ts';
import { contentWays, eachOnce, nextBest, proposals, segmentOf, type Alternative } from './alternatives.ts';
import { refusalProblem, refusalRows } from './refusal.ts';
import { Refused } from './refused.ts';
import type { RequestStore } from './store.ts';

export interface Refuser {
  store: RequestStore;
  matches: MatchStore;
  /** Records refusals. */
  refuse(rows: Draft[]): Promise<void>;
  /** Releases what is reserved on a request beyond its time. */
  expire(requestId: string): Promise<unknown>;
}

/** What was refused, as far as a way out is looked for. */
export interface Attempt {
  caller: Caller;
  deal: Deal | null;
  prospect: Prospect | null;
  purpose: string;
  neededBy: string;
  rule: ActivityRule | undefined;
  /** References that are on the request already, or were wanted for it. */
  besides: string[];
  readable: ReadonlySet<string>;
  pool: PoolIndex;
}

/**
 * Carries out a command; where reservations beyond their time stand in its way, has them released and tries again, once.
 * @throws Problem with the ways out, after a refusal was recorded
 */
export async function attempt<R>(refuser: Refuser, command: () => Promise<R>, of: () => Promise<Attempt>): Promise<R> {
  try {
    return await command();
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    const lapsed = [...new Set(fault.refusals.flatMap((each) => each.lapsed))];
    if (lapsed.length === 0) throw await told(refuser, fault, await of());
    await Promise.allSettled(lapsed.map((id) => refuser.expire(id)));
  }
  try {
    return await command();
  } catch (fault) {
    throw fault instanceof Refused ? await told(refuser, fault, await of()) : fault;
  }
}

async function told({ store, matches, refuse }: Refuser, refused: Refused, of: Attempt): Promise<Problem> {
  const { caller, deal, prospect, purpose, neededBy, rule, besides, readable, pool } = of;
  const { policy, now, requestId, move } = refused.basis;
  const { shut, refusals } = refused;
  const { settings } = policy;
  const open = refusals.filter(({ obstacle }) => obstacle.disclosure !== 'closed');
  const wish = deal && { deal, settings, criteria: criteriaFor(readable), today: dayAfter(now, 0) };
  const asked = rule && { deal: prospect, policy, rule, on: neededBy, requestId, now };
  // What took place needs nobody else; where nobody may be asked, nobody else may.
  const helps = !shut && move !== 'correct' && readable.size > 0;
  const proposed = wish && asked && helps ? await proposals(pool, asked, wish, besides, matches.turn) : [];
  const own = shut?.ways ?? refusals.flatMap(({ ways }) => ways);
  const inGroups = shut || move === 'correct' ? own.filter(({ kind }) => kind === 'group') : open;
  const named = shut ? besides : open.map(({ referenceId }) => referenceId);
  const referenceIds = proposed.map(({ reference }) => reference.id);
  const found = {
    contentOf: move === 'correct' ? [] : [...named, ...referenceIds],
    groupsOf: rule?.activityType === 'Group call' ? [] : inGroups.map(({ referenceId }) => referenceId),
    requestIds: refusals.flatMap(({ askedBy }) => askedBy ?? []),
    from: dayIn(null, now),
  };
  const { cards, answers } = await matches.ask(caller, { whom: null, referenceIds, settings }, (session) =>
    store.ways(session, found),
  );
  const { groups, content, numbers } = store.waysIn(answers);
  const theirs: Alternative[] = [
    ...own.filter((way) => way.kind !== 'group' || !groups.some((each) => each.referenceId === way.referenceId)),
    ...groups.map((group) => ({ kind: 'group' as const, ...group })),
  ];
  const alternatives: Alternative[] = [
    // Where nobody may be asked, what helps helps whomever was named.
    ...(shut ? eachOnce(theirs) : theirs),
    ...contentWays(content, {
      refused: named,
      others: referenceIds,
      wanted: rule?.activityType ?? '',
      today: found.from,
    }),
    ...(wish && asked ? nextBest(proposed, cards, asked, wish) : []),
  ];
  const isUnmet = alternatives.length === 0 && move !== 'correct';
  const segment = isUnmet ? segmentOf(prospect, deal, purpose) : null;
  const way = { alternatives, segment, numbers };
  // A record of unmet need, not of a promise: losing it loses a statistic.
  await refuse(refusalRows(refused, way)).catch(() => undefined);
  return refusalProblem(refused, way);
}
