import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { check, mark, type Fault } from 'c/fieldChecks';
import { words } from 'c/requestMoveWords';
import { isMe } from 'c/requestStatus';
import type { PeopleList } from '../../../../api/request/arrangeSchema.ts';

type Name = 'fulfillerId' | 'approverId' | 'hostId';
/** Whoever arranges requests may be host of a meeting. */
const MAY: Record<Name, string> = { fulfillerId: 'arrange', approverId: 'approve', hostId: 'arrange' };
const LABELS: Record<Name, string> = {
  fulfillerId: words.person,
  approverId: words.person,
  hostId: words.personHost,
};

/** Somebody chosen by name from those who may do it. */
export default class RequestMovePerson extends LightningElement {
  @api name!: Name;
  /** Who it is now. */
  @api value = '';

  words = words;
  query = '';
  chosen = '';
  told = '';

  private people: PeopleList['people'] = [];
  private asked = 0;

  connectedCallback(): void {
    this.chosen = this.value;
    this.search();
  }

  @api check(): boolean {
    if (this.mustChoose && !this.options.length) this.told = words.personNone;
    return check(this.template) && (!this.mustChoose || Boolean(this.chosen));
  }

  @api mark(faults: Fault[]): Fault[] {
    return mark(this.template, faults);
  }

  get label(): string {
    return LABELS[this.name];
  }

  get mustChoose(): boolean {
    return this.name === 'approverId';
  }

  /** Nobody chosen means the reader, or no host. */
  get options(): { label: string; value: string }[] {
    const others = this.people.filter(({ id }) => this.name !== 'fulfillerId' || !isMe(id));
    const nobody = this.name === 'fulfillerId' ? words.personMe : words.notSaid;
    return [
      ...(this.mustChoose ? [] : [{ label: nobody, value: '' }]),
      ...others.map(({ id, name, title }) => ({ label: [name, title].filter(Boolean).join(', '), value: id })),
    ];
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.query = event.detail.value;
    this.search();
  }

  handleChoose(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
    const detail = { [this.name]: this.chosen || undefined };
    this.dispatchEvent(new CustomEvent('values', { detail }));
  }

  private async search(): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    const search = new URLSearchParams({ may: MAY[this.name], ...(this.query.trim() && { q: this.query.trim() }) });
    try {
      const { people } = await get<PeopleList>(`/v1/requests/people?${search}`);
      if (asked !== this.asked) return;
      this.people = people;
      this.told = people.length ? '' : words.personNone;
    } catch (failure) {
      if (asked === this.asked) this.told = (failure as Failure).title;
    }
  }
}
