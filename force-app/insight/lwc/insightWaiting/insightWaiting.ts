import { LightningElement } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { dayInWords, fill, money, sinceInWords } from 'c/inWords';
import type { Column, Row } from 'c/insightTable';
import { words } from 'c/insightTurnaroundWords';
import { callStates, nameAndRole } from 'c/requestStatus';
import type { Waiting } from '../../../../api/insight/waitingSchema.ts';

const COLUMNS: Column[] = [
  { label: words.deal },
  { label: words.amount, numeric: true },
  ...[words.closes, words.seller, words.request, words.since, words.with].map((label) => ({ label })),
];

/** Deals that wait for a reference: of a sales leader's people, of one's own, or all, as one may see them. */
export default class InsightWaiting extends LightningElement {
  words = words;
  columns = COLUMNS;
  waiting?: Waiting;
  readAt?: string;
  failure?: Failure;

  connectedCallback(): void {
    this.load();
  }

  get firstLoad(): boolean {
    return !this.waiting && !this.failure;
  }

  get isEmpty(): boolean {
    return this.waiting?.deals.length === 0;
  }

  get sentence(): string {
    const { amount = null, deals = [] } = this.waiting ?? {};
    return amount === null ? words.waitingTruncated : fill(words.waitingSentence, deals.length, money(amount));
  }

  /** A row for each request: one deal may wait for several. */
  get rows(): Row[] {
    const text = (value: string) => ({ text: value, value });
    return (this.waiting?.deals ?? []).flatMap(
      ({ opportunityId, name, prospect, amount, closeDate, seller, requests }) =>
        requests.map(({ id, number, ball }) => ({
          key: id,
          cells: [
            { ...text(name ?? prospect ?? ''), recordId: opportunityId, objectName: 'Opportunity' },
            { text: amount === null ? '' : money(amount), value: amount },
            { text: closeDate ? dayInWords(closeDate) : '', value: closeDate },
            text(seller.name ?? ''),
            { ...text(number ?? ''), recordId: id, objectName: 'Reference_Request__c' },
            { text: ball.since ? sinceInWords(ball.since) : '', value: ball.since },
            text(nameAndRole(ball.user?.name, ball.party)),
          ],
        })),
    );
  }

  async load(): Promise<void> {
    this.failure = undefined;
    try {
      const { readAt, ...waiting } = await get<Waiting>('/v1/insights/waiting', { fresh: true });
      callStates(waiting.labels);
      Object.assign(this, { waiting, readAt });
    } catch (failure) {
      this.failure = failure as Failure;
    }
  }
}
