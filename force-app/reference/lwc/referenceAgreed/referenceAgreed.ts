import { LightningElement, api } from 'lwc';
import { dayInWords, fill } from 'c/inWords';
import { agreementWord, limitInWords } from 'c/referenceStatus';
import { words } from 'c/referenceWords';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

/** What a customer agreed to, and how often. */
export default class ReferenceAgreed extends LightningElement {
  @api participations: ReferenceView['participations'] = [];

  words = words;

  get agreed(): { activityType: string; limits: string; icon: string }[] {
    return this.participations.map(({ activityType, status, limit, period, expiresOn }) => {
      const limits = [
        status === 'Agreed' ? '' : agreementWord(status),
        limitInWords(limit, period),
        expiresOn ? fill(words.until, dayInWords(expiresOn)) : '',
      ];
      return {
        activityType,
        limits: limits.filter(Boolean).join(' · '),
        icon: status === 'Agreed' ? 'utility:check' : 'utility:clock',
      };
    });
  }

  get isEmpty(): boolean {
    return this.participations.length === 0;
  }
}
