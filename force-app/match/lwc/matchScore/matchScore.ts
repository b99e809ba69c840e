import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/matchWords';
import type { Reason } from '../../../../api/match/schema.ts';

/** Length of the circle of radius 20 that the ring is drawn on. */
const AROUND = 2 * Math.PI * 20;

/** How well a customer fits, in percent of what the policy's criteria could give. */
export default class MatchScore extends LightningElement {
  @api score = 0;
  @api reasons: readonly Reason[] = [];

  get percent(): number {
    const most = this.reasons.reduce((sum, reason) => sum + reason.of, 0);
    return most ? Math.round((100 * this.score) / most) : 0;
  }

  get dashes(): string {
    return `${(AROUND * this.percent) / 100} ${AROUND}`;
  }

  get spoken(): string {
    return fill(words.score, this.percent);
  }

  get ringClass(): string {
    if (this.percent >= 70) return 'value strong';
    return this.percent >= 40 ? 'value fair' : 'value weak';
  }
}
