import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { get, type Failure } from 'c/apiClient';
import { notify, subscribe } from 'c/changes';
import { fill } from 'c/inWords';
import type { Chosen } from 'c/requestDraft';
import RequestMove, { type Moved } from 'c/requestMove';
import type { Landing } from 'c/requestStep';
import { callStates, statusTheme, statusWord } from 'c/requestStatus';
import { words } from 'c/requestPageWords';
import type { LegalMove } from '../../../../api/request/moveSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/** The last thing that happened, in the words of its history. */
const lastStep = ({ decisions }: RequestView): string | undefined =>
  [...decisions].sort((a, b) => (b.turn ?? 0) - (a.turn ?? 0))[0]?.text;

/** One request: where it stands, who has the ball, what this person may do about it, and what happened so far. */
export default class RequestPage extends LightningElement {
  words = words;
  request?: RequestView;
  failure?: Failure;
  /** What happened meanwhile, when a move came too late. */
  overtaken?: string;
  loading = true;

  private requestId?: string;
  private asked = 0;
  private unsubscribe = (): void => {};

  @api get recordId(): string | undefined {
    return this.requestId;
  }
  set recordId(id: string | undefined) {
    this.requestId = id;
    this.request = undefined;
    this.load();
  }

  connectedCallback(): void {
    this.unsubscribe = subscribe(
      () => this.load(),
      () => this.requestId,
    );
  }

  disconnectedCallback(): void {
    this.unsubscribe();
  }

  get firstLoad(): boolean {
    return this.loading && !this.request;
  }

  get heading(): string {
    const { number, activityType = '' } = this.request ?? {};
    return number ? fill(words.pageTitle, number, activityType) : activityType;
  }

  get status(): string {
    return this.request ? statusWord(this.request.status, this.request.ball.party) : '';
  }

  get theme(): string {
    return this.request ? statusTheme(this.request.status) : '';
  }

  get hasMoves(): boolean {
    return Boolean(this.request?.moves.length);
  }

  /** Something took place, or was to. */
  get hasBeen(): boolean {
    const { candidates = [] } = this.request ?? {};
    return candidates.some(({ use }) => use?.status === 'Completed' || use?.status === 'Missed');
  }

  /** The list stands on the page while nobody is on the request; later it opens from its button. */
  get suggest(): LegalMove | undefined {
    const { moves = [], candidates = [] } = this.request ?? {};
    const nobody = candidates.every(({ status }) => status === 'Declined' || status === 'Released');
    return nobody ? moves.find(({ needs }) => needs.includes('candidates')) : undefined;
  }

  /** Where the link of a message leads. */
  handleLand({ detail }: CustomEvent<{ focus: Landing['focus'] }>): void {
    const places = { find: '.find', moves: 'c-request-moves', turn: '.turn' };
    const place = this.template?.querySelector<HTMLElement>(places[detail.focus]);
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
  }

  handleRetry(): void {
    this.load();
  }

  async handleMove({ detail }: CustomEvent<{ move: LegalMove; chosen?: Chosen[] }>): Promise<void> {
    if (!this.request) return;
    const { move, chosen = [] } = detail;
    const { request } = this;
    const label = fill(words.moveTitle, move.label, this.heading);
    const moved = await RequestMove.open<Moved>({ label, size: 'small', request, move, chosen });
    if (moved) await this.show(moved);
    this.template?.querySelector<HTMLElement>(this.hasMoves ? 'c-request-moves' : 'h2')?.focus();
  }

  private async show({ request, overtaken }: Moved): Promise<void> {
    this.overtaken = overtaken && (overtaken.detail || overtaken.title);
    if (request) {
      this.dispatchEvent(new ShowToastEvent({ title: lastStep(request) ?? words.moved, variant: 'success' }));
      this.request = request;
      notify(request.deal.opportunityId);
      // The platform's own parts of this page show fields of the record too.
      await notifyRecordUpdateAvailable([{ recordId: request.id }]);
      // The answer names those who were read before the step, not who comes in with it.
      if (request.ball.user && !request.ball.user.name) await this.load();
    } else {
      await this.load();
    }
  }

  private async load(): Promise<void> {
    if (!this.requestId) return;
    this.asked += 1;
    const { asked } = this;
    this.loading = true;
    try {
      const request = await get<RequestView>(`/v1/requests/${this.requestId}`, { fresh: true });
      if (asked !== this.asked) return;
      callStates(request.labels);
      this.request = request;
      this.failure = undefined;
    } catch (failure) {
      if (asked !== this.asked) return;
      this.failure = failure as Failure;
    }
    this.loading = false;
  }
}
