import { LightningElement, api } from 'lwc';
import { momentInWords } from 'c/inWords';
import { words } from 'c/requestPageWords';
import type { RequestView } from '../../../../api/request/schema.ts';

/** What happened to a request, newest first. */
export default class RequestTimeline extends LightningElement {
  @api decisions: RequestView['decisions'] = [];

  words = words;

  get steps(): { id: string; text: string; comment: string | null; at: string; when: string }[] {
    return [...this.decisions]
      .sort((a, b) => b.at.localeCompare(a.at) || (b.turn ?? 0) - (a.turn ?? 0))
      .map(({ id, text, comment, at }) => ({ id, text, comment, at, when: momentInWords(at) }));
  }
}
