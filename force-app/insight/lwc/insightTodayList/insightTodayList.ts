import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fill } from 'c/inWords';
import { lineOf, type Line } from 'c/insightTodayRow';
import { countOf, TITLES } from 'c/insightTodayTitles';
import { words } from 'c/insightTodayWords';
import type { TodayList, TodayListName } from '../../../../api/insight/todaySchema.ts';

/** The page that has them all, and what it opens on. */
const PAGES: Record<TodayListName, { apiName: string; view: string }> = {
  waiting: { apiName: 'Reference_Queue', view: 'waiting-for-me' },
  late: { apiName: 'Reference_Queue', view: 'queue' },
  lapsing: { apiName: 'Reference_Queue', view: 'queue' },
  risk: { apiName: 'Reference_Pool', view: 'all' },
  checks: { apiName: 'Reference_Pool', view: 'unverified' },
  nominations: { apiName: 'Reference_Nominations', view: 'queue' },
  feedback: { apiName: 'Reference_Feedback_List', view: 'all' },
  quiet: { apiName: 'Reference_Pool', view: 'all' },
  unused: { apiName: 'Reference_Pool', view: 'all' },
};

/** One list of the day: how many, what and why, each with its step beside it. */
export default class InsightTodayList extends NavigationMixin(LightningElement) {
  @api list!: TodayList;
  /** Whoever reads it only looks. */
  @api readOnly = false;

  words = words;
  url = '';

  async connectedCallback(): Promise<void> {
    this.url = await this[NavigationMixin.GenerateUrl](this.page);
  }

  get title(): string {
    return TITLES[this.list.name];
  }

  get count(): string {
    return countOf(this.list);
  }

  get lines(): Line[] {
    return this.list.rows.map((row) => lineOf(row, this.readOnly));
  }

  get all(): string {
    const { count, more, rows } = this.list;
    if (!more && count <= rows.length) return '';
    return fill(more ? words.allMore : words.all, count);
  }

  handleAll(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](this.page);
  }

  private get page() {
    const { apiName, view } = PAGES[this.list.name];
    return { type: 'standard__navItemPage', attributes: { apiName }, state: { c__view: view } };
  }
}
