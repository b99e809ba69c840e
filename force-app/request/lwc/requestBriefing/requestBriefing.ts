import { LightningElement, api } from 'lwc';
import { get, type Failure } from 'c/apiClient';
import { words } from 'c/requestMeetingWords';
import type { Briefings } from '../../../../api/request/arrangeSchema.ts';

/** What the customer and the prospect should know before they meet, to be copied or sent. */
export default class RequestBriefing extends LightningElement {
  @api requestId!: string;
  @api candidateId!: string;

  words = words;
  shown: Briefings | null = null;
  loading = false;
  trouble = '';

  get icon(): string {
    return this.shown ? 'utility:chevrondown' : 'utility:chevronright';
  }

  get expanded(): string {
    return String(this.shown !== null);
  }

  async handleToggle(): Promise<void> {
    this.trouble = '';
    if (this.shown) {
      this.shown = null;
      return;
    }
    this.loading = true;
    try {
      const path = `/v1/requests/${this.requestId}/briefing?candidateId=${this.candidateId}`;
      this.shown = await get<Briefings>(path, { fresh: true });
    } catch (failure) {
      const { detail, title } = failure as Failure;
      this.trouble = detail || title;
    }
    this.loading = false;
  }
}
