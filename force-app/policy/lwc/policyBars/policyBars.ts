import { LightningElement, api } from 'lwc';
import { words } from 'c/policyTryWords';

export interface Bar {
  key: string;
  label: string;
  /** One for each column. */
  counts: number[];
}

/** Counts side by side, as numbers and as bars; the last column is the draft's, with what it changes. */
export default class PolicyBars extends LightningElement {
  @api rows: readonly Bar[] = [];
  @api columns: readonly string[] = [];

  words = words;

  get heads(): readonly string[] {
    return this.columns;
  }

  get lines() {
    const most = Math.max(1, ...this.rows.flatMap(({ counts }) => counts));
    const last = this.columns.length - 1;
    return this.rows.map(({ key, label, counts }) => ({
      key,
      label,
      cells: counts.map((count, at) => ({
        key: `${key} ${at}`,
        count,
        head: this.columns[at],
        size: `inline-size: ${Math.round((count / most) * 100)}%`,
        look: at === last ? 'size draft' : 'size',
        delta: at === last ? signed(count - (counts[at - 1] ?? 0)) : '',
      })),
    }));
  }
}

function signed(difference: number): string {
  if (difference === 0) return '';
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}
