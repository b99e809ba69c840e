import { send } from 'c/apiClient';
import FeedbackMove from 'c/feedbackMove';
import { words } from 'c/feedbackWords';
import { fill } from 'c/inWords';
import type { FeedbackMove as Move, FeedbackView } from '../../../../api/feedback/schema.ts';

/** A move, or the one click that closes praise. */
export type Step = Move | 'thanked';

/** Takes a step, asking first for what it needs; null when its form was left. */
export async function takeStep(
  feedback: FeedbackView,
  step: Step,
): Promise<{ feedback: FeedbackView; title: string } | null> {
  const path = `/v1/feedback/${feedback.id}/moves`;
  const { edition } = feedback;
  switch (step) {
    case 'thanked': {
      const body = { move: 'close', edition, outcome: words.thanked };
      return { feedback: await send<FeedbackView>('POST', path, body), title: words.closedToast };
    }
    case 'reopen': {
      const body = { move: 'reopen', edition };
      return { feedback: await send<FeedbackView>('POST', path, body), title: words.reopenedToast };
    }
    default: {
      const label = step === 'close' ? words.close : words.passOn;
      const after = (await FeedbackMove.open({ label, size: 'small', feedback, move: step })) as
        FeedbackView | undefined;
      if (!after) return null;
      const title = step === 'close' ? words.closedToast : fill(words.passedToast, after.routedTo?.name ?? '');
      return { feedback: after, title };
    }
  }
}
