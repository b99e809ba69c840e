import { LightningElement, api } from 'lwc';
import { dayInWords } from 'c/inWords';
import { useWord } from 'c/referenceStatus';
import { words } from 'c/referenceWords';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

/** When a customer was used or is reserved, as far as this reader may see. */
export default class ReferenceUses extends LightningElement {
  @api uses: ReferenceView['uses'] = [];

  words = words;

  get rows(): { id: string; day: string; what: string; status: string; requestId: string | null }[] {
    return this.uses.map(({ id, on, activityType, status, requestId }) => {
      return { id, day: dayInWords(on), what: activityType, status: useWord(status), requestId };
    });
  }

  get isEmpty(): boolean {
    return this.uses.length === 0;
  }
}
