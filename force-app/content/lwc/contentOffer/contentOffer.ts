import { LightningElement, api } from 'lwc';
import { send, type Alternative, type Failure } from 'c/apiClient';
import { words } from 'c/contentWords';
import { fill } from 'c/inWords';
import type { ContentShare } from '../../../../api/content/schema.ts';

/** Something a customer has given, to be sent where nobody can be asked; sharing it is noted once. */
export default class ContentOffer extends LightningElement {
  @api way!: Alternative;
  /** The deal it is for; left out for what is no sale. */
  @api opportunityId?: string;
  /** The customer who could not be asked. */
  @api insteadOf?: string;

  words = words;
  share?: ContentShare;
  failure?: Failure;
  sharing = false;

  get isOpen(): boolean {
    return !this.share;
  }

  get label(): string {
    if (this.sharing) return words.sharing;
    const { contentType, label = '' } = this.way;
    return fill(words.share, contentType?.toLowerCase() ?? words.piece, label);
  }

  async handleShare(): Promise<void> {
    if (this.sharing) return;
    const { opportunityId, insteadOf } = this;
    this.sharing = true;
    this.failure = undefined;
    try {
      const body = { ...(opportunityId && { opportunityId }), ...(insteadOf && { insteadOf }) };
      this.share = await send<ContentShare>('POST', `/v1/content/${this.way.contentId}/shares`, body);
    } catch (error) {
      this.failure = error as Failure;
    }
    this.sharing = false;
  }
}
