import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/requestPageWords';
import { isOpen } from 'c/requestStatus';
import type { LegalMove, Move } from '../../../../api/request/moveSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/** Steps that end something, and steps beside the way; the others carry a request on. */
const ENDING: readonly Move[] = ['decline', 'withdraw', 'cancel'];
const ASIDE: readonly Move[] = ['reassign', 'remind', 'merge', 'correct', 'cancel', 'withdraw'];
/** What was done already, once a date is set. */
const AGAIN: readonly Move[] = ['schedule', 'release'];
/** As many buttons as find room beside each other. */
const BUTTONS = 4;

interface Choice {
  key: string;
  label: string;
  variant: string;
}

/** Every step this person may take now: the next ones a button each, the others in a menu. */
export default class RequestMoves extends LightningElement {
  @api request!: RequestView;

  words = words;

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('lightning-button, lightning-button-menu')?.focus();
  }

  get buttons(): Choice[] {
    return this.choices.slice(0, this.shown);
  }

  get others(): Choice[] {
    return this.choices.slice(this.shown);
  }

  handleMove(event: Event): void {
    this.choose((event.currentTarget as HTMLElement).dataset.index ?? '');
  }

  handleSelect(event: CustomEvent<{ value: string }>): void {
    this.choose(event.detail.value);
  }

  private get choices(): Choice[] {
    const all = this.request.moves.map((move, index) => ({ move, key: String(index) }));
    const places = ({ move }: LegalMove) => Number(ENDING.includes(move)) + 2 * Number(this.isAside(move));
    return all
      .sort((a, b) => places(a.move) - places(b.move))
      .map(({ move, key }, place) => {
        const carriesOn = place === 0 && !this.isAside(move.move) ? 'brand' : 'neutral';
        const variant = ENDING.includes(move.move) ? 'destructive-text' : carriesOn;
        return { key, label: this.label(move), variant };
      });
  }

  /** One step alone needs no menu. */
  private get shown(): number {
    const next = this.request.moves.filter(({ move }) => !this.isAside(move)).length;
    const shown = Math.min(next, BUTTONS);
    return this.request.moves.length - shown === 1 ? shown + 1 : shown;
  }

  private isAside(move: Move): boolean {
    const { status, fulfiller } = this.request;
    if (status === 'Scheduled' && AGAIN.includes(move)) return true;
    return ASIDE.includes(move) || (move === 'assign' && fulfiller !== null && isOpen(this.request));
  }

  private choose(index: string): void {
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
