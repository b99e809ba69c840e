import { LightningElement, api } from 'lwc';
import { linesOf, pairOf } from 'c/policyContent';
import { words } from 'c/policyEditWords';
import type { Field, Kind } from 'c/policyFields';
import { periods } from 'c/policyOptions';

interface Limit {
  count: number;
  weight: number;
  period: string;
}

const UNLIMITED = 'Unlimited';
const FIRST = 'Calendar quarter';

/** One value of the policy, asked for as its kind needs it; tells "fieldchange" with where it stands. */
export default class PolicyField extends LightningElement {
  @api field!: Field;
  @api value: unknown;
  /** What is wrong here or within. */
  @api errors: readonly { path: string; message: string }[] = [];

  words = words;

  /** By its kind. */
  get is(): Partial<Record<Kind, boolean>> {
    return { [this.field.kind]: true };
  }

  get isLines(): boolean {
    return this.field.kind === 'list' || this.field.kind === 'pairs';
  }

  /** Rules and words of messages say themselves which of them is wrong. */
  get error(): string {
    return this.is.told || this.is.templates ? '' : this.errors.map(({ message }) => message).join(' ');
  }

  get text(): string {
    const { value } = this;
    if (Array.isArray(value)) return value.join('\n');
    if (this.field.kind !== 'pairs') return value == null ? '' : String(value);
    return Object.entries((value ?? {}) as Record<string, string | null>)
      .map(([one, wider]) => `${one} = ${wider ?? ''}`)
      .join('\n');
  }

  get checked(): boolean {
    return Boolean(this.value);
  }

  get chosen(): string[] {
    return ((this.value ?? []) as unknown[]).map(String);
  }

  get step(): string {
    return this.field.step ?? '1';
  }

  get limit(): Partial<Limit> {
    return (this.value ?? {}) as Partial<Limit>;
  }

  get count(): string {
    return this.isUnlimited ? '' : String(this.limit[this.countKey] ?? '');
  }

  get period(): string {
    return this.limit.period ?? (this.isRequired ? FIRST : UNLIMITED);
  }

  get periods() {
    return [...periods, { label: words.unlimited, value: UNLIMITED }];
  }

  get isUnlimited(): boolean {
    return this.period === UNLIMITED;
  }

  handleNumber({ detail }: CustomEvent<{ value: string }>): void {
    this.tell(detail.value === '' ? this.field.empty : Number(detail.value));
  }

  handleText({ detail }: CustomEvent<{ value: string }>): void {
    this.tell(detail.value === '' ? this.field.empty : detail.value);
  }

  handleLines({ detail }: CustomEvent<{ value: string }>): void {
    const lines = linesOf(detail.value);
    if (this.field.kind === 'pairs') this.tell(Object.fromEntries(lines.map(pairOf)));
    else this.tell(lines.length === 0 && 'empty' in this.field ? this.field.empty : lines);
  }

  handleToggle({ detail }: CustomEvent<{ checked: boolean }>): void {
    const { on = true } = this.field;
    this.tell(detail.checked ? on : 'empty' in this.field ? this.field.empty : false);
  }

  handleChoices({ detail }: CustomEvent<{ value: string[] }>): void {
    const chosen = this.field.numeric ? detail.value.map(Number).sort((a, b) => a - b) : [...detail.value];
    this.tell(chosen.length === 0 && 'empty' in this.field ? this.field.empty : chosen);
  }

  handleCount({ detail }: CustomEvent<{ value: string }>): void {
    this.tell({ [this.countKey]: Number(detail.value), period: this.period });
  }

  handlePeriod({ detail }: CustomEvent<{ value: string }>): void {
    if (detail.value === UNLIMITED && !this.isRequired) this.tell(this.field.empty);
    else this.tell({ [this.countKey]: this.limit[this.countKey] ?? 1, period: detail.value });
  }

  /** A value of a list: where it stands is told on. */
  handleWithin(event: CustomEvent<{ path: string; value: unknown }>): void {
    this.dispatchEvent(new CustomEvent('fieldchange', { detail: event.detail }));
  }

  private get countKey(): 'count' | 'weight' {
    return this.field.countKey ?? 'count';
  }

  /** A limit that may be left out says so by what stands there then. */
  private get isRequired(): boolean {
    return !('empty' in this.field);
  }

  private tell(value: unknown): void {
    const detail = { path: this.field.path, value };
    this.dispatchEvent(new CustomEvent('fieldchange', { detail }));
  }
}
