import verified from '@salesforce/label/c.Reference_Step_Verified';
import withheldNoMore from '@salesforce/label/c.Reference_Step_Withheld_No_More';
import { fill } from 'c/inWords';
import Landing from 'c/landing';
import { keepersOf } from 'c/referenceKeepers';
import { words } from 'c/referencePoolWords';
import type { ReferenceView } from '../../../../api/reference/schema.ts';

/** That what a message asked for is done already. */
function doneBefore(reference: ReferenceView, step: string): string {
  if (step === 'withhold' && !reference.withheld) return withheldNoMore;
  if (step !== 'verify' || reference.stale) return '';
  const [, when = ''] = keepersOf(reference).find(([label]) => label === words.columnVerified) ?? [];
  return fill(verified, when);
}

/** What somebody is to do who came by the link of a message: brings them there, and says where it is done. */
export default class ReferenceLanding extends Landing<ReferenceView> {
  arrive(reference: ReferenceView, step: string): string {
    this.dispatchEvent(new CustomEvent('land', { detail: { step } }));
    return doneBefore(reference, step);
  }
}
