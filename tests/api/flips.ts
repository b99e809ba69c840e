import { dayFrom } from './requestShell.ts';

type Fields = Record<string, unknown>;
type Id = (ref: string) => string;

/** Fields of the Lakeside customer’s records that speak against asking it, and what ends that. */
export type Flip = [
  title: string,
  code: string,
  object: string,
  ref: string,
  on: (id: Id) => Fields,
  off: (id: Id) => Fields,
];

const START = new Date();

export const BLOCKS: Flip[] = [
  [
    'a case of it is escalated',
    'ESCALATED',
    'Case',
    'case',
    () => ({ IsEscalated: true }),
    () => ({ IsEscalated: false }),
  ],
  [
    'a deal of its own is negotiated',
    'NEGOTIATING',
    'Opportunity',
    'own deal',
    () => ({ StageName: 'Negotiation/Review' }),
    () => ({ StageName: 'Qualification' }),
  ],
  [
    'it is paused',
    'STATUS',
    'Reference__c',
    'Lakeside',
    () => ({ Status__c: 'On Hold' }),
    () => ({ Status__c: 'Active' }),
  ],
  [
    'the person left',
    'CONTACT_LEFT',
    'Contact',
    'Lakeside contact',
    () => ({ Left_Company__c: true }),
    () => ({ Left_Company__c: false }),
  ],
  [
    'the person is with another account',
    'CONTACT_LEFT',
    'Contact',
    'Lakeside contact',
    (id) => ({ AccountId: id('elsewhere') }),
    (id) => ({ AccountId: id('Lakeside account') }),
  ],
  [
    'it competes with the prospect',
    'COMPETITOR',
    'Account',
    'Lakeside account',
    () => ({ Competes_With__c: 'Acme; Ranch of rep' }),
    () => ({ Competes_With__c: null }),
  ],
  [
    'it belongs to the prospect',
    'SAME_PARENT',
    'Account',
    'Lakeside account',
    (id) => ({ ParentId: id('rep prospect') }),
    () => ({ ParentId: null }),
  ],
  [
    'its owner withholds it',
    'WITHHELD',
    'Reference__c',
    'Lakeside',
    () => ({ Withheld_Reason__c: 'Not this year', Withheld_Review_On__c: dayFrom(START, 90) }),
    () => ({ Withheld_Reason__c: null }),
  ],
];
