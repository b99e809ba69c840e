import { LightningElement, api } from 'lwc';
import { words } from 'c/policyEditWords';
import type { Field } from 'c/policyFields';

type Row = Record<string, unknown>;

/** A list of the policy whose order counts: routes, absences, questions. */
export default class PolicyRows extends LightningElement {
  @api field!: Field;
  @api value?: readonly Row[];

  words = words;

  get rows() {
    const { columns = {}, path } = this.field;
    return this.all.map((row, at) => ({
      at,
      key: `${at} of ${this.all.length}`,
      canRise: at > 0,
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

  handleRemove(event: Event): void {
    const gone = this.placeOf(event);
    this.tell(this.all.filter((_row, at) => at !== gone));
  }

  handleUp(event: Event): void {
    const from = this.placeOf(event);
    const next = [...this.all];
    next.splice(from - 1, 0, ...next.splice(from, 1));
    this.tell(next);
  }

  private get all(): readonly Row[] {
    return this.value ?? [];
  }

  private placeOf(event: Event): number {
    return Number((event.currentTarget as HTMLElement).dataset.at);
  }

  private tell(value: readonly Row[]): void {
    const detail = { path: this.field.path, value };
    this.dispatchEvent(new CustomEvent('fieldchange', { detail }));
  }
}
