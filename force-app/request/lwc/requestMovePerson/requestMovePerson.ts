import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { check, mark, type Fault } from 'c/fieldChecks';
import { fill } from 'c/inWords';
import { words } from 'c/requestMoveWords';
import { isMe } from 'c/requestStatus';
import type { PeopleList } from '../../../../api/request/arrangeSchema.ts';

type Name = 'fulfillerId' | 'approverId' | 'hostId' | 'csmId' | 'managerId';
/** Whoever arranges requests may be host of a meeting. */
const MAY: Record<Name, string> = {
  fulfillerId: 'arrange',
  approverId: 'approve',
  hostId: 'arrange',
  csmId: 'approve',
  managerId: 'manage',
};
const LABELS: Record<Name, string> = {
  fulfillerId: words.person,
  approverId: words.person,
  hostId: words.personHost,
  csmId: words.personCsm,
  managerId: words.personManager,
};
/** What it means to choose nobody. */
const NOBODY: Partial<Record<Name, string>> = {
  fulfillerId: words.personMe,
  csmId: words.personNobody,
  managerId: words.personNobody,
};

/** Somebody chosen by name from those who may do it. */
export default class RequestMovePerson extends LightningElement {
  @api name!: Name;
  /** Who it is now. */
  @api value = '';
  /** The same with their name, shown whoever is searched for. */
  @api known?: { id: string; name: string | null } | null;

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

  /** Two people of one form are told apart. */
  get searchLabel(): string {
    return this.known === undefined ? words.personSearch : fill(words.personSearchFor, this.label);
  }

  get mustChoose(): boolean {
    return this.name === 'approverId';
  }

  get options(): { label: string; value: string }[] {
    const known = this.known;
    const others = this.people.filter(({ id }) => (this.name !== 'fulfillerId' || !isMe(id)) && id !== known?.id);
    return [
      ...(this.mustChoose ? [] : [{ label: NOBODY[this.name] ?? words.notSaid, value: '' }]),
      ...(known ? [{ label: known.name ?? known.id, value: known.id }] : []),
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
