import { LightningElement, api } from 'lwc';
import { isFiltered, meant, type Filters } from 'c/requestFilters';
import { statusWord } from 'c/requestStatus';
import { words } from 'c/requestWorkWords';
import type { RequestStatus } from '../../../../api/request/schema.ts';

const STATUSES: RequestStatus[] = [
  'New',
  'Pending Approval',
  'In Progress',
  'Scheduled',
  'Completed',
  'Missed',
  'Not Approved',
  'Unfulfilled',
  'Cancelled',
];
const TICKS = ['unassigned', 'overdue', 'rush'] as const;
const ANY = { label: words.any, value: '' };

/** What of a view is shown. Words are looked for when one has typed them. */
export default class RequestFilter extends LightningElement {
  @api filters: Filters = {};
  @api activityTypes: readonly string[] = [];

  words = words;

  private typed?: string;

  get status(): string {
    return this.filters.status ?? '';
  }

  get activity(): string {
    return this.filters.activityType ?? '';
  }

  get statuses(): { label: string; value: string }[] {
    return [ANY, ...STATUSES.map((value) => ({ label: statusWord(value), value }))];
  }

  get activities(): { label: string; value: string }[] {
    return [ANY, ...this.activityTypes.map((value) => ({ label: value, value }))];
  }

  get ticks(): { name: string; label: string; checked: boolean }[] {
    return TICKS.map((name) => ({ name, label: words[name], checked: Boolean(this.filters[name]) }));
  }

  get isFiltered(): boolean {
    return isFiltered(this.filters);
  }

  handleWords(event: CustomEvent<{ value: string }>): void {
    this.typed = event.detail.value.trim();
    // The field's own cross empties it and commits nothing.
    if (!this.typed && this.filters.q) this.handleCommit();
  }

  handleCommit(): void {
    const { typed = '' } = this;
    if (typed !== (this.filters.q ?? '')) this.tell({ q: typed });
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { name } = event.target as HTMLInputElement;
    this.tell({ [name]: event.detail.value });
  }

  handleTick(event: CustomEvent<{ checked: boolean }>): void {
    const { name } = event.target as HTMLInputElement;
    this.tell({ [name]: event.detail.checked });
  }

  handleClear(): void {
    this.typed = undefined;
    this.dispatchEvent(new CustomEvent('filter', { detail: { filters: {} } }));
  }

  private tell(change: Filters): void {
    this.dispatchEvent(new CustomEvent('filter', { detail: { filters: meant({ ...this.filters, ...change }) } }));
  }
}
