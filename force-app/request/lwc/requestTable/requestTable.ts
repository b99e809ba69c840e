import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { rowOf, type Row } from 'c/requestRow';
import { isMe } from 'c/requestStatus';
import { words } from 'c/requestWords';
import { words as work } from 'c/requestWorkWords';
import type { RequestSummary } from '../../../../api/request/schema.ts';

interface Shown extends Row {
  rowClass: string;
  dayClass: string;
  tab: string;
  selected: boolean;
  select: string;
  open: boolean;
  openLabel: string;
  icon: string;
  insideKey: string;
  step: string;
  detail: string;
}

/** Requests as rows; as cards where there is no room for columns. Keys work while a row has the focus, nowhere else. */
export default class RequestTable extends LightningElement {
  @api requests: readonly RequestSummary[] = [];
  @api label = '';
  /** Ids of the selected requests. */
  @api selected: readonly string[] = [];

  words = words;
  work = work;

  private current = '';
  private openId = '';

  /** To the row after the current one: it keeps the focus when the current one leaves the list. */
  @api focusNext(): void {
    this.move(1);
  }

  get rows(): Shown[] {
    const ids = this.requests.map(({ id }) => id);
    const tabStop = ids.includes(this.current) ? this.current : ids[0];
    return this.requests.map((request) => {
      const row = rowOf(request);
      const isOwn = isMe(request.requester.id);
      const open = row.id === this.openId;
      return {
        ...row,
        rowClass: row.id === this.current ? 'row current' : 'row',
        dayClass: row.overdue ? 'day overdue' : 'day',
        tab: row.id === tabStop ? '0' : '-1',
        selected: this.selected.includes(row.id),
        select: fill(work.selectOne, row.number),
        open,
        openLabel: fill(work.open, row.number),
        icon: open ? 'utility:chevrondown' : 'utility:chevronright',
        insideKey: `${row.id} inside`,
        step: isOwn ? row.asks : row.nextStep,
        detail: isOwn ? row.expects : row.since,
      };
    });
  }

  get allSelected(): boolean {
    return this.requests.length > 0 && this.requests.every(({ id }) => this.selected.includes(id));
  }

  handleSelectAll(event: CustomEvent<{ checked: boolean }>): void {
    this.tell(event.detail.checked ? this.requests.map(({ id }) => id) : []);
  }

  handleSelect(event: CustomEvent<{ checked: boolean }>): void {
    const { name } = event.target as HTMLInputElement;
    const others = this.selected.filter((id) => id !== name);
    this.tell(event.detail.checked ? [...others, name] : others);
  }

  handleOpen(event: Event): void {
    this.toggle((event.currentTarget as HTMLElement).dataset.id ?? '');
  }

  handleFocus(event: Event): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>('tr[data-id]');
    if (row?.dataset.id) this.current = row.dataset.id;
  }

  handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.requests.length) return;
    const steps: Record<string, () => void> = {
      j: () => this.move(1),
      k: () => this.move(-1),
      o: () => this.toggle(this.current),
      a: () => this.ask('approve'),
      d: () => this.ask('decline'),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  }

  private move(by: number): void {
    const place = this.requests.findIndex(({ id }) => id === this.current);
    const next = this.requests[place + by];
    if (!next) return;
    this.current = next.id;
    const rows = Array.from(this.template?.querySelectorAll<HTMLElement>('tr[data-id]') ?? []);
    rows.find((row) => row.dataset.id === next.id)?.focus();
  }

  private toggle(id: string): void {
    this.openId = this.openId === id ? '' : id;
  }

  private ask(move: 'approve' | 'decline'): void {
    this.dispatchEvent(new CustomEvent('answer', { detail: { id: this.current, move } }));
  }

  private tell(ids: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('select', { detail: { ids } }));
  }
}
