import { LightningElement, api } from 'lwc';
import { words } from 'c/policyPreviewWords';
import type { MessagePreview } from '../../../../api/message/previewSchema.ts';

/** A message as the bell, an e-mail and a phone show it. */
export default class PolicyReads extends LightningElement {
  @api preview!: MessagePreview;

  words = words;

  get isThere(): boolean {
    return this.preview.bell !== null;
  }
}
