import { describe, expect, test } from '@jest/globals';
import { aLedger, aParticipation, aReference, aState } from '#tests/builders.ts';
import { approved, changed, dated, decisions, HELD, make, MANAGER, REP } from '#tests/moves.ts';
import type { Participation } from '../reference/schema.ts';
import type { ContactRecord } from './contact.ts';

const DORA: ContactRecord = {
  Name: 'Dora Dairy',
  Email: 'dora@lakeside.example',
  Phone: '+1 555 0142',
  MobilePhone: null,
};
const accepted = () => approved({ fulfillerId: MANAGER.userId }, { status: 'Accepted' });

const release = (
  channel: 'Email' | 'Phone' | 'Mobile',
  contactRelease: Participation['contactRelease'] = 'After accept',
  contact: ContactRecord | null = DORA,
  state = accepted(),
) => {
  const reference = aReference({ participations: [aParticipation({ contactRelease })] });
  const ledger = aLedger({ uses: [HELD], references: new Map([[reference.id, reference]]) });
  return make(MANAGER, { move: 'release', channel }, state, ledger, { contact });
};

describe('a contact', () => {
  test('is released by name and the one channel, and the record of it says which channel, not what it is', () => {
    const writes = release('Phone');
    const told = { Released_Name__c: 'Dora Dairy', Released_Channel__c: '+1 555 0142' };
    expect(changed(writes, 'Reference_Candidate__c')).toEqual([told]);
    expect(JSON.stringify(decisions(writes))).toContain('Phone');
    for (const value of Object.values(told)) expect(JSON.stringify(decisions(writes))).not.toContain(value);
  });

  test.each([
    ['where the agreement says never', () => release('Email', 'Never')],
    ['by a channel nobody knows', () => release('Mobile')],
    ['where the reference names no person', () => release('Email', 'Always', null)],
  ])('is not released %s', (_title, refused) => {
    expect(refused).toThrow(expect.objectContaining({ code: 'CONTACT_NOT_RELEASED' }));
  });

  test('is not released before the customer has accepted, after the use, or by the requester', () => {
    const early = approved({ fulfillerId: MANAGER.userId }, { status: 'Asked' });
    expect(() => release('Email', 'Always', DORA, early)).toThrow(expect.objectContaining({ code: 'ILLEGAL_MOVE' }));
    const late = dated({ status: 'Completed' });
    expect(() => release('Email', 'Always', DORA, late)).toThrow(expect.objectContaining({ code: 'ILLEGAL_MOVE' }));
    expect(() => make(REP, { move: 'release', channel: 'Email' }, accepted())).toThrow(
      expect.objectContaining({ code: 'NOT_YOUR_MOVE' }),
    );
  });

  test('is concealed again by whatever ends it', () => {
    const none = { Released_Name__c: null, Released_Channel__c: null };
    const other = { seen: {} as never, state: aState({ id: 'a03000000000002AAA' }) };
    for (const writes of [
      make(MANAGER, { move: 'complete' }, dated()),
      make(MANAGER, { move: 'miss', whose: 'Us' }, dated()),
      make(REP, { move: 'withdraw' }, accepted()),
      make(MANAGER, { move: 'cancel', comment: 'x' }, dated()),
      make(MANAGER, { move: 'merge', intoId: other.state.id }, accepted(), undefined, { other }),
    ]) {
      expect(changed(writes, 'Reference_Candidate__c')).toEqual([expect.objectContaining(none)]);
    }
  });
});
