import { judge, type Judgement } from './judge.ts';
import type { Recorded } from './recorded.ts';
import type { ChangedDecision, Counted, Tally } from './rehearsalSchema.ts';
import type { Policy } from './schema.ts';

export interface Versions {
  /** By their numbers: those the decisions were made under. */
  past: ReadonlyMap<number, Policy>;
  inForce: Policy;
  draft: Policy;
}

const none = (): Counted => ({ refused: 0, routed: 0, automatic: 0, dated: 0, late: 0 });

function count(into: Counted, { outcome, late }: Judgement): void {
  into[outcome] += 1;
  if (late) into.late += 1;
}

/** Whether a version says what was recorded: a record that it does not explain says nothing of another version either. */
export function explains({ shut, considered }: Recorded, judged: Judgement): boolean {
  if (judged.shut !== shut) return false;
  return considered.every(({ claim, code }, at) => {
    const own = judged.claims[at];
    if (code === undefined) return true;
    return own?.code === code && (claim.automatic === undefined || code !== null || own.automatic === claim.automatic);
  });
}

const sayings = ({ outcome, late, text }: Judgement) => ({ outcome, late, text });

/** Every recorded decision once more: as it was, under the version in force, and under the draft. */
export function rehearse(
  decisions: readonly Recorded[],
  { past, inForce, draft }: Versions,
  { now, nameOf }: { now: Date; nameOf(userId: string): string },
): Tally & { changes: ChangedDecision[] } {
  const result = { judged: 0, unjudged: 0, happened: none(), before: none(), after: none() };
  const changes: ChangedDecision[] = [];
  for (const one of decisions) {
    const own = past.get(one.version);
    const then = own && judge(one, own, now, nameOf);
    if (!then || !explains(one, then)) {
      result.unjudged += 1;
      continue;
    }
    const [before, after] = [judge(one, inForce, now, nameOf), judge(one, draft, now, nameOf)];
    result.judged += 1;
    count(result.happened, then);
    count(result.before, before);
    count(result.after, after);
    if (before.text === after.text && before.outcome === after.outcome) continue;
    const { id, requestId, at, requesterId, asked, considered } = one;
    changes.push({
      ...{ id, requestId, requesterId, at: at.toISOString() },
      activityType: asked?.activityType ?? considered[0]?.claim.activityType ?? '',
      referenceIds: considered.map(({ claim }) => claim.reference.id),
      before: sayings(before),
      after: sayings(after),
    });
  }
  return { ...result, changes };
}
