import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/policyEditWords';
import type { Field } from 'c/policyFields';
import { words as order } from 'c/policyOrderWords';
import { reordered, type Move } from 'c/policyReorder';
import type PolicyRowActions from 'c/policyRowActions';

type Row = Record<string, unknown>;

/** A list of the policy whose order counts: routes, absences, questions. */
export default class PolicyRows extends LightningElement {
  @api field!: Field;
  @api value?: readonly Row[];

  words = words;
  told = '';
  private moved?: Move;

  renderedCallback(): void {
    const { moved } = this;
    if (!moved) return;
    this.moved = undefined;
    const rows = this.template?.querySelectorAll<PolicyRowActions & HTMLElement>('c-policy-row-actions');
    rows?.[moved.to]?.focusOn(moved.way);
  }

  get rows() {
    const { columns = {}, path } = this.field;
    return this.all.map((row, at) => ({
      at,
      key: `${at} of ${this.all.length}`,
      count: this.all.length,
      name: fill(order.row, at + 1),
      cells: Object.entries(columns).map(([key, column]) => ({
        field: { ...column, path: `${path}.${at}.${key}` } as Field,
        value: row[key],
      })),
    }));
  }

  /** A value within a row: it is told on. */
  handleCell(event: CustomEvent<{ path: string; value: unknown }>): void {
    this.dispatchEvent(new CustomEvent('fieldchange', { detail: event.detail }));
  }

  handleAdd(): void {
    this.tell([...this.all, { ...this.field.blank }]);
  }

  handleRemove({ detail: { at: gone } }: CustomEvent<{ at: number }>): void {
    this.told = fill(order.removed, fill(order.row, gone + 1));
    this.tell(this.all.filter((_row, at) => at !== gone));
  }

  handleMove({ detail: move }: CustomEvent<Move>): void {
    this.moved = move;
    this.told = fill(order.moved, fill(order.row, move.from + 1), move.to + 1, this.all.length);
    this.tell(reordered(this.all, move));
  }

  private get all(): readonly Row[] {
    return this.value ?? [];
  }

  private tell(value: readonly Row[]): void {
    const detail = { path: this.field.path, value };
    this.dispatchEvent(new CustomEvent('fieldchange', { detail }));
  }
}
