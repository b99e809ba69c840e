import { LightningElement, api } from 'lwc';
import { send, type Failure } from 'c/apiClient';
import { fill, today } from 'c/inWords';
import { headingOf, subjectOf } from 'c/requestForMeFacts';
import { words } from 'c/requestForMeWords';
import RequestMove, { type Moved } from 'c/requestMove';
import RequestNotUntil, { type Until } from 'c/requestNotUntil';
import type { NewChange } from '../../../../api/reference/newChange.ts';
import type { ReferenceView } from '../../../../api/reference/schema.ts';
import type { LegalMove, Move } from '../../../../api/request/moveSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

type ActionName = 'approve' | 'notUntil' | 'decline';
/** An action, and the step it needs to be this person's to take. */
const ACTIONS: [ActionName, Move][] = [
  ['approve', 'approve'],
  ['notUntil', 'decline'],
  ['decline', 'decline'],
];
const DAY_MS = 86_400_000;
const dayBefore = (day: string) => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
const reasonOf = (failure: unknown) => (failure as Failure).detail || (failure as Failure).title;

/** Yes, no, or not until a day. */
export default class RequestForMeAnswer extends LightningElement {
  @api request!: RequestView;
  /** Of the customer it is about, once it is read. */
  @api reference?: ReferenceView;

  words = words;
  sending = false;
  trouble = '';
  /** Days not to ask that could not be written yet. */
  unsaved: NewChange | null = null;

  get actions(): { name: ActionName; label: string; variant: string }[] {
    return ACTIONS.filter(([, move]) => this.moveOf(move)).map(([name]) => ({
      name,
      label: words[name],
      variant: name === 'approve' ? 'brand' : 'neutral',
    }));
  }

  handleAction(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    if (name === 'approve') this.answer('approve');
    else if (name === 'decline') this.decline();
    else this.notUntil();
  }

  handleTryDate(): void {
    if (this.unsaved) this.noteDate(this.unsaved);
  }

  private moveOf(name: Move): LegalMove | undefined {
    return this.request.moves.find(({ move }) => move === name);
  }

  private async decline(): Promise<void> {
    const { request } = this;
    const move = this.moveOf('decline');
    const moved = await RequestMove.open<Moved>({ label: headingOf(request), size: 'small', request, move });
    if (moved) this.tell(moved.request);
  }

  /** The answer first; then the customer is not asked for this before that day. */
  private async notUntil(): Promise<void> {
    const { activityType } = this.request;
    const { reference } = this;
    const label = fill(words.notUntilTitle, subjectOf(this.request)?.account.name ?? words.unnamed);
    const chosen = await RequestNotUntil.open<Until>({ label, size: 'small' });
    if (!chosen || !(await this.answer('decline', chosen.comment))) return;
    const hasAgreed = reference?.participations.some((each) => each.activityType === activityType);
    if (!hasAgreed || !reference?.may.changes.includes('agree')) return;
    const blackout = { blackoutFrom: today(), blackoutTo: dayBefore(chosen.until) };
    await this.noteDate({ change: 'agree', activityType, ...blackout });
  }

  private async noteDate(change: NewChange): Promise<void> {
    this.unsaved = null;
    this.trouble = '';
    try {
      await send('POST', `/v1/references/${this.reference?.id}/changes`, change);
    } catch (failure) {
      this.unsaved = change;
      this.trouble = fill(words.dateFailed, reasonOf(failure));
    }
  }

  private async answer(move: 'approve' | 'decline', comment?: string): Promise<boolean> {
    const { id, turn } = this.request;
    const { candidateId } = this.moveOf(move) ?? {};
    if (this.sending) return false;
    this.sending = true;
    this.trouble = '';
    try {
      const body = { move, turn, ...(candidateId && { candidateId }), ...(comment && { comment }) };
      this.tell(await send<RequestView>('POST', `/v1/requests/${id}/moves`, body));
    } catch (failure) {
      this.trouble = reasonOf(failure);
      this.tell();
    }
    this.sending = false;
    return !this.trouble;
  }

  /** Without the request: what the page shows is out of date. */
  private tell(request?: RequestView): void {
    this.dispatchEvent(new CustomEvent('answered', { detail: { request } }));
  }
}
