import { LightningElement, api } from 'lwc';
import { rowOf, type Row } from 'c/requestRow';
import { words } from 'c/requestWords';
import type { RequestSummary } from '../../../../api/request/schema.ts';

/** Requests as rows; as cards where there is no room for columns. */
export default class RequestTable extends LightningElement {
  @api requests: readonly RequestSummary[] = [];
  @api label = '';

  words = words;

  get rows(): (Row & { dayClass: string })[] {
    return this.requests.map((request) => {
      const row = rowOf(request);
      return { ...row, dayClass: row.overdue ? 'day overdue' : 'day' };
    });
  }
}
