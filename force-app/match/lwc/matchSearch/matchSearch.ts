import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type { Failure } from 'c/apiClient';
import { today } from 'c/inWords';
import { Asking } from 'c/matchSearchAsking';
import { meant, queryOf, textOf, type Query } from 'c/matchSearchQuery';
import { readPreferences, searchFor, star, withId } from 'c/matchSearchService';
import type { Answer, Preferences, SavedSearch } from 'c/matchSearchService';
import { words } from 'c/matchSearchWords';

const AT_FIRST = 20;
const AT_MOST = 50;

/** Finds references by words, filters, favorites and a map. The search stands in the page's address, so that a link, a
 *  reload and the way back lead to it again. */
export default class MatchSearch extends NavigationMixin(LightningElement) {
  words = words;
  query: Query = {};
  answer?: Answer;
  failure?: Failure;
  searches: SavedSearch[] = [];
  favorites: string[] = [];
  loading = false;
  limit = AT_FIRST;

  private page?: PageReference;
  /** As the address has it. */
  private shown?: string;
  private reading: Promise<void> = Promise.resolve();
  private keeping: Promise<unknown> = Promise.resolve();
  private readonly asking = new Asking();

  @wire(CurrentPageReference)
  readPage(page: PageReference | undefined): void {
    // Where one goes next is told here, too.
    if (!page || (this.page && this.page.attributes.apiName !== page.attributes.apiName)) return;
    this.page = page;
    const text = page.state?.c__search ?? '';
    if (text === this.shown) return;
    this.shown = text;
    this.search(queryOf(text, today()));
  }

  connectedCallback(): void {
    this.reading = this.readKept();
  }

  disconnectedCallback(): void {
    this.page = undefined;
  }

  get q(): string {
    return this.query.q ?? '';
  }

  get firstLoad(): boolean {
    return this.loading && !this.answer;
  }

  get isMost(): boolean {
    return this.limit === AT_MOST;
  }

  get resultsClass(): string {
    return this.loading ? 'results loading' : 'results';
  }

  handleTyped(event: CustomEvent<{ value: string }>): void {
    const q = event.detail.value.trim();
    if (q !== this.q) this.search({ ...this.query, q });
  }

  handleSearch({ detail }: CustomEvent<Query>): void {
    this.search(detail);
  }

  handleMore(): void {
    this.limit = AT_MOST;
    this.ask();
  }

  handleRetry(): void {
    this.reading = this.readKept();
    this.ask();
  }

  handleKept({ detail }: CustomEvent<Preferences>): void {
    this.searches = detail.searches;
  }

  /** The star changes at once, and back where that could not be kept. */
  async handleStar({ detail: { id, on } }: CustomEvent<{ id: string; on: boolean }>): Promise<void> {
    this.favorites = withId(this.favorites, id, on);
    const step = this.keeping.then(() => star(id, on));
    this.keeping = step.catch(() => undefined);
    try {
      await step;
    } catch (failure) {
      this.favorites = withId(this.favorites, id, !on);
      const { detail, title } = failure as Failure;
      this.dispatchEvent(
        new ShowToastEvent({ title: words.favoriteFailed, message: detail || title, variant: 'error' }),
      );
    }
  }

  private search(query: Query): void {
    this.query = meant(query);
    this.limit = AT_FIRST;
    this.ask();
  }

  private ask(): void {
    const { query, limit } = this;
    this.loading = true;
    this.asking.ask(async () => {
      if (query.favorites) await this.reading;
      const outcome = await searchFor(query, this.favorites, limit).then(
        (answer) => ({ answer, failure: undefined }),
        (failure) => ({ failure: failure as Failure }),
      );
      return () => {
        Object.assign(this, outcome);
        this.loading = false;
        this.tell();
      };
    });
  }

  private tell(): void {
    const text = textOf(this.query);
    if (text === this.shown || !this.page) return;
    this.shown = text;
    const state = { ...this.page.state, c__search: text || undefined };
    this[NavigationMixin.Navigate]({ ...this.page, state }, true);
  }

  private async readKept(): Promise<void> {
    try {
      const { searches, favorites } = await readPreferences();
      this.searches = searches;
      this.favorites = favorites;
    } catch {
      // One can search without them; why they are missing, the search itself most likely tells.
    }
  }
}
