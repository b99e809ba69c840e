import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { notify } from 'c/changes';
import { fill } from 'c/inWords';
import type { Comparing } from 'c/matchActions';
import { nameOf } from 'c/matchFacts';
import type MatchList from 'c/matchList';
import { narrowed, valuesIn, type Picked } from 'c/matchNarrow';
import { foundInWords, moves } from 'c/matchPlaces';
import type { Entry } from 'c/matchTable';
import { words } from 'c/matchWords';
import RequestForm from 'c/requestForm';
import { sentToast } from 'c/requestSent';
import type { Match, MatchAnswer } from '../../../../api/match/schema.ts';
import type { CreatedRequest } from '../../../../api/request/schema.ts';

/** The ranked customers, the reader's choice among them, and the request that comes of it. */
export default class MatchResults extends NavigationMixin(LightningElement) {
  words = words;
  /** Ids of references in order of preference. */
  chosen: string[] = [];

  /** What the reader wants to see alone. */
  @api picked: Picked = {};
  @api comparing: Comparing | null = null;
  /** The answer by the policy's weights, where others may be tried. */
  @api active?: MatchAnswer;

  private shown!: MatchAnswer;

  @api get answer(): MatchAnswer {
    return this.shown;
  }
  set answer(answer: MatchAnswer) {
    this.shown = answer;
    this.chosen = this.chosen.filter((id) => answer.results.some((match) => match.reference.id === id));
  }

  @api focus(step: string, id: string): void {
    this.template?.querySelector<Element & Pick<MatchList, 'focus'>>('c-match-list')?.focus(step, id);
  }

  get entries(): Entry[] {
    const moved = moves(this.shown, this.active);
    return narrowed(this.shown.results, this.picked).map((match) => {
      const { id } = match.reference;
      return { match, id, rank: this.chosen.indexOf(id) + 1, moved: moved[id] ?? '' };
    });
  }

  get isEmpty(): boolean {
    return this.shown.results.length === 0;
  }

  /** In words; empty when all are shown. */
  get narrowedTo(): string {
    const values = valuesIn(this.picked);
    if (!values.length || this.isEmpty) return '';
    return fill(words.narrowed, this.entries.length, this.shown.results.length, values.join(', '));
  }

  get canAsk(): boolean {
    return this.shown.opportunity.canRequest;
  }

  get lookOnly(): boolean {
    return !this.canAsk;
  }

  get summary(): string {
    return foundInWords(this.shown, this.active);
  }

  get chosenInWords(): string {
    return this.chosenMatches.map((match, index) => `${index + 1}. ${nameOf(match)}`).join(', ');
  }

  handleChoose({ detail }: CustomEvent<{ id: string; chosen: boolean }>): void {
    const others = this.chosen.filter((id) => id !== detail.id);
    this.chosen = detail.chosen ? [...others, detail.id] : others;
  }

  handleClear(): void {
    this.chosen = [];
  }

  handleShowAll(): void {
    this.dispatchEvent(new CustomEvent('narrow', { detail: {} }));
  }

  handleCompare({ detail }: CustomEvent<{ id: string }>): void {
    this.dispatchEvent(new CustomEvent('compare', { detail }));
  }

  handleAsk({ detail: { id } }: CustomEvent<{ id: string }>): void {
    const customer = this.shown.results.filter((match) => match.reference.id === id);
    this.ask(customer, () => this.focus('ask', id));
  }

  handleAskChosen(event: Event): void {
    const opener = event.currentTarget as HTMLElement;
    this.ask(this.chosenMatches, () => opener.focus());
  }

  handleFindOne(event: Event): void {
    const opener = event.currentTarget as HTMLElement;
    this.ask([], () => opener.focus());
  }

  private get chosenMatches(): Match[] {
    return this.chosen.flatMap((id) => this.shown.results.find((match) => match.reference.id === id) ?? []);
  }

  private async ask(customers: Match[], back: () => void): Promise<void> {
    const { opportunity, activityType, neededBy } = this.shown;
    const created = await RequestForm.open<CreatedRequest>({
      label: customers.length ? words.askTitle : words.findOneTitle,
      size: 'small',
      opportunity,
      activityType,
      neededBy,
      customers,
    });
    back();
    if (!created) return;
    this.chosen = [];
    notify(opportunity.id);
    const attributes = { recordId: created.request.id, objectApiName: 'Reference_Request__c', actionName: 'view' };
    const url = await this[NavigationMixin.GenerateUrl]({ type: 'standard__recordPage', attributes });
    const names = customers.map((match) => [match.reference.id, nameOf(match)]);
    this.dispatchEvent(sentToast(created, url, Object.fromEntries(names)));
  }
}
