import { freeFrom, type Obstacle } from '../policy/eligibility.ts';
import type { Gate } from '../policy/gate.ts';
import { readiness } from '../policy/readiness.ts';
import type { ActivityRule, PolicySettings } from '../policy/schema.ts';
import type { Candidate } from './candidate.ts';
import { accountOf, cardOf, type CardRecord } from '../reference/card.ts';
import type { Deal } from './deal.ts';
import { type Change, smallestChange } from './nearMiss.ts';
import type { Asked, Missed, Ranked } from './rank.ts';
import { reasons } from './reasons.ts';
import type { Match, NearMiss } from './schema.ts';
import type { Wish } from './score.ts';
import { dayWords } from './words.ts';

/** How many near misses are worth reading. */
export const NEAR_MISSES = 10;

export interface Telling {
  asked: Asked;
  wish: Wish;
  /** The activities this opportunity may ask for. */
  offered: ActivityRule[];
  records: ReadonlyMap<string, CardRecord>;
}

/** Who it is, as the caller read it. */
export function face({ reference }: Candidate, records: ReadonlyMap<string, CardRecord>, settings: PolicySettings) {
  const record = records.get(reference.id);
  if (!record) throw new Error(`${reference.id} was not read as the caller`);
  return { reference: cardOf(record), account: accountOf(record, settings) };
}

export function toMatch(ranked: Ranked, { asked, wish, records }: Telling): Match {
  const { candidate, score, remaining } = ranked;
  const question = { ...asked, uses: candidate.uses };
  const ready = readiness(candidate.reference, question);
  return {
    ...face(candidate, records, wish.settings),
    score,
    reasons: reasons(ranked, wish),
    available: { from: freeFrom(candidate.reference, question, wish.today) ?? asked.on, remaining },
    against: ranked.against,
    caution: ready.state === 'Caution',
    readiness: records.get(candidate.reference.id)?.mayEdit ? ready : null,
  };
}

const valuesOf = ({ count, limit, period, nextDate }: Obstacle) => ({ count, limit, period, nextDate });

/** For those who are told why a customer is not to be asked now. */
const WHEN_OVER: Change = { code: 'WHEN_OVER', text: 'Once that is over', from: null, activityType: null, stage: null };

/** The near misses with the change that admits each; one that no single change admits is none. */
export function toNearMisses(misses: Missed[], { asked, wish, offered, records }: Telling): NearMiss[] {
  const told: NearMiss[] = [];
  for (const missed of misses) {
    if (told.length === NEAR_MISSES) break;
    const [obstacle] = missed.obstacles;
    const blocked = obstacle.disclosure === 'closed';
    const change = blocked ? WHEN_OVER : smallestChange(missed, asked, offered, wish.today);
    if (!change) continue;
    const { reference, uses } = missed.candidate;
    const ready = records.get(reference.id)?.mayEdit ? readiness(reference, { ...asked, uses }) : null;
    const { rule, code } = obstacle;
    const text = (blocked && ready?.reasons[0]?.text) || obstacle.text;
    const shown = face(missed.candidate, records, wish.settings);
    const fit = { ...shown, score: missed.score, reasons: reasons(missed, wish) };
    told.push({ ...fit, rule, code, values: valuesOf(obstacle), text, admitsWhen: change, readiness: ready });
  }
  return told;
}

const money = new Intl.NumberFormat('en-US');

function gateOpens({ code, from }: Gate, { earliestStage, leastAmount }: ActivityRule, today: string): Change | null {
  const none = { from: null, activityType: null, stage: null };
  if (code === 'STAGE_TOO_EARLY') {
    return { ...none, code: 'FROM_STAGE', text: `From stage ${earliestStage} on`, stage: earliestStage };
  }
  if (code === 'AMOUNT_TOO_SMALL') {
    return { ...none, code: 'FROM_AMOUNT', text: `From an amount of ${money.format(leastAmount ?? 0)} on` };
  }
  if (code === 'RUSH_NOT_ALLOWED' && from) {
    return { ...none, code: 'FROM_DAY', text: `From ${dayWords(from, today)} on`, from };
  }
  return null;
}

/** Those who could be asked if it were not for the opportunity's stage or amount, or the day. */
export function behindGate(
  closed: Gate,
  ranked: Ranked[],
  { asked, wish, records }: Telling,
  { stage, amount }: Pick<Deal, 'stage' | 'amount'>,
): NearMiss[] {
  const change = gateOpens(closed, asked.rule, wish.today);
  if (!change) return [];
  const { earliestStage, leastAmount } = asked.rule;
  const values = { stage, earliestStage, amount, leastAmount };
  const { code, text } = closed;
  return ranked.slice(0, NEAR_MISSES).map((each) => ({
    ...face(each.candidate, records, wish.settings),
    score: each.score,
    reasons: reasons(each, wish),
    rule: 'opportunity',
    code,
    values,
    text,
    admitsWhen: change,
    readiness: null,
  }));
}
