import { LightningElement, api } from 'lwc';
import { words } from 'c/policyPageWords';
import type { Difference } from '../../../../api/policy/difference.ts';

/** What two versions say differently, before and after, side by side. */
export default class PolicyDifferences extends LightningElement {
  @api differences: readonly Difference[] = [];
  /** With what it is compared, in words. */
  @api compared?: string;

  words = words;

  get sections() {
    return [...new Set(this.differences.map(({ section }) => section))].map((title) => ({
      title,
      differences: this.differences
        .filter(({ section }) => section === title)
        .map(({ key, before, after }) => ({
          key,
          before: before ?? words.notSaid,
          after: after ?? words.notSaid,
        })),
    }));
  }
}
