import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import type MatchBar from 'c/matchBar';
import { partsOf, percentOf, type Part } from 'c/matchParts';
import { words } from 'c/matchWords';
import type { Reason } from '../../../../api/match/schema.ts';

/** How well a customer fits, in percent of what the policy's criteria could give, as a bar, and in words on demand. */
export default class MatchScore extends LightningElement {
  @api score = 0;
  @api reasons: readonly Reason[] = [];

  words = words;
  open = false;

  get parts(): Part[] {
    return partsOf(this.reasons);
  }

  get percent(): number {
    return percentOf(this.score, this.reasons);
  }

  get label(): string {
    return `${fill(words.score, this.percent)}. ${words.howItAdds}`;
  }

  get expanded(): string {
    return String(this.open);
  }

  get icon(): string {
    return this.open ? 'utility:chevronup' : 'utility:chevrondown';
  }

  handleToggle(): void {
    this.open = !this.open;
  }

  /** The arrows walk along the bar, as the mouse does. */
  handleKey(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) {
      event.preventDefault();
      this.bar?.walk(by);
    } else if (event.key === 'Escape') this.bar?.leave();
  }

  handleBlur(): void {
    this.bar?.leave();
  }

  private get bar() {
    return this.template?.querySelector<Element & Pick<MatchBar, 'walk' | 'leave'>>('c-match-bar');
  }
}
