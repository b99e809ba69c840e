import { LightningElement, api } from 'lwc';
import type { Chosen } from 'c/requestDraft';
import { words } from 'c/requestPageWords';
import type { LegalMove } from '../../../../api/request/moveSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/** "Find one for me", seen by those who find: who fits best, and the way to put them on the request. */
export default class RequestFind extends LightningElement {
  @api request!: RequestView;
  @api move!: LegalMove;

  words = words;
  chosen: readonly Chosen[] = [];

  handleChoose({ detail }: CustomEvent<{ chosen: Chosen[] }>): void {
    this.chosen = detail.chosen;
  }

  handleAdd(): void {
    const { move, chosen } = this;
    this.dispatchEvent(new CustomEvent('move', { detail: { move, chosen } }));
  }
}
