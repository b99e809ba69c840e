import type { LoadRow } from '#tests/org/start.ts';
import type { Days } from './days.ts';
import type { DemoReference } from './references.ts';

/** What customers have given, by turns. */
const GIVEN = [
  { type: 'Case study', title: 'How {0} did it' },
  { type: 'Video', title: 'Two minutes with {0}' },
  { type: 'Quote', title: '{0}, in one sentence' },
] as const;

/** Every sixth customer has given something, and so has the ranch that is asked too often. */
const hasGiven = ({ contact: { account } }: DemoReference, index: number): boolean =>
  index % 6 === 0 || account.ref === 'arrow';

/** Some of it may not go to a prospect: a draft, what has run out, what is for the web only. */
export const contentRows = (references: DemoReference[], { day }: Days): LoadRow[] =>
  references.filter(hasGiven).map(({ ref, contact: { account } }, index) => {
    const { type, title } = GIVEN[index % GIVEN.length] ?? GIVEN[0];
    const odd = [{}, {}, { Status__c: 'Draft' }, { Expires_On__c: day(-9) }, { Channels__c: 'Web' }][index % 5];
    return {
      type: 'Reference_Content__c',
      ref: `${ref} content`,
      fields: {
        ...{ Name: title.replace('{0}', account.name), Reference__c: `@{${ref}}`, Content_Type__c: type },
        ...{ Status__c: 'Approved', Channels__c: 'One-to-one;Web', Review_On__c: day(90), Expires_On__c: day(400) },
        ...{ Link__c: `https://stories.example.com/${ref}`, ...odd },
      },
    };
  });
