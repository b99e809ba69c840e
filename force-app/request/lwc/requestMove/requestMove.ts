import { api } from 'lwc';
import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import LightningModal from 'lightning/modal';
import { send, type Failure } from 'c/apiClient';
import { check, mark } from 'c/fieldChecks';
import type { Chosen } from 'c/requestDraft';
import { hintOf, nameOf, type Values } from 'c/requestMoveField';
import type RequestMoveFields from 'c/requestMoveFields';
import { words } from 'c/requestMoveWords';
import type { LegalMove, Move, NewMove } from '../../../../api/request/moveSchema.ts';
import type { RequestView } from '../../../../api/request/schema.ts';

/** What the modal closes with: the request after the move, or why the page was out of date. */
export interface Moved {
  request?: RequestView;
  overtaken?: Failure;
}

/** A part of the form: it knows whether its fields are right, and which of the service's sentences are about them. */
type Part = HTMLElement & Pick<RequestMoveFields, 'check' | 'mark'>;

const PEOPLE = ['fulfillerId', 'approverId'] as const;
const OVERRIDABLE: readonly Move[] = ['suggest', 'correct'];
const OVERTAKEN = ['CHANGED_MEANWHILE', 'ILLEGAL_MOVE', 'NOT_YOUR_MOVE'];

/** The form of one move: only the fields it needs. */
export default class RequestMove extends LightningModal {
  @api request!: RequestView;
  @api move!: LegalMove;
  /** For suggesting: customers chosen on the page already. */
  @api chosen: readonly Chosen[] = [];

  words = words;
  failure?: Failure;
  sending = false;
  /** Of customers by reference id, for a refusal. */
  names: Record<string, string> = {};

  private values: Record<string, Values> = {};

  get customer(): string {
    return nameOf(this.request, this.move.candidateId);
  }

  get hint(): string {
    return hintOf(this.move.move, this.request);
  }

  get whoIs(): string {
    return PEOPLE.find((name) => this.needs(name)) ?? '';
  }

  get isAsk(): boolean {
    return this.needs('message');
  }

  get isDate(): boolean {
    return this.needs('startsAt');
  }

  get isMerge(): boolean {
    return this.needs('intoId');
  }

  get isSuggest(): boolean {
    return this.needs('candidates');
  }

  get reasonAsked(): boolean {
    return this.failure?.code === 'REASON_REQUIRED';
  }

  get mayOverride(): boolean {
    return Boolean(IS_MANAGER) && OVERRIDABLE.includes(this.move.move) && this.failure?.rule !== undefined;
  }

  /** The service's label says "to me", which another choice contradicts. */
  get sendLabel(): string {
    const somebodyElse = this.move.move === 'assign' && this.body().fulfillerId;
    if (this.sending) return words.sending;
    return somebodyElse ? words.assign : this.move.label;
  }

  handleValues(event: CustomEvent<Values>): void {
    const { part = '' } = (event.currentTarget as HTMLElement).dataset;
    this.values = { ...this.values, [part]: event.detail };
  }

  handleNames(event: CustomEvent<Record<string, string>>): void {
    this.names = event.detail;
  }

  handleOverride(event: CustomEvent<{ value: string }>): void {
    const reason = event.detail.value.trim();
    this.values = { ...this.values, override: reason ? { override: { reason } } : {} };
  }

  handleCancel(): void {
    this.close();
  }

  async handleSend(): Promise<void> {
    if (this.sending || !this.isValid()) return;
    const body = this.body();
    this.sending = true;
    this.disableClose = true;
    try {
      const path = `/v1/requests/${this.request.id}/moves`;
      const request = await send<RequestView>('POST', path, body);
      this.disableClose = false;
      this.close({ request });
    } catch (error) {
      this.disableClose = false;
      this.tell(error as Failure);
    }
    this.sending = false;
  }

  private needs(field: LegalMove['needs'][number]): boolean {
    return this.move.needs.includes(field);
  }

  private body(): NewMove {
    const { move, candidateId } = this.move;
    const { turn } = this.request;
    return Object.assign({ move, turn, ...(candidateId && { candidateId }) }, ...Object.values(this.values));
  }

  private get parts(): Part[] {
    return Array.from(this.template?.querySelectorAll<Part>('[data-part]') ?? []);
  }

  private isValid(): boolean {
    return [check(this.template), ...this.parts.map((part) => part.check())].every(Boolean);
  }

  /** Each sentence stands beside its field; those without one, on top. */
  private tell(failure: Failure): void {
    if (OVERTAKEN.includes(failure.code)) {
      this.close({ overtaken: failure });
      return;
    }
    const rest = this.parts.reduce((faults, part) => part.mark(faults), mark(this.template, failure.errors ?? []));
    const placed = failure.errors?.length && !rest.length;
    this.failure = { ...failure, errors: rest, ...(placed && { detail: words.faults }) };
  }
}
