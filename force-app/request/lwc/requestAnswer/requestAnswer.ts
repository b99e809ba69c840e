import { get, send } from 'c/apiClient';
import { fill } from 'c/inWords';
import RequestMove, { type Moved } from 'c/requestMove';
import { words } from 'c/requestWorkWords';
import type { Move } from '../../../../api/request/moveSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/** What came of it: told is what to say; done, whether anything happened. */
export interface Answered {
  done: boolean;
  told: string;
}

/** The last thing that happened, in the words of its history. */
export const lastStep = ({ decisions }: RequestView): string =>
  [...decisions].sort((a, b) => (b.turn ?? 0) - (a.turn ?? 0))[0]?.text ?? '';

/** Approves the first customer who waits for this person, or opens the form to decline them. */
export async function answer(id: string, name: Extract<Move, 'approve' | 'decline'>): Promise<Answered> {
  const request = await get<RequestView>(`/v1/requests/${id}`, { fresh: true });
  const number = request.number ?? '';
  const move = request.moves.find((each) => each.move === name);
  if (!move) return { done: false, told: fill(words.noApprove, number, request.ball.nextStep) };
  if (name === 'decline') {
    const label = fill(words.declineTitle, number);
    const moved = await RequestMove.open<Moved>({ label, size: 'small', request, move });
    if (moved?.request) return { done: true, told: fill(words.approved, number, lastStep(moved.request)) };
    return { done: false, told: moved?.overtaken?.title ?? '' };
  }
  const { candidateId } = move;
  const body = { move: name, turn: request.turn, ...(candidateId && { candidateId }) };
  const after = await send<RequestView>('POST', `/v1/requests/${id}/moves`, body);
  return { done: true, told: fill(words.approved, number, lastStep(after)) };
}
