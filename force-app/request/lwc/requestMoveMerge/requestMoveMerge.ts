import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { dayInWords, fill } from 'c/inWords';
import { check, mark, type Fault } from 'c/fieldChecks';
import { isOpen } from 'c/requestStatus';
import { words } from 'c/requestMoveWords';
import type { RequestList } from '../../../../api/request/listSchema.ts';
import type { RequestSummary, RequestView } from '../../../../api/request/schema.ts';

/** Two customers may share a name; two references of one account are one customer. */
const idOf = ({ accountId, referenceId }: RequestSummary['customers'][number]) => accountId ?? referenceId;

/** The request that goes on in place of this one: open, and after the same customer. */
export default class RequestMoveMerge extends LightningElement {
  @api request!: RequestView;

  words = words;
  loading = true;
  told = '';
  chosen = '';
  options: { label: string; value: string }[] = [];

  connectedCallback(): void {
    this.load();
  }

  @api check(): boolean {
    return Boolean(this.chosen) && check(this.template);
  }

  @api mark(faults: Fault[]): Fault[] {
    return mark(this.template, faults);
  }

  handleChoose(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
    this.dispatchEvent(new CustomEvent('values', { detail: { intoId: this.chosen } }));
  }

  private async load(): Promise<void> {
    try {
      const { requests } = await get<RequestList>('/v1/requests?view=all', { fresh: true });
      this.options = requests
        .filter((other) => this.isAlike(other))
        .map(({ id, number, activityType, requester, neededBy }) => ({
          value: id,
          label: fill(words.mergeOption, number ?? '', activityType, requester.name ?? '', dayInWords(neededBy)),
        }));
      this.told = this.options.length ? '' : words.mergeNone;
    } catch (failure) {
      this.told = (failure as Failure).title;
    }
    this.loading = false;
  }

  /** One without a customer can end in favor of any. */
  private isAlike(other: RequestSummary): boolean {
    const own = this.request.customers.map(idOf);
    const same = other.customers.some((each) => own.includes(idOf(each)));
    return other.id !== this.request.id && isOpen(other) && (same || own.length === 0);
  }
}
