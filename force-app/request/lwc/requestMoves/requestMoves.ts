import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/requestPageWords';
import type { LegalMove, Move } from '../../../../api/request/moveSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/** Moves that end something; the others carry a request on. */
const ENDING: readonly Move[] = ['decline', 'withdraw', 'cancel'];

/** What the form of a move asks for. */
const FORM = ['comment', 'accepted', 'startsAt', 'fulfillerId'];

/** Every step this person may take now that the form can carry, one button each. */
export default class RequestMoves extends LightningElement {
  @api request!: RequestView;

  words = words;

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('lightning-button')?.focus();
  }

  get buttons(): { key: string; label: string; variant: string }[] {
    const all = this.request.moves.map((move, index) => ({
      move,
      key: String(index),
      ends: ENDING.includes(move.move),
    }));
    const able = all.filter(({ move }) => move.required.every((field) => FORM.includes(field)));
    const inOrder = [...able.filter(({ ends }) => !ends), ...able.filter(({ ends }) => ends)];
    return inOrder.map(({ move, key, ends }, place) => {
      const carriesOn = place === 0 ? 'brand' : 'neutral';
      return { key, label: this.label(move), variant: ends ? 'destructive-text' : carriesOn };
    });
  }

  handleMove(event: Event): void {
    const { index } = (event.currentTarget as HTMLElement).dataset;
    const move = this.request.moves[Number(index)];
    this.dispatchEvent(new CustomEvent('move', { detail: { move } }));
  }

  /** Two buttons of one label need their customer's name. */
  private label({ move, label, candidateId }: LegalMove): string {
    const { moves, candidates } = this.request;
    if (moves.filter((each) => each.move === move).length < 2) return label;
    const name = candidates.find((each) => each.id === candidateId)?.account.name;
    return fill(words.moveFor, label, name ?? words.unnamed);
  }
}
