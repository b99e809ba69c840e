import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { dayInWords, fill, today } from 'c/inWords';
import { customerWord } from 'c/requestStatus';
import { words } from 'c/requestWords';
import { words as work } from 'c/requestWorkWords';
import type { MatchAnswer } from '../../../../api/match/schema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

const SUGGESTED = 3;

interface Customer {
  key: string;
  referenceId: string;
  name: string;
  note: string;
  care: string[];
}

/** A row of the queue, opened: its customers and their load; of a request that names nobody, who fits the deal. */
export default class RequestInside extends LightningElement {
  @api requestId!: string;

  loading = true;
  told = '';
  request?: RequestView;
  customers: Customer[] = [];

  connectedCallback(): void {
    this.load();
  }

  get heading(): string {
    return this.request?.candidates.length ? work.suggested : work.fits;
  }

  private async load(): Promise<void> {
    try {
      this.request = await get<RequestView>(`/v1/requests/${this.requestId}`, { fresh: true });
      const named = this.request.candidates.map(({ id, reference, account, status, readiness }) => ({
        key: id,
        referenceId: reference?.id ?? '',
        name: account.name ?? words.unnamed,
        note: customerWord(status),
        care: (readiness?.reasons ?? []).map(({ text }) => text),
      }));
      this.customers = named.length ? named : await this.fitting(this.request);
      this.told = this.customers.length ? '' : work.nobodyFits;
    } catch (failure) {
      this.told = (failure as Failure).title;
    }
    this.loading = false;
  }

  private async fitting({ deal, activityType, neededBy }: RequestView): Promise<Customer[]> {
    if (!deal.opportunityId) return [];
    const search = new URLSearchParams({ activityType, neededBy });
    const { results } = await get<MatchAnswer>(`/v1/opportunities/${deal.opportunityId}/matches?${search}`);
    return results.slice(0, SUGGESTED).map(({ reference, account, available, readiness }) => ({
      key: reference.id,
      referenceId: reference.id,
      name: account.name ?? words.unnamed,
      note: available.from <= today() ? work.free : fill(work.freeFrom, dayInWords(available.from)),
      care: (readiness?.reasons ?? []).map(({ text }) => text),
    }));
  }
}
