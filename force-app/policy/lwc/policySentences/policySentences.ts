import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/policyPageWords';
import type { Section } from '../../../../api/policy/sentences.ts';

/** Longer sections begin with so many lines. */
const FOLDED = 24;

/** The whole policy as it would be told to somebody. */
export default class PolicySentences extends LightningElement {
  @api sections: readonly Section[] = [];

  words = words;
  sought = '';
  private open: readonly string[] = [];

  get shown() {
    return this.matching.map(({ title, lines }) => {
      const isFolded = !this.sought && lines.length > FOLDED && !this.open.includes(title);
      const folded = isFolded ? fill(words.folded, lines.length) : '';
      return { title, lines: isFolded ? lines.slice(0, FOLDED) : lines, folded };
    });
  }

  get found(): string {
    const count = (sections: readonly Section[]) => sections.reduce((sum, { lines }) => sum + lines.length, 0);
    const matching = count(this.matching);
    return matching ? fill(words.found, matching, count(this.sections)) : words.noneFound;
  }

  handleFind(event: CustomEvent<{ value: string }>): void {
    this.sought = event.detail.value.trim();
  }

  handleUnfold(event: Event): void {
    this.open = [...this.open, (event.currentTarget as HTMLElement).dataset.title ?? ''];
  }

  private get matching(): Section[] {
    const sought = this.sought.toLowerCase();
    return this.sections
      .map(({ title, lines }) => ({
        title,
        lines: lines.filter(({ text }) => `${title} ${text}`.toLowerCase().includes(sought)),
      }))
      .filter(({ lines }) => lines.length > 0);
  }
}
