import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import type { Field } from 'c/policyFields';
import { words as order } from 'c/policyOrderWords';
import { reordered, type Move } from 'c/policyReorder';
import type PolicyRowActions from 'c/policyRowActions';
import { eventInWords, hearingInWords } from 'c/policyToldSentences';
import { words } from 'c/policyToldWords';
import type { MessageRule } from '../../../../api/message/rules.ts';

/** Who is told what: rules as sentences, one open at a time. */
export default class PolicyTold extends LightningElement {
  @api field!: Field;
  @api value: readonly MessageRule[] = [];
  @api errors: readonly { path: string; message: string }[] = [];

  words = words;
  told = '';
  private open = -1;
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
    return this.value.map((rule, at) => ({
      ...{ at, count, rule, isOpen: at === this.open, key: `${at} of ${count}` },
      expanded: String(at === this.open),
      name: fill(order.row, at + 1),
      event: eventInWords(rule.on, this.labels),
      hearing: hearingInWords(rule),
      action: at === this.open ? words.done : words.edit,
      actionName: `${at === this.open ? words.done : words.edit}: ${fill(order.row, at + 1)}`,
    }));
  }

  get wrong(): string[] {
    return this.errors.map(({ path, message }) => {
      const [at] = path.slice(this.field.path.length + 1).split('.');
      return fill(words.wrong, Number(at) + 1, message);
    });
  }

  get labels() {
    return this.field.beside?.labels ?? {};
  }

  get templates(): string[] {
    return Object.keys(this.field.beside?.messages.templates ?? {});
  }

  handleOpen(event: Event): void {
    const at = Number((event.currentTarget as HTMLElement).dataset.at);
    this.open = at === this.open ? -1 : at;
  }

  handleRule(event: CustomEvent<MessageRule>): void {
    this.tell(this.value.map((each, at) => (at === this.open ? event.detail : each)));
  }

  handleMove({ detail: move }: CustomEvent<Move>): void {
    this.moved = move;
    this.told = fill(order.moved, fill(order.row, move.from + 1), move.to + 1, this.value.length);
    if (this.open === move.from) this.open = move.to;
    else if (this.open === move.to) this.open = move.from;
    this.tell(reordered(this.value, move));
  }

  handleRemove({ detail: { at: gone } }: CustomEvent<{ at: number }>): void {
    this.open = -1;
    this.told = words.removed;
    this.tell(this.value.filter((_each, at) => at !== gone));
  }

  handleAdd(): void {
    const [template = ''] = this.templates;
    this.open = this.value.length;
    this.told = words.added;
    this.tell([...this.value, { on: { move: 'submit' }, who: ['Requester'], how: 'Bell', template }]);
  }

  private tell(value: readonly MessageRule[]): void {
    this.dispatchEvent(new CustomEvent('fieldchange', { detail: { path: this.field.path, value } }));
  }
}
