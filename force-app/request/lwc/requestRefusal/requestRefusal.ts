import { LightningElement, api } from 'lwc';
import type { Failure } from 'c/apiClient';
import { dayInWords, fill } from 'c/inWords';
import { words } from 'c/requestFormWords';

interface Refused {
  id: string;
  name: string;
  text: string;
  removeLabel: string;
  nextDate: string;
  useLabel: string;
  /** What this customer did agree to. */
  instead: string;
  insteadLabel: string;
}

/** Why a request was not taken, and every way forward there is. */
export default class RequestRefusal extends LightningElement {
  @api failure!: Failure;
  /** Names of the chosen customers by reference id. */
  @api names: Record<string, string> = {};

  words = words;

  get heading(): string {
    return this.failure.title;
  }

  get sentence(): string {
    return this.refused.length || this.failure.detail === this.failure.title ? '' : this.failure.detail;
  }

  get refused(): Refused[] {
    return (this.failure.full ?? []).map(({ referenceId, text, nextDate }) => {
      const name = this.names[referenceId] ?? words.unnamed;
      const instead = this.insteadOf(referenceId);
      return {
        id: referenceId,
        name,
        text,
        removeLabel: fill(words.remove, name),
        nextDate: nextDate ?? '',
        useLabel: nextDate ? fill(words.useDay, dayInWords(nextDate)) : '',
        instead,
        insteadLabel: fill(words.instead, instead),
      };
    });
  }

  /** The day that helps, unless a customer's own line offers it already. */
  get nextDate(): string {
    return this.refused.some((each) => each.nextDate) ? '' : (this.failure.nextDate ?? '');
  }

  get useLabel(): string {
    return fill(words.useDay, dayInWords(this.nextDate));
  }

  get faults(): { path: string; text: string }[] {
    return (this.failure.errors ?? []).map(({ path, message }) => ({ path, text: `${path}: ${message}` }));
  }

  handleUseDay(event: Event): void {
    const { day } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('useday', { detail: { day } }));
  }

  handleRemove(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('remove', { detail: { id } }));
  }

  handleInstead(event: Event): void {
    const { type } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('useactivity', { detail: { type } }));
  }

  private insteadOf(referenceId: string): string {
    const other = this.failure.alternatives?.find((each) => each.referenceId === referenceId && each.activityType);
    return other?.activityType ?? '';
  }
}
