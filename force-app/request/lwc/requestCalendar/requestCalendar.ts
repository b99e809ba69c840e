import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { words } from 'c/requestMeetingWords';
import type { CalendarEntry } from '../../../../api/request/arrangeSchema.ts';

/** A meeting as a file that any calendar program takes. */
export default class RequestCalendar extends LightningElement {
  @api requestId!: string;
  @api candidateId!: string;

  words = words;
  trouble = '';

  async handleDownload(): Promise<void> {
    this.trouble = '';
    try {
      const path = `/v1/requests/${this.requestId}/calendar?candidateId=${this.candidateId}`;
      const { filename, ics } = await get<CalendarEntry>(path, { fresh: true });
      const link = document.createElement('a');
      link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(ics)}`;
      link.download = filename;
      link.click();
    } catch (failure) {
      const { detail, title } = failure as Failure;
      this.trouble = detail || title;
    }
  }
}
