import { LightningElement, api } from 'lwc';
import { fill } from 'c/inWords';
import { words } from 'c/referenceKeepWords';

/** Most suggestions that stand there at once; typing finds the others. */
const MOST = 8;
const alike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Several values, each with a button that takes it away; added from those the company offers, or typed. */
export default class ReferenceValues extends LightningElement {
  @api name!: string;
  @api label!: string;
  @api offered: readonly string[] = [];

  words = words;
  typed = '';
  told = '';

  private values: string[] = [];

  @api get value(): string[] {
    return this.values;
  }
  set value(values: string[]) {
    this.values = [...values];
  }

  get chosen(): { value: string; remove: string }[] {
    return this.values.map((value) => ({ value, remove: fill(words.valueRemove, value) }));
  }

  get suggestions(): { value: string; add: string }[] {
    const sought = this.typed.trim().toLowerCase();
    const free = this.offered.filter((each) => !this.values.some((value) => alike(value, each)));
    const found = free.filter((each) => each.toLowerCase().includes(sought)).slice(0, MOST);
    return found.map((value) => ({ value, add: fill(words.valueAdd, value) }));
  }

  handleTyped(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.typed = event.detail.value;
    if (/[,;]/.test(this.typed)) this.addTyped();
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.addTyped();
    }
    if (event.key === 'Backspace' && !this.typed) this.remove(this.values[this.values.length - 1]);
  }

  /** What was typed and not yet taken is meant, unless a suggestion is on its way. */
  handleLeft({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget as HTMLElement | null)?.dataset?.value) this.addTyped();
  }

  /** A press on a suggestion does not leave the field. */
  handlePress(event: Event): void {
    event.preventDefault();
  }

  handleAdd(event: Event): void {
    this.add([(event.currentTarget as HTMLElement).dataset.value ?? '']);
    this.focusField();
  }

  handleRemove(event: Event): void {
    this.remove((event.currentTarget as HTMLElement).dataset.value);
    this.focusField();
  }

  private addTyped(): void {
    this.add(this.typed.split(/[,;]/));
  }

  /** As the company writes it, where it knows the value. */
  private add(texts: string[]): void {
    const meant = texts.map((each) => each.trim()).filter(Boolean);
    const known = meant.map((each) => this.offered.find((offered) => alike(offered, each)) ?? each);
    const fresh = known.filter((each, at) => !this.values.includes(each) && known.indexOf(each) === at);
    this.typed = '';
    if (fresh.length) this.change([...this.values, ...fresh], fill(words.valueAdded, fresh.join(', ')));
  }

  private remove(value: string | undefined): void {
    if (value === undefined) return;
    this.change(
      this.values.filter((each) => each !== value),
      fill(words.valueRemoved, value),
    );
  }

  private change(values: string[], told: string): void {
    this.values = values;
    this.told = told;
    this.dispatchEvent(new CustomEvent('change', { detail: { value: values } }));
  }

  private focusField(): void {
    this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
  }
}
