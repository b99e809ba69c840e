import { LightningElement, api } from 'lwc';
import LightningPrompt from 'lightning/prompt';
import type { Failure } from 'c/apiClient';
import { fill, today } from 'c/inWords';
import { removeSearch, saveSearch, type Preferences, type SavedSearch } from 'c/matchSearchService';
import { current, isSame, meant, type Query } from 'c/matchSearchQuery';
import { words } from 'c/matchSearchWords';

const MOST_LETTERS = 80;

interface Row {
  name: string;
  variant: string;
  pressed: string;
  remove: string;
}

/** Searches one saved: run with a click, removed with another, which can be taken back. */
export default class MatchSearchSaved extends LightningElement {
  @api searches: readonly SavedSearch[] = [];
  @api query: Query = {};

  words = words;
  trouble = '';
  removed: SavedSearch | null = null;

  get rows(): Row[] {
    return this.searches.map((each) => {
      const isShown = this.isShown(each);
      const variant = isShown ? 'brand' : 'neutral';
      return { name: each.name, variant, pressed: String(isShown), remove: fill(words.remove, each.name) };
    });
  }

  get canSave(): boolean {
    return !isSame(this.query, {}) && !this.searches.some((each) => this.isShown(each));
  }

  get removedSentence(): string {
    return this.removed ? fill(words.removed, this.removed.name) : '';
  }

  handleRun(event: Event): void {
    const query = this.named(event)?.query;
    if (query) this.dispatchEvent(new CustomEvent('run', { detail: current(query, today()) }));
  }

  async handleSave(): Promise<void> {
    const answer = await LightningPrompt.open({ label: words.save, message: words.saveHint });
    const name = answer?.trim().slice(0, MOST_LETTERS);
    if (!name) return;
    this.removed = null;
    await this.keep(saveSearch(name, meant(this.query)));
  }

  async handleRemove(event: Event): Promise<void> {
    const search = this.named(event);
    if (search && (await this.keep(removeSearch(search.name)))) this.removed = search;
  }

  async handleUndo(): Promise<void> {
    const { removed } = this;
    if (removed && (await this.keep(saveSearch(removed.name, removed.query)))) this.removed = null;
  }

  private isShown({ query }: SavedSearch): boolean {
    return isSame(current(query, today()), this.query);
  }

  private named(event: Event): SavedSearch | undefined {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    return this.searches.find((each) => each.name === name);
  }

  private async keep(step: Promise<Preferences>): Promise<boolean> {
    try {
      const detail = await step;
      this.trouble = '';
      this.dispatchEvent(new CustomEvent('kept', { detail }));
      return true;
    } catch (failure) {
      const { title, detail } = failure as Failure;
      this.trouble = detail || title;
      return false;
    }
  }
}
