import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { check, mark, type Fault } from 'c/fieldChecks';
import type { Chosen } from 'c/requestDraft';
import { criterionWord } from 'c/requestFormWords';
import { words } from 'c/requestMatchWords';
import type { RequestView } from '../../../../api/request/schema.ts';

/** The customers a request gets, in order of preference, with the reason when one goes against a key criterion. */
export default class RequestMoveSuggest extends LightningElement {
  @api request!: RequestView;
  @api chosen: readonly Chosen[] = [];
  /** The service wants a reason whatever the list says. */
  @api reasonAsked = false;

  kept: readonly Chosen[] = [];
  reason = '';
  trouble = '';

  connectedCallback(): void {
    this.kept = this.chosen;
    this.tell();
  }

  @api check(): boolean {
    this.trouble = this.kept.length ? '' : words.chooseFirst;
    return check(this.template) && this.kept.length > 0;
  }

  @api mark(faults: Fault[]): Fault[] {
    return mark(this.template, faults);
  }

  get reasonLabel(): string {
    const against = [...new Set(this.kept.flatMap((match) => match.against))];
    if (against.length) return fill(words.reasonAgainst, against.map(criterionWord).join(', '));
    return this.reasonAsked ? words.reasonAsked : '';
  }

  handleChoose({ detail }: CustomEvent<{ chosen: Chosen[] }>): void {
    this.kept = detail.chosen;
    this.trouble = '';
    this.tell();
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
    this.tell();
  }

  private tell(): void {
    const candidates = this.kept.map(({ id }) => id);
    const reason = this.reasonLabel ? this.reason.trim() || undefined : undefined;
    const names = Object.fromEntries(this.kept.map(({ id, name }) => [id, name]));
    this.dispatchEvent(new CustomEvent('names', { detail: names }));
    this.dispatchEvent(new CustomEvent('values', { detail: { candidates, reason } }));
  }
}
