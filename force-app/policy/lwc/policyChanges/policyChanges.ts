import { LightningElement, api } from 'lwc';
import { dayInWords, fill } from 'c/inWords';
import { words } from 'c/policyTryWords';
import type { Rehearsal } from '../../../../api/policy/rehearsalSchema.ts';

/** What would end differently, each with its request. */
export default class PolicyChanges extends LightningElement {
  @api changes: Rehearsal['changes'] = [];
  /** With those that are not listed. */
  @api total = 0;
  @api compared?: number;

  words = words;

  get heading(): string {
    return this.total ? fill(words.changed, this.total) : fill(words.changedNone, this.compared ?? '');
  }

  get cut(): string {
    return this.changes.length < this.total ? fill(words.listed, this.changes.length) : '';
  }

  get then(): string {
    return fill(words.then, this.compared ?? '');
  }

  get rows() {
    return this.changes.map(
      ({ id, requestId, requestNumber, activityType, at, requester, customers, before, after }) => ({
        ...{ id, requestId, activityType, before, after },
        number: requestNumber ?? words.request,
        facts: [dayInWords(at.slice(0, 10)), requester, customers.join(', ')].filter(Boolean).join(' · '),
      }),
    );
  }
}
