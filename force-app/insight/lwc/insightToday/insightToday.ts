import { LightningElement } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { subscribe } from 'c/changes';
import { fill } from 'c/inWords';
import { countOf, TITLES } from 'c/insightTodayTitles';
import { words } from 'c/insightTodayWords';
import type { Today, TodayList } from '../../../../api/insight/todaySchema.ts';

const PATH = '/v1/insights/today';

const inASentence = (title: string): string => title.charAt(0).toLocaleLowerCase() + title.slice(1);

/** What needs this person now: the number and the sentence first, the most urgent first, what is in order in one line. */
export default class InsightToday extends LightningElement {
  words = words;
  today?: Today;
  readAt?: string;
  failure?: Failure;
  loading = true;

  private asked = 0;
  private unsubscribe = (): void => {};

  connectedCallback(): void {
    this.unsubscribe = subscribe(() => this.load());
    this.load();
  }

  disconnectedCallback(): void {
    this.unsubscribe();
  }

  get firstLoad(): boolean {
    return this.loading && !this.today;
  }

  get lists(): TodayList[] {
    return (this.today?.lists ?? []).filter(({ count }) => count > 0);
  }

  get isEmpty(): boolean {
    return this.lists.length === 0;
  }

  /** The most urgent list, in a number and its name. */
  get number(): string {
    const [first] = this.lists;
    return first ? countOf(first) : '';
  }

  get headline(): string {
    const [first] = this.lists;
    return first ? TITLES[first.name] : '';
  }

  get others(): string {
    return this.lists
      .slice(1)
      .map((list) => fill(words.headPart, countOf(list), TITLES[list.name]))
      .join(' · ');
  }

  get isMine(): boolean {
    return this.today?.scope === 'mine';
  }

  get nothingDue(): string {
    const empty = (this.today?.lists ?? []).filter(({ count }) => count === 0);
    const names = empty.map(({ name }) => inASentence(TITLES[name]));
    return names.length > 0 ? fill(words.nothingDue, names.join(' · ')) : '';
  }

  handleReload(): void {
    this.load();
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const { readAt, ...today } = await get<Today>(PATH, { fresh: true });
      if (asked !== this.asked) return;
      Object.assign(this, { today, readAt, failure: undefined });
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
