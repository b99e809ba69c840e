import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import { fill, momentInWords } from 'c/inWords';
import { words } from 'c/requestPageWords';
import { isMe } from 'c/requestStatus';
import type { LegalMove, Move } from '../../../../api/request/moveSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/** Where somebody finds themself who came by the link of a message. */
export interface Landing {
  /** The step whose form opens at once. */
  opens?: LegalMove;
  /** What has the focus. */
  focus: 'find' | 'moves' | 'turn';
  /** That the step is over, and how. */
  said?: string;
}

/** Steps that leave nothing to choose beside them; the others are two buttons, and a person reads before they choose. */
const PLAIN: readonly Move[] = ['ask', 'answer', 'schedule', 'confirm'];

/** Whoever arranges it speaks for the customer; the reference team for itself, where nobody is named. */
function isMine({ ball, fulfiller }: RequestView): boolean {
  if (ball.user) return isMe(ball.user.id);
  return ball.party === 'Customer' ? isMe(fulfiller?.id) : Boolean(IS_MANAGER);
}

export function landingOn(request: RequestView, step: string): Landing {
  const those = request.moves.filter(({ move }) => move === step);
  const [only] = those;
  if (step !== request.ball.step) return only ? { focus: 'moves' } : { focus: 'turn', said: isOver(request) };
  if (!only || !isMine(request)) return { focus: 'turn' };
  if (step === 'suggest') return { focus: 'find' };
  return those.length === 1 && PLAIN.includes(only.move) ? { focus: 'moves', opens: only } : { focus: 'moves' };
}

function isOver({ decisions }: RequestView): string {
  const [last] = [...decisions].sort((a, b) => (b.turn ?? 0) - (a.turn ?? 0));
  return last ? fill(words.stepOver, last.text, momentInWords(last.at)) : words.stepOverPlain;
}
