import { LightningElement, api } from 'lwc';
import { fill, momentInWords } from 'c/inWords';
import { words } from 'c/requestPageWords';
import { customerWord, isOpen } from 'c/requestStatus';
import type { RequestView } from '../../../../api/request/schema.ts';

type Candidate = RequestView['candidates'][number];

/** One suggested customer: where they stand, who approves, what calls for care, the meeting, and the contact once released. */
export default class RequestCustomer extends LightningElement {
  @api request!: RequestView;
  @api candidate!: Candidate;

  words = words;

  get name(): string {
    return this.candidate.account.name ?? words.unnamed;
  }

  get referenceId(): string {
    return this.candidate.reference?.id ?? '';
  }

  get headline(): string {
    return this.candidate.reference?.headline ?? '';
  }

  get status(): string {
    return customerWord(this.candidate.status);
  }

  get reserved(): string {
    const { reservedUntil } = this.candidate;
    return reservedUntil ? fill(words.reservedUntil, momentInWords(reservedUntil)) : '';
  }

  /** Of no use once the request is over. */
  get readiness(): Candidate['readiness'] {
    return isOpen(this.request) ? this.candidate.readiness : null;
  }

  get approvals(): RequestView['approvals'] {
    return this.request.approvals.filter(({ candidateId }) => candidateId === this.candidate.id);
  }

  /** A reservation alone is none yet. */
  get meeting(): Candidate['use'] {
    const { use } = this.candidate;
    return use && ['Scheduled', 'Completed', 'Missed'].includes(use.status) ? use : null;
  }

  get isAhead(): boolean {
    return this.meeting?.status === 'Scheduled';
  }
}
