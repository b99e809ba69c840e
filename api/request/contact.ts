import { Problem } from '../errors.ts';
import type { Effect } from './effects.ts';
import type { Channel } from './moveSchema.ts';
import { touch } from './release.ts';

/** A person at a customer, as the service user reads them for a release and for nothing else. */
export interface ContactRecord {
  Name: string | null;
  Email: string | null;
  Phone: string | null;
  MobilePhone: string | null;
}

export const CONTACT_FIELDS = ['Name', 'Email', 'Phone', 'MobilePhone'] as const;

const FIELD_OF = { Email: 'Email', Phone: 'Phone', Mobile: 'MobilePhone' } as const satisfies Record<Channel, string>;
const WORDS: Record<Channel, string> = { Email: 'e-mail address', Phone: 'phone number', Mobile: 'mobile number' };

/** Tells the requester who it is and how to reach them, where that person agreed to it. The decision says which channel, not the value. */
export const releaseContact: Effect = (ledger, plan, of, candidate) => {
  const { input, contact, rule } = of;
  const channel = input.channel ?? 'Email';
  const reference = ledger.references.get(candidate?.referenceId ?? '');
  if (!candidate || !reference) throw new Problem('CONTACT_NOT_RELEASED');
  const agreed = reference.participations.find((each) => each.activityType === rule.activityType);
  if (!agreed || agreed.contactRelease === 'Never') throw new Problem('CONTACT_NOT_RELEASED');
  const value = contact?.[FIELD_OF[channel]];
  if (!contact?.Name || !value) {
    const detail = contact ? `No ${WORDS[channel]} of this person is known.` : 'This customer names no person.';
    throw new Problem('CONTACT_NOT_RELEASED', { detail });
  }
  touch(ledger, plan, of, candidate);
  plan.facts = { channel };
  plan.changes.push({
    type: 'Reference_Candidate__c',
    id: candidate.id,
    fields: { Released_Name__c: contact.Name, Released_Channel__c: value },
  });
};
