import { LightningElement, api } from 'lwc';
import { dayInWords, fill } from 'c/inWords';
import { words as more } from 'c/referencePoolWords';
import { agreementWord, limitInWords } from 'c/referenceStatus';
import { words } from 'c/referenceWords';
import type { ParticipationView } from '../../../../api/reference/schema.ts';

interface Agreed {
  activityType: string;
  limits: string;
  icon: string;
  proof: string;
  changeLabel: string;
  withdrawLabel: string;
  canWithdraw: boolean;
}

/** Who agreed, when, with what proof, and under which terms; what this reader may not see is left out. */
function proofOf({ agreedBy, agreedOn, proof, blackoutFrom, blackoutTo, channels, contactRelease }: ParticipationView) {
  const day = (value: string | null) => (value ? dayInWords(value) : '…');
  return [
    agreedBy ? fill(more.agreedByText, agreedBy) : '',
    agreedOn ? fill(more.agreedOnText, dayInWords(agreedOn)) : '',
    proof ? fill(more.proofText, proof) : '',
    blackoutFrom || blackoutTo ? fill(more.blackoutText, day(blackoutFrom), day(blackoutTo)) : '',
    channels.join(', '),
    contactRelease ? fill(more.releaseText, contactRelease.toLowerCase()) : '',
  ];
}

/** What a customer agreed to, and how often. */
export default class ReferenceAgreed extends LightningElement {
  @api participations: readonly ParticipationView[] = [];
  /** Whether this reader may change an agreement. */
  @api editable = false;
  /** Whether who agreed and the terms are shown. */
  @api detailed = false;

  words = words;
  more = more;

  get agreed(): Agreed[] {
    return this.participations.map((each) => {
      const { activityType, status, limit, period, expiresOn } = each;
      const limits = [
        status === 'Agreed' ? '' : agreementWord(status),
        limitInWords(limit, period),
        expiresOn ? fill(words.until, dayInWords(expiresOn)) : '',
      ];
      return {
        activityType,
        limits: limits.filter(Boolean).join(' · '),
        icon: status === 'Agreed' ? 'utility:check' : 'utility:clock',
        proof: this.detailed ? proofOf(each).filter(Boolean).join(' · ') : '',
        changeLabel: fill(more.changeOf, activityType),
        withdrawLabel: fill(more.withdrawOf, activityType),
        canWithdraw: status !== 'Withdrawn',
      };
    });
  }

  get isEmpty(): boolean {
    return this.participations.length === 0;
  }

  get listClass(): string {
    return this.detailed ? 'agreed detailed' : 'agreed';
  }

  handleChange(event: Event): void {
    const { type, form } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('agreement', { detail: { activityType: type, form } }));
  }
}
