import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/matchWords';

export interface Comparing {
  id: string;
  name: string;
}

/** What a reader can do with one customer: ask, choose for later, set beside another. */
export default class MatchActions extends LightningElement {
  @api referenceId = '';
  @api name = '';
  /** Place in the reader's order of preference; 0 when not chosen. */
  @api rank = 0;
  @api canAsk = false;
  /** The first of the two to be compared, once there is one. */
  @api comparing: Comparing | null = null;

  words = words;

  /** Back to the button of that step. */
  @api focus(step = 'ask'): void {
    this.template?.querySelector<HTMLElement>(`[data-step="${step}"]`)?.focus();
  }

  get chosen(): string {
    return String(this.rank > 0);
  }

  get chooseLabel(): string {
    return this.rank > 0 ? fill(words.chosenAs, this.rank) : words.choose;
  }

  get askName(): string {
    return fill(words.askNamed, this.name);
  }

  get compared(): string {
    return String(this.comparing?.id === this.referenceId);
  }

  get compareLabel(): string {
    const { comparing } = this;
    return comparing && comparing.id !== this.referenceId ? fill(words.compareWith, comparing.name) : words.compare;
  }

  handleStep(event: Event): void {
    const { step = '' } = (event.currentTarget as HTMLElement).dataset;
    const id = this.referenceId;
    const detail = step === 'choose' ? { id, chosen: this.rank === 0 } : { id };
    this.dispatchEvent(new CustomEvent(step, { detail }));
  }
}
