import { fill } from 'c/inWords';
import NominationReview from 'c/nominationReview';
import { words } from 'c/nominationWords';
import type { NominationMoveName, NominationView } from '../../../../api/nomination/schema.ts';

const STEPS: Record<NominationMoveName, { label: string; done: string }> = {
  contact: { label: words.contact, done: words.contacted },
  approve: { label: words.approve, done: words.approved },
  decline: { label: words.decline, done: words.declined },
};

/** Opens the form of a step; what was done, in words, or null when it was left. */
export async function takeStep(
  nomination: NominationView,
  move: NominationMoveName,
  periods: readonly string[] | undefined,
): Promise<{ title: string; message: string } | null> {
  const { label, done } = STEPS[move];
  const after = (await NominationReview.open({ label, size: 'small', nomination, move, periods })) as
    NominationView | undefined;
  return after ? { title: fill(done, after.account.name ?? words.unnamed), message: after.state.nextStep } : null;
}
