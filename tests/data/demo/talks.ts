import type { LoadRow } from '#tests/org/start.ts';
import type { Chance } from './chance.ts';
import type { DemoContact } from './contacts.ts';
import type { Days } from './days.ts';
import type { DemoDeal } from './opportunities.ts';
import { MANAGER } from './people.ts';
import type { DemoReference } from './references.ts';

const TALKS = [
  'How is the season going?',
  'Coffee at the trade fair',
  'Thank you for the call with our prospect',
  'What is new in the roadmap',
  'Congratulations on the award',
  'Check-in after the upgrade',
];
const SALES = ['Renewal terms', 'Offer for more seats', 'Price of the add-on', 'Contract for next year'];

/** Nobody has just talked to them for eight months and more: references by position. */
export const SILENT = new Set([58, 61, 62, 64]);

/** How often the people of a customer were talked to, and how often about a deal, by what kind of customer they are. */
function habit(index: number, chance: Chance): { talks: number; deals: number; from: number; to: number } {
  if (SILENT.has(index)) return { talks: 1, deals: 2, from: 260, to: 330 };
  // Every fifth is heard of at renewal alone, every fifth hardly ever.
  if (index % 5 === 3) return { talks: 0, deals: chance.between(2, 4), from: 0, to: 0 };
  if (index % 5 === 4) return { talks: 1, deals: 0, from: 170, to: 400 };
  return { talks: chance.between(2, 5), deals: chance.between(0, 2), from: 3, to: 320 };
}

const done = (day: string, type: 'Call' | 'Email') => ({
  ...{ Status: 'Completed', ActivityDate: day, TaskSubtype: type },
});
const held = (day: string) => ({ StartDateTime: `${day}T14:00:00.000+0000`, DurationInMinutes: 30 });

/** Calls, e-mails and meetings with those who vouch, as their colleagues logged them. */
export function talkRows(
  references: readonly DemoReference[],
  deals: readonly DemoDeal[],
  days: Days,
  chance: Chance,
): LoadRow[] {
  const touch = (contact: DemoContact, csm: unknown, ago: number, deal?: DemoDeal): LoadRow => {
    const day = days.day(-ago);
    const about = {
      Subject: chance.of(deal ? SALES : TALKS),
      WhoId: `@{${contact.ref}}`,
      WhatId: `@{${(deal ?? contact.account).ref}}`,
      // Deals are the account owner's; who looks after the customer talks to it as often.
      OwnerId: deal || chance.next() < 0.5 ? `@{${contact.account.owner}}` : csm,
    };
    if (chance.next() < 0.3) return { type: 'Event', fields: { ...about, ...held(day) } };
    return { type: 'Task', fields: { ...about, ...done(day, chance.next() < 0.6 ? 'Call' : 'Email') } };
  };
  return references.flatMap(({ contact, fields }, index) => {
    const { talks, deals: sales, from, to } = habit(index, chance);
    const theirs = deals.filter(({ account }) => account.ref === contact.account.ref);
    return [
      ...Array.from({ length: talks }, () => touch(contact, fields['CSM__c'], chance.between(from, to))),
      ...Array.from({ length: theirs.length > 0 ? sales : 0 }, () =>
        touch(contact, fields['CSM__c'], chance.between(3, 350), chance.of(theirs)),
      ),
    ];
  });
}

/** Who looks after a customer, and the reference team, read who vouches. */
export const shownToKeepers = (references: readonly DemoReference[]): LoadRow[] =>
  references.flatMap(({ contact, fields }) =>
    [fields['CSM__c'], `@{${MANAGER}}`].map((id) => ({
      type: 'ContactShare',
      fields: {
        ...{ ContactId: `@{${contact.ref}}`, UserOrGroupId: id },
        ...{ ContactAccessLevel: 'Read', RowCause: 'Manual' },
      },
    })),
  );
