import { LightningElement, api } from 'lwc';
import { partsOf, type Part } from 'c/matchParts';
import type { Reason } from '../../../../api/match/schema.ts';

interface Slot {
  criterion: string;
  /** As wide as the most it could give. */
  room: string;
  filled: string;
  slotClass: string;
}

/** A score split: room for each criterion, filled by what it gave. Pointed at, a part says what it is. For the eye alone:
 *  whoever shows it says the same in words. */
export default class MatchBar extends LightningElement {
  @api reasons: readonly Reason[] = [];

  /** The criterion that is pointed at. */
  pointed = '';

  /** Points at the part so many places on. */
  @api walk(by: number): void {
    const at = this.parts.findIndex(({ criterion }) => criterion === this.pointed);
    this.pointed = this.parts[Math.min(at + by, this.parts.length - 1)]?.criterion ?? '';
  }

  @api leave(): void {
    this.pointed = '';
  }

  get slots(): Slot[] {
    return this.parts.map(({ criterion, points, of, paint }) => ({
      criterion,
      room: `flex-grow: ${of}`,
      filled: `inline-size: ${(100 * points) / of}%; ${paint}`,
      slotClass: criterion === this.pointed ? 'slot pointed' : 'slot',
    }));
  }

  get tip(): string {
    const part = this.parts.find(({ criterion }) => criterion === this.pointed);
    return part ? `${part.name}: ${part.sum}. ${part.text}` : '';
  }

  handleEnter(event: Event): void {
    this.pointed = (event.currentTarget as HTMLElement).dataset.criterion ?? '';
  }

  handleLeave(): void {
    this.leave();
  }

  private get parts(): Part[] {
    return partsOf(this.reasons);
  }
}
