import { LightningElement, api } from 'lwc';
import { dayInWords, fill } from 'c/inWords';
import { marksOf, whoKeeps } from 'c/referenceKeepers';
import { words } from 'c/referencePoolWords';
import { standingWord } from 'c/referenceStatus';
import type { Meter, ReferenceRow } from '../../../../api/reference/schema.ts';

interface Row {
  id: string;
  name: string;
  headline: string | null;
  about: string;
  status: string;
  notes: string[];
  readiness: ReferenceRow['readiness'];
  keepers: { role: string; who: string }[];
  meters: readonly Meter[];
  verified: string;
  stale: boolean;
  mayVerify: boolean;
  verifyLabel: string;
}

/** References as rows; as cards where there is no room for columns. */
export default class ReferenceTable extends LightningElement {
  @api references: readonly ReferenceRow[] = [];
  @api label = '';

  words = words;

  get rows(): Row[] {
    return this.references.map((reference) => {
      const { account, owner, csm, manager, lastVerifiedOn, stale, canEdit, number, persona } = reference;
      const name = account.name ?? number;
      return {
        id: reference.id,
        name,
        headline: reference.headline,
        about: [persona, account.industry, account.country].filter(Boolean).join(' · '),
        status: standingWord(reference),
        notes: marksOf({ ...reference, stale: false }),
        readiness: reference.readiness,
        keepers: [
          { role: '', who: whoKeeps(owner) },
          ...(csm ? [{ role: words.csm, who: whoKeeps(csm) }] : []),
          { role: words.manager, who: whoKeeps(manager) },
        ],
        meters: reference.meters,
        verified: lastVerifiedOn ? dayInWords(lastVerifiedOn) : words.neverVerified,
        stale,
        mayVerify: stale && canEdit && reference.status !== 'Retired',
        verifyLabel: fill(words.verifyOf, [name, persona].filter(Boolean).join(', ')),
      };
    });
  }

  handleVerify(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('verify', { detail: { id } }));
  }
}
