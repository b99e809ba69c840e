import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { notify } from 'c/changes';
import { dayInWords, fill } from 'c/inWords';
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

  private shown!: MatchAnswer;

  @api get answer(): MatchAnswer {
    return this.shown;
  }
  set answer(answer: MatchAnswer) {
    this.shown = answer;
    this.chosen = this.chosen.filter((id) => answer.results.some((match) => match.reference.id === id));
  }

  get cards(): { match: Match; id: string; rank: number }[] {
    return this.shown.results.map((match) => {
      const { id } = match.reference;
      return { match, id, rank: this.chosen.indexOf(id) + 1 };
    });
  }

  get isEmpty(): boolean {
    return this.shown.results.length === 0;
  }

  get canAsk(): boolean {
    return this.shown.opportunity.canRequest;
  }

  get lookOnly(): boolean {
    return !this.canAsk;
  }

  get summary(): string {
    const { activityType, neededBy, results } = this.shown;
    if (results.length === 0) return '';
    return fill(
      results.length === 1 ? words.foundOne : words.found,
      results.length,
      activityType,
      dayInWords(neededBy),
    );
  }

  get chosenInWords(): string {
    return this.chosenMatches.map(({ account }, index) => `${index + 1}. ${account.name ?? words.unnamed}`).join(', ');
  }

  handleChoose({ detail }: CustomEvent<{ id: string; chosen: boolean }>): void {
    const others = this.chosen.filter((id) => id !== detail.id);
    this.chosen = detail.chosen ? [...others, detail.id] : others;
  }

  handleClear(): void {
    this.chosen = [];
  }

  handleAsk({ currentTarget, detail }: CustomEvent<{ id: string }>): void {
    const customer = this.shown.results.filter((match) => match.reference.id === detail.id);
    this.ask(customer, currentTarget as HTMLElement);
  }

  handleAskChosen(event: Event): void {
    this.ask(this.chosenMatches, event.currentTarget as HTMLElement);
  }

  handleFindOne(event: Event): void {
    this.ask([], event.currentTarget as HTMLElement);
  }

  private get chosenMatches(): Match[] {
    return this.chosen.flatMap((id) => this.shown.results.find((match) => match.reference.id === id) ?? []);
  }

  private async ask(customers: Match[], opener: HTMLElement): Promise<void> {
    const { opportunity, activityType, neededBy } = this.shown;
    const created = await RequestForm.open<CreatedRequest>({
      label: customers.length ? words.askTitle : words.findOneTitle,
      size: 'small',
      opportunity,
      activityType,
      neededBy,
      customers,
    });
    opener.focus();
    if (!created) return;
    this.chosen = [];
    notify(opportunity.id);
    const attributes = { recordId: created.request.id, objectApiName: 'Reference_Request__c', actionName: 'view' };
    const url = await this[NavigationMixin.GenerateUrl]({ type: 'standard__recordPage', attributes });
    const names = customers.map(({ reference, account }) => [reference.id, account.name ?? words.unnamed]);
    this.dispatchEvent(sentToast(created, url, Object.fromEntries(names)));
  }
}
