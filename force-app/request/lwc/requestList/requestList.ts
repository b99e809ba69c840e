import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { get, send, type Failure } from 'c/apiClient';
import { notify, subscribe } from 'c/changes';
import { fill } from 'c/inWords';
import { rowOf, type Row } from 'c/requestRow';
import { callStates } from 'c/requestStatus';
import { words } from 'c/requestWords';
import type { RequestList as Answer } from '../../../../api/request/listSchema.ts';

/** On an opportunity: the requests made for it, where each stands and who has the ball. */
export default class RequestList extends LightningElement {
  words = words;
  rows?: Row[];
  readAt?: string;
  failure?: Failure;
  loading = true;

  private opportunityId?: string;
  private asked = 0;
  private unsubscribe = (): void => {};

  @api get recordId(): string | undefined {
    return this.opportunityId;
  }
  set recordId(id: string | undefined) {
    this.opportunityId = id;
    this.rows = undefined;
    this.load();
  }

  connectedCallback(): void {
    this.unsubscribe = subscribe(
      () => this.load(),
      () => this.opportunityId,
    );
  }

  disconnectedCallback(): void {
    this.unsubscribe();
  }

  get firstLoad(): boolean {
    return this.loading && !this.rows;
  }

  get isEmpty(): boolean {
    return this.rows?.length === 0;
  }

  get heading(): string {
    return this.rows?.length ? fill(words.listTitleCounted, this.rows.length) : words.listTitle;
  }

  handleRetry(): void {
    this.load();
  }

  async handleWithdraw(event: Event): Promise<void> {
    const button = event.currentTarget as HTMLElement;
    const { id = '', number = '' } = button.dataset;
    const label = fill(words.withdrawTitle, number);
    const sure = await LightningConfirm.open({ label, message: words.withdrawWarning, theme: 'warning' });
    button.focus();
    if (sure) await this.withdraw(id, number);
  }

  private async withdraw(id: string, number: string): Promise<void> {
    try {
      await send('POST', `/v1/requests/${id}/moves`, { move: 'withdraw' });
      this.dispatchEvent(new ShowToastEvent({ title: fill(words.withdrawn, number), variant: 'success' }));
    } catch (failure) {
      const { title, detail } = failure as Failure;
      this.dispatchEvent(new ShowToastEvent({ title, message: detail, variant: 'error', mode: 'sticky' }));
    }
    notify(this.opportunityId);
  }

  private async load(): Promise<void> {
    if (!this.opportunityId) return;
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const path = `/v1/requests?view=all&opportunityId=${this.opportunityId}`;
      const answer = await get<Answer>(path, { fresh: true });
      if (asked !== this.asked) return;
      callStates(answer.labels);
      this.rows = answer.requests.map(rowOf);
      this.readAt = answer.readAt;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
      this.readAt = undefined;
    }
    this.loading = false;
  }
}
