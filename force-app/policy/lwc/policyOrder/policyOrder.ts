import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import type { Field } from 'c/policyFields';
import { words } from 'c/policyOrderWords';
import type { Option } from 'c/policyOptions';
import { reordered, type Move } from 'c/policyReorder';
import type PolicyRowActions from 'c/policyRowActions';

/** Some of what can be chosen, in an order that counts: who approves first. */
export default class PolicyOrder extends LightningElement {
  @api field!: Field;
  @api value: readonly string[] = [];

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
    const { length: count } = this.value;
    return this.value.map((each, at) => ({ at, count, value: each, place: at + 1, label: this.nameOf(each) }));
  }

  get others(): Option[] {
    return (this.field.options ?? []).filter(({ value }) => !this.value.includes(value));
  }

  get isEmpty(): boolean {
    return this.value.length === 0;
  }

  handleMove({ detail: move }: CustomEvent<Move>): void {
    this.moved = move;
    this.told = fill(words.moved, this.nameOf(this.value[move.from]), move.to + 1, this.value.length);
    this.tell(reordered(this.value, move));
  }

  handleRemove({ detail: { at } }: CustomEvent<{ at: number }>): void {
    this.told = fill(words.removed, this.nameOf(this.value[at]));
    this.tell(this.value.filter((_each, index) => index !== at));
  }

  handleAdd({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.told = fill(words.added, this.nameOf(value), this.value.length + 1);
    this.tell([...this.value, value]);
  }

  private nameOf(value = ''): string {
    return this.field.options?.find((each) => each.value === value)?.label ?? value;
  }

  private tell(value: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('fieldchange', { detail: { path: this.field.path, value } }));
  }
}
