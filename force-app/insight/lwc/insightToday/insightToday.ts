import { subscribe } from 'c/changes';
import { fill } from 'c/inWords';
import InsightPage from 'c/insightPage';
import { countOf, TITLES } from 'c/insightTodayTitles';
import { words } from 'c/insightTodayWords';
import type { Today, TodayList } from '../../../../api/insight/todaySchema.ts';

const inASentence = (title: string): string => title.charAt(0).toLocaleLowerCase() + title.slice(1);

/** What needs this person now: the number and the sentence first, the most urgent first, what is in order in one line. */
export default class InsightToday extends InsightPage<Today> {
  words = words;

  private unsubscribe = (): void => {};

  connectedCallback(): void {
    this.unsubscribe = subscribe(() => this.load());
    super.connectedCallback();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe();
  }

  get address(): string {
    return '/v1/insights/today';
  }

  get lists(): TodayList[] {
    return (this.answer?.lists ?? []).filter(({ count }) => count > 0);
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
    return this.answer?.scope === 'mine';
  }

  get nothingDue(): string {
    const empty = (this.answer?.lists ?? []).filter(({ count }) => count === 0);
    const names = empty.map(({ name }) => inASentence(TITLES[name]));
    return names.length > 0 ? fill(words.nothingDue, names.join(' · ')) : '';
  }
}
