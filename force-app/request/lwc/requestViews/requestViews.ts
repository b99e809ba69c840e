import { LightningElement, api } from 'lwc';
import LightningPrompt from 'lightning/prompt';
import { fill } from 'c/inWords';
import { isFiltered, keepViews, meant, readViews, type Filters, type SavedView, type View } from 'c/requestFilters';
import { words } from 'c/requestWorkWords';

const MOST_LETTERS = 40;

interface Row {
  name: string;
  variant: string;
  pressed: string;
  remove: string;
}

/** A person's own views: a button each. */
export default class RequestViews extends LightningElement {
  @api view: View = 'all';
  @api filters: Filters = {};

  words = words;

  private saved: SavedView[] = readViews();

  get rows(): Row[] {
    return this.saved.map((each) => {
      const isShown = this.isShown(each);
      const variant = isShown ? 'brand' : 'neutral';
      return { name: each.name, variant, pressed: String(isShown), remove: fill(words.remove, each.name) };
    });
  }

  get canSave(): boolean {
    return isFiltered(this.filters) && !this.saved.some((each) => this.isShown(each));
  }

  handleChoose(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    const chosen = this.saved.find((each) => each.name === name);
    if (chosen) this.dispatchEvent(new CustomEvent('choose', { detail: chosen }));
  }

  handleRemove(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.keep(this.saved.filter((each) => each.name !== name));
  }

  async handleSave(): Promise<void> {
    const answer = await LightningPrompt.open({ label: words.saveTitle, message: words.viewExample });
    const name = answer?.trim().slice(0, MOST_LETTERS);
    if (!name) return;
    const view: SavedView = { name, view: this.view, filters: meant(this.filters) };
    this.keep([...this.saved.filter((each) => each.name !== name), view]);
  }

  private isShown({ view, filters }: SavedView): boolean {
    const text = (of: Filters) => JSON.stringify(Object.entries(meant(of)).sort());
    return view === this.view && text(filters) === text(this.filters);
  }

  private keep(views: SavedView[]): void {
    this.saved = views;
    keepViews(views);
  }
}
