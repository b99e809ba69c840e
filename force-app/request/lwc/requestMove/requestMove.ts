import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { newKey, send, type Failure } from 'c/apiClient';
import { isMe } from 'c/requestStatus';
import { words } from 'c/requestMoveWords';
import type { LegalMove, NewMove } from '../../../../api/request/moveSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/** What the modal closes with: the request after the move, or why the page was out of date. */
export interface Moved {
  request?: RequestView;
  overtaken?: Failure;
}

type Field = 'comment' | 'accepted' | 'startsAt' | 'fulfillerId';
const OVERTAKEN = ['CHANGED_MEANWHILE', 'ILLEGAL_MOVE', 'NOT_YOUR_MOVE'];

/** The small form of one move: only the fields it needs. */
export default class RequestMove extends LightningModal {
  @api request!: RequestView;
  @api move!: LegalMove;

  words = words;
  failure?: Failure;
  sending = false;
  comment = '';
  accepted = '';
  startsAt = '';
  fulfillerId = '';

  private attempt = { body: '', key: '' };

  get customer(): string {
    const candidate = this.request.candidates.find((each) => each.id === this.move.candidateId);
    return candidate?.account.name ?? '';
  }

  get needsComment(): boolean {
    return this.needs('comment');
  }

  get needsAccepted(): boolean {
    return this.needs('accepted');
  }

  get needsStartsAt(): boolean {
    return this.needs('startsAt');
  }

  get needsFulfiller(): boolean {
    return this.needs('fulfillerId');
  }

  get mustComment(): boolean {
    return this.move.required.includes('comment');
  }

  /** The service's label says "to me", which another choice contradicts. */
  get sendLabel(): string {
    return this.fulfillerId ? words.assign : this.move.label;
  }

  get isFinal(): boolean {
    return this.move.move === 'withdraw' || this.move.move === 'cancel';
  }

  get answers(): { label: string; value: string }[] {
    return [
      { label: words.yes, value: 'yes' },
      { label: words.no, value: 'no' },
    ];
  }

  /** Whoever is on the request already, and the reader. */
  get people(): { label: string; value: string }[] {
    const { requester, fulfiller, approvals } = this.request;
    const known = [requester, fulfiller, ...approvals.map(({ approver }) => approver)];
    const others = new Map(known.flatMap((each) => (each?.name && !isMe(each.id) ? [[each.id, each.name]] : [])));
    return [{ label: words.me, value: '' }, ...[...others].map(([value, label]) => ({ value, label }))];
  }

  handleField(event: CustomEvent<{ value: string | null }>): void {
    const { name } = event.target as HTMLInputElement;
    this[name as Field] = event.detail.value ?? '';
  }

  handleCancel(): void {
    this.close();
  }

  async handleSend(): Promise<void> {
    if (this.sending || !this.isValid()) return;
    const body = this.body();
    const text = JSON.stringify(body);
    if (text !== this.attempt.body) this.attempt = { body: text, key: newKey() };
    this.sending = true;
    this.failure = undefined;
    try {
      const path = `/v1/requests/${this.request.id}/moves`;
      const request = await send<RequestView>('POST', path, body, this.attempt.key);
      this.close({ request });
    } catch (error) {
      const failure = error as Failure;
      if (OVERTAKEN.includes(failure.code)) this.close({ overtaken: failure });
      else this.failure = failure;
    }
    this.sending = false;
  }

  private needs(field: Field): boolean {
    return this.move.needs.includes(field);
  }

  private body(): NewMove {
    const { move, candidateId } = this.move;
    return {
      move,
      turn: this.request.turn,
      ...(candidateId && { candidateId }),
      ...(this.comment.trim() && { comment: this.comment.trim() }),
      ...(this.fulfillerId && { fulfillerId: this.fulfillerId }),
      ...(this.accepted && { accepted: this.accepted === 'yes' }),
      ...(this.startsAt && { startsAt: this.startsAt }),
    };
  }

  private isValid(): boolean {
    const fields = this.template?.querySelectorAll<HTMLInputElement>('[data-field]') ?? [];
    return [...fields].map((field) => field.reportValidity()).every(Boolean);
  }
}
