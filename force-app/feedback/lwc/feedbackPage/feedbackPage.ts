import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import { get, type Failure } from 'c/apiClient';
import { areaOptions, type Option } from 'c/feedbackSays';
import { words } from 'c/feedbackWords';
import type { FeedbackList, FeedbackQuery, FeedbackView } from '../../../../api/feedback/schema.ts';

type View = FeedbackQuery['view'];
const VIEWS: Record<View, { label: string; heading: string; empty: string }> = {
  mine: { label: words.viewMine, heading: words.allClear, empty: words.mineEmpty },
  late: { label: words.viewLate, heading: words.allClear, empty: words.lateEmpty },
  all: { label: words.viewAll, heading: words.none, empty: words.allEmpty },
};

/** Feedback to follow up: mine, what is late, and all this person may read, open ones first. */
export default class FeedbackPage extends LightningElement {
  words = words;
  /** The reference team sees to all of it. */
  view: View = IS_MANAGER ? 'all' : 'mine';
  area = '';
  list?: FeedbackList;
  readAt?: string;
  failure?: Failure;
  loading = true;

  private asked = 0;

  connectedCallback(): void {
    this.load();
  }

  @wire(CurrentPageReference)
  readPage(page: PageReference | undefined): void {
    const view = page?.attributes.apiName === 'Reference_Feedback_List' ? (page.state?.c__view as View) : this.view;
    if (view in VIEWS) this.show(view);
  }

  get tabs(): { value: string; label: string; active: boolean }[] {
    return Object.entries(VIEWS).map(([value, { label }]) => ({ value, label, active: value === this.view }));
  }

  get areas(): Option[] {
    return areaOptions(words.areaAll);
  }

  get firstLoad(): boolean {
    return this.loading && !this.list;
  }

  get isEmpty(): boolean {
    return this.list?.feedback.length === 0;
  }

  get empty(): { heading: string; empty: string } {
    return VIEWS[this.view];
  }

  handleView(event: CustomEvent): void {
    this.show((event.target as HTMLElement & { value: View }).value);
  }

  private show(view: View): void {
    if (view === this.view) return;
    this.view = view;
    this.list = undefined;
    this.load();
  }

  handleArea(event: CustomEvent<{ value: string }>): void {
    this.area = event.detail.value;
    this.load();
  }

  handleReload(): void {
    this.load();
  }

  /** It stays where it was, with the step that takes the last one back. */
  handleChanged({ detail }: CustomEvent<FeedbackView>): void {
    if (!this.list) return;
    const feedback = this.list.feedback.map((each) => (each.id === detail.id ? detail : each));
    this.list = { ...this.list, feedback };
  }

  private async load(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    const search = new URLSearchParams({ view: this.view, ...(this.area && { area: this.area }) });
    try {
      const list = await get<FeedbackList>(`/v1/feedback?${search}`, { fresh: true });
      if (asked !== this.asked) return;
      this.list = list;
      this.readAt = list.readAt;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
      this.readAt = undefined;
    }
    this.loading = false;
  }
}
