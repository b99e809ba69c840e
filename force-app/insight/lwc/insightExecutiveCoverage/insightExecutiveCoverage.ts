import { LightningElement } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { goalRows, GOAL_COLUMNS, headline, SEGMENT_COLUMNS, segmentRows } from 'c/insightExecutiveSegments';
import { words } from 'c/insightExecutiveCoverageWords';
import type { Coverage } from '../../../../api/insight/coverageSchema.ts';

/** Where references will be missing for the deals that are open, and how far the goals of the program are. */
export default class InsightExecutiveCoverage extends LightningElement {
  words = words;
  segmentColumns = SEGMENT_COLUMNS;
  goalColumns = GOAL_COLUMNS;
  answer?: Coverage;
  failure?: Failure;
  loading = true;

  connectedCallback(): void {
    this.load();
  }

  get shown() {
    const { answer } = this;
    return answer
      ? { headline: headline(answer), segments: segmentRows(answer), goals: goalRows(answer) }
      : { headline: '', segments: [], goals: [] };
  }

  get hasSegments(): boolean {
    return this.shown.segments.length > 0;
  }

  get hasGoals(): boolean {
    return this.shown.goals.length > 0;
  }

  handleReload(): void {
    this.load();
  }

  private async load(): Promise<void> {
    this.loading = true;
    try {
      const answer = await get<Coverage>('/v1/insights/coverage', { fresh: true });
      Object.assign(this, { answer, failure: undefined });
    } catch (failure) {
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
