import LightningModal from 'lightning/modal';
import { check } from 'c/fieldChecks';
import { dayInWords, fill, today } from 'c/inWords';
import { words } from 'c/requestForMeWords';

/** What the modal closes with: the first day on which to ask again, and what to say to who asked. */
export interface Until {
  until: string;
  comment: string;
}

const DAY_MS = 86_400_000;

/** "Not now, but from that day on." */
export default class RequestNotUntil extends LightningModal {
  words = words;
  tomorrow = today(new Date(Date.now() + DAY_MS));

  private until = '';
  private reason = '';

  handleUntil(event: CustomEvent<{ value: string }>): void {
    this.until = event.detail.value;
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value.trim();
  }

  handleCancel(): void {
    this.close();
  }

  handleSave(): void {
    if (!check(this.template)) return;
    const { until, reason } = this;
    const label = reason ? words.notUntilReason : words.notUntilShort;
    this.close({ until, comment: fill(label, dayInWords(until), reason) });
  }
}
