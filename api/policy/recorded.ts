import type { AskedFacts } from '../request/askedFacts.ts';
import type { Stop } from '../request/clock.ts';
import type { ClaimFacts } from '../request/place.ts';

/** A decision as it is recorded. */
export interface DecisionRow {
  id: string;
  move: string;
  outcome: string;
  rule: string | null;
  at: Date;
  requesterId: string;
  requestId: string | null;
  /** The policy it was decided under. */
  version: number | null;
  /** Rows of one command share it. */
  key: string | null;
  referenceId: string | null;
  facts: string | null;
}

export const KINDS = ['request', 'place', 'reopen', 'date'] as const;

/** A claim, and what was said to it then; undefined: it was judged beside others, and its answer is not in the record. */
export interface Considered {
  claim: ClaimFacts & { automatic?: boolean };
  code?: string | null;
}

/** One thing that was decided by the policy: enough to decide it again, under any version. */
export interface Recorded {
  id: string;
  kind: (typeof KINDS)[number];
  at: Date;
  version: number;
  requesterId: string;
  requestId: string | null;
  /** request: what no customer could have passed; null: nothing. */
  shut: string | null;
  asked: AskedFacts | null;
  considered: Considered[];
  /** request: where it went from there. */
  stops: Stop[];
}

/** Moves by which a customer is put on a request that stands, and by which a day is claimed. */
const KIND: Record<string, Recorded['kind']> = {
  submit: 'request',
  suggest: 'place',
  decline: 'place',
  answer: 'place',
  expire: 'place',
  reopen: 'reopen',
  schedule: 'date',
  correct: 'date',
};

type Facts = Partial<AskedFacts> & {
  claims?: Considered['claim'][];
  besides?: ClaimFacts[];
  obstacle?: { code: string };
};

/** Rows of one command at one moment are one decision; those in which the policy had no say are left out. */
export function recorded(rows: readonly DecisionRow[], stops: ReadonlyMap<string, Stop[]>) {
  const decisions = Map.groupBy(
    rows.filter(({ move }) => move in KIND),
    ({ id, key, at }) => (key === null ? id : `${key} ${at.getTime()}`),
  );
  const found: Recorded[] = [];
  let unjudged = 0;
  for (const group of decisions.values()) {
    const one = decisionOf(group, stops);
    if (one === 'unknown') unjudged += 1;
    else if (one) found.push(one);
  }
  return { found, unjudged };
}

/** Null: nothing was claimed; unknown: the record does not hold what it was decided on. */
function decisionOf(rows: DecisionRow[], stops: ReadonlyMap<string, Stop[]>): Recorded | 'unknown' | null {
  const [first] = rows;
  const kind = KIND[first?.move ?? ''];
  if (!first || !kind) return null;
  const all = rows.flatMap(({ facts }) => (facts ? [JSON.parse(facts) as Facts] : []));
  const claims = all.flatMap(({ claims: own = [] }) => own);
  const [facts = {}] = all;
  // A refusal, a new day or another customer may be noted without a claim on anybody.
  if (kind !== 'request' && claims.length === 0)
    return kind === 'date' && first.outcome === 'Allowed' && first.move === 'schedule' ? 'unknown' : null;
  if (first.version === null || all.length === 0) return 'unknown';
  if (kind === 'request' && !(facts.wanted && facts.quantity && facts.neededBy && facts.activityType)) return 'unknown';
  const asked = kind === 'request' ? (facts as AskedFacts) : null;
  // Where nobody could be asked, a row says so unless its own customer was set aside beside that.
  const shut = asked?.shut ?? null;
  const codeOf = ({ outcome, rule }: DecisionRow) => (outcome === 'Allowed' || rule === shut ? null : rule);
  const codes = new Map(rows.map((row) => [row.referenceId, codeOf(row)]));
  const considered: Considered[] = [
    ...claims.map((claim) => ({ claim, code: codes.get(claim.reference.id) ?? facts.obstacle?.code ?? null })),
    ...(facts.besides ?? []).map((claim) => ({ claim })),
  ];
  const order = asked?.wanted ?? [];
  considered.sort((one, other) => order.indexOf(one.claim.reference.id) - order.indexOf(other.claim.reference.id));
  if (asked && considered.length < order.length) return 'unknown';
  const { id, at, version, requesterId, requestId } = first;
  return {
    ...{ id, kind, at, version, requesterId, requestId, shut, asked, considered },
    stops: asked && requestId ? (stops.get(requestId) ?? []) : [],
  };
}
