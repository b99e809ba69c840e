import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { nameOf } from 'c/matchParts';
import { words } from 'c/matchWeightsWords';
import type { Match } from '../../../../api/match/schema.ts';

export type Weights = Record<string, number>;

interface Row {
  criterion: string;
  name: string;
  weight: number;
  note: string;
}

/** What each criterion is worth, to be tried on this opportunity without saving anything. */
export default class MatchWeights extends LightningElement {
  /** The active policy's. */
  @api policy: Weights = {};
  @api results: readonly Match[] = [];

  words = words;
  /** Only those that differ from the policy's. */
  tried: Weights = {};

  get rows(): Row[] {
    const all = Object.entries(this.policy).sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
    return all.map(([criterion, policy]) => {
      const differs = criterion in this.tried ? fill(words.weightOfPolicy, policy) : '';
      return {
        criterion,
        name: nameOf(criterion),
        weight: this.tried[criterion] ?? policy,
        note: this.isSilent(criterion) ? words.silentCriterion : differs,
      };
    });
  }

  /** Worth something, and yet it gave nobody anything: the opportunity says nothing about it. */
  private isSilent(criterion: string): boolean {
    const weight = this.tried[criterion] ?? this.policy[criterion];
    const [first] = this.results;
    return Boolean(weight && first && !first.reasons.some((reason) => reason.criterion === criterion));
  }

  get untouched(): boolean {
    return Object.keys(this.tried).length === 0;
  }

  handleInput(event: Event): void {
    const { value, dataset } = event.currentTarget as HTMLInputElement;
    const { criterion = '' } = dataset;
    const tried = { ...this.tried, [criterion]: Number(value) };
    const differs = Object.entries(tried).filter(([each, weight]) => weight !== this.policy[each]);
    this.tell(Object.fromEntries(differs));
  }

  handleBack(): void {
    this.tell({});
  }

  private tell(tried: Weights): void {
    this.tried = tried;
    this.dispatchEvent(new CustomEvent('weigh', { detail: tried }));
  }
}
