import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/policyOrderWords';
import type { Move, Way } from 'c/policyReorder';

/** Buttons of one row of a list whose order counts; tells "move" and "remove". */
export default class PolicyRowActions extends LightningElement {
  @api at = 0;
  @api count = 0;
  /** What the row is called. */
  @api name = '';

  get up(): string {
    return fill(words.up, this.name);
  }

  get down(): string {
    return fill(words.down, this.name);
  }

  get remove(): string {
    return fill(words.remove, this.name);
  }

  get isFirst(): boolean {
    return this.at === 0;
  }

  get isLast(): boolean {
    return this.at === this.count - 1;
  }

  /** Who moved a row goes on moving it; at the end the other way. */
  @api focusOn(way: Way): void {
    const end = way === 'up' ? this.isFirst : this.isLast;
    const other: Way = way === 'up' ? 'down' : 'up';
    this.template?.querySelector<HTMLElement>(`[data-way="${end ? other : way}"]`)?.focus();
  }

  handleMove(event: Event): void {
    const way = (event.currentTarget as HTMLElement).dataset.way as Way;
    const detail: Move = { from: this.at, to: this.at + (way === 'up' ? -1 : 1), way };
    this.dispatchEvent(new CustomEvent('move', { detail }));
  }

  handleRemove(): void {
    this.dispatchEvent(new CustomEvent('remove', { detail: { at: this.at } }));
  }
}
