import { LightningElement, api } from 'lwc';
import type { Alternative, Failure } from 'c/apiClient';
import { dayInWords, fill } from 'c/inWords';
import { words } from 'c/requestFormWords';

interface Way {
  key: string;
  label: string;
  way: Alternative;
  /** Nobody is asked: something is shared. */
  isContent: boolean;
}
interface Refused {
  id: string;
  name: string;
  text: string;
  removeLabel: string;
  /** What this customer still offers. */
  ways: Way[];
}

const label = ({ kind, neededBy = '', activityType, label: name = '' }: Alternative): string => {
  if (kind === 'later') return fill(words.useDay, dayInWords(neededBy));
  if (kind === 'activity') return fill(words.wayActivity, activityType?.toLowerCase() ?? '');
  return kind === 'group' ? words.wayGroup : fill(words.wayNext, name);
};

/** Why something was not done, and every way forward there is. */
export default class RequestRefusal extends LightningElement {
  @api failure!: Failure;
  /** Names of the chosen customers by reference id. */
  @api names: Record<string, string> = {};
  /** Whether a way can be taken here, or only read. */
  @api ways = false;
  /** The deal it is about; left out for what is no sale. */
  @api opportunityId?: string;

  words = words;

  get heading(): string {
    return this.failure.title;
  }

  get sentence(): string {
    return this.refused.length || this.failure.detail === this.failure.title ? '' : this.failure.detail;
  }

  get refused(): Refused[] {
    return (this.failure.full ?? []).map(({ referenceId, text }) => {
      const name = this.names[referenceId] ?? words.unnamed;
      const ways = this.waysOut.filter(({ way }) => way.kind !== 'next' && way.referenceId === referenceId);
      return { id: referenceId, name, text, removeLabel: fill(words.remove, name), ways };
    });
  }

  /** The customer in whose place another one is asked. */
  get first(): string {
    return this.refused[0]?.id ?? '';
  }

  /** What no refused customer's own line offers already. */
  get others(): Way[] {
    const own = this.refused.flatMap(({ ways }) => ways.map(({ key }) => key));
    return this.ways ? this.waysOut.filter(({ key }) => !own.includes(key)) : [];
  }

  get gap(): string {
    return this.failure.gap ? fill(words.gap, this.failure.segment ?? '') : '';
  }

  get faults(): { path: string; text: string }[] {
    return (this.failure.errors ?? []).map(({ path, message }) => ({ path, text: `${path}: ${message}` }));
  }

  handleTake(event: Event): void {
    const { way: key, refused } = (event.currentTarget as HTMLElement).dataset;
    const way = this.waysOut.find((each) => each.key === key)?.way;
    this.dispatchEvent(new CustomEvent('take', { detail: { way, refused } }));
  }

  handleRemove(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('remove', { detail: { id } }));
  }

  /** A day that helps is a way, also where the service names none. */
  private get waysOut(): Way[] {
    const { alternatives = [], nextDate, full = [] } = this.failure;
    const { referenceId } = full[0] ?? { referenceId: '' };
    const later: Alternative[] = nextDate ? [{ kind: 'later', referenceId, neededBy: nextDate }] : [];
    const all = alternatives.some(({ kind }) => kind === 'later') ? alternatives : [...later, ...alternatives];
    return all.map((way, index) => ({ key: String(index), label: label(way), way, isContent: way.kind === 'content' }));
  }
}
