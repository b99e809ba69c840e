import { LightningElement, api } from 'lwc';
import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import { momentInWords } from 'c/inWords';
import { words } from 'c/messageWords';
import type { MessageView } from '../../../../api/message/schema.ts';

const HOW: Record<MessageView['how'], string> = {
  Bell: words.howBell,
  'E-mail': words.howMail,
  'Bell and e-mail': words.howBoth,
  Digest: words.howDigest,
};
const STANDING: Record<MessageView['status'], string> = {
  Pending: words.waits,
  Sent: '',
  Undeliverable: words.undelivered,
  Settled: words.settle,
};

/** One message: as its reader got it, or, where it could not be delivered, as work of the reference team. */
export default class MessageCard extends LightningElement {
  @api message!: MessageView;
  @api busy = false;

  words = words;

  get isWork(): boolean {
    return Boolean(IS_MANAGER) && this.message.status === 'Undeliverable';
  }

  get when(): string {
    return momentInWords(this.message.sentAt ?? this.message.madeAt);
  }

  get note(): string {
    const { how, status, repeat } = this.message;
    return [this.when, HOW[how], STANDING[status], repeat ? words.repeat : ''].filter(Boolean).join(' · ');
  }

  handleMove(event: Event): void {
    const { move } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('move', { detail: { message: this.message, move } }));
  }
}
