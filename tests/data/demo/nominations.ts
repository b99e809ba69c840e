import type { LoadRow } from '#tests/org/start.ts';
import type { DemoAccount } from './accounts.ts';
import type { Days } from './days.ts';
import { MANAGER } from './people.ts';
import type { DemoReference } from './references.ts';

interface Story {
  /** Ref of the account, or its name. */
  at: string;
  person: [first: string, last: string, title: string];
  by: string;
  /** Days ago. */
  ago: number;
  would: string;
  why: string;
  fields?: Record<string, unknown>;
}

const AT_MOST = { Limit__c: 2, Period__c: 'Calendar quarter' };

/** Where a nomination may stand: fresh, waiting for too long, the customer contacted, not taken up. */
const STORIES: Story[] = [
  {
    at: 'bar7',
    person: ['June', 'Ballard', 'Ranch Manager'],
    by: 'rep',
    ago: 2,
    would: 'Reference call;Site visit',
    why: 'Showed our app to three neighbors at the county fair without being asked.',
    fields: AT_MOST,
  },
  {
    at: 'alpine',
    person: ['Reto', 'Zürcher', 'Head of Quality'],
    by: 'csm',
    ago: 23,
    would: 'Reference call;Quote;Speaking',
    why: 'First audit without a finding, and he says so on stage.',
  },
  {
    at: 'Harbor Mutual',
    person: ['Denise', 'Okonkwo', 'VP Claims'],
    by: 'csm2',
    ago: 9,
    would: 'Reference call;Case study',
    why: 'Claims settle in four days, they used to take eleven. The renewal is signed.',
    fields: { ...AT_MOST, Status__c: 'Contacted' },
  },
  {
    at: 'Tallinn Digital',
    person: ['Kadri', 'Saar', 'Chief Technology Officer'],
    by: 'rep2',
    ago: 61,
    would: 'Reference call',
    why: 'Switched to us from their own build.',
    fields: { Status__c: 'Declined', Review_Comment__c: 'Good story, but they ask us to wait until the new release.' },
  },
];

function nomination(story: Story, account: DemoAccount, index: number, { at }: Days): LoadRow[] {
  const [first, last, title] = story.person;
  const ref = `nomination${index + 1}`;
  const reviewed = story.fields?.['Status__c'] !== undefined;
  return [
    {
      type: 'Contact',
      ref: `${ref} person`,
      fields: {
        FirstName: first,
        LastName: last,
        Title: title,
        AccountId: `@{${account.ref}}`,
        OwnerId: `@{${account.owner}}`,
        CreatedDate: at(-300).toISOString(),
      },
    },
    {
      type: 'Reference_Nomination__c',
      ref,
      fields: {
        OwnerId: `@{${story.by}}`,
        Account__c: `@{${account.ref}}`,
        Contact__c: `@{${ref} person}`,
        Activity_Types__c: story.would,
        Why__c: story.why,
        Status__c: 'Nominated',
        Segment__c: account.industry,
        CreatedDate: at(-story.ago).toISOString(),
        ...(reviewed && { Reviewed_By__c: `@{${MANAGER}}`, Reviewed_At__c: at(-story.ago + 3).toISOString() }),
        ...story.fields,
      },
    },
    ...(account.owner === story.by ? [] : [share(ref, account.owner)]),
  ];
}

const share = (ref: string, reader: string): LoadRow => ({
  type: 'Reference_Nomination__Share',
  fields: { ParentId: `@{${ref}}`, UserOrGroupId: `@{${reader}}`, AccessLevel: 'Read', RowCause: 'Manual' },
});

/** Nominations in every state: the last one became a reference that has not agreed to anything yet. */
export function nominationRows(accounts: DemoAccount[], references: DemoReference[], days: Days): LoadRow[] {
  const rows = STORIES.flatMap((story, index) => {
    const account = accounts.find(({ ref, name }) => ref === story.at || name === story.at);
    return account ? nomination(story, account, index, days) : [];
  });
  const became = references.find(({ fields }) => fields['Status__c'] === 'Recruited');
  if (!became) return rows;
  const { account } = became.contact;
  const ref = 'nomination recruited';
  return [
    ...rows,
    {
      type: 'Reference_Nomination__c',
      ref,
      fields: {
        OwnerId: '@{csm}',
        Account__c: `@{${account.ref}}`,
        Contact__c: `@{${became.contact.ref}}`,
        Activity_Types__c: 'Reference call',
        Why__c: 'Asked us when they may tell others.',
        Status__c: 'Recruited',
        Segment__c: account.industry,
        Coverage__c: 'Gap',
        Reference__c: `@{${became.ref}}`,
        Reviewed_By__c: `@{${MANAGER}}`,
        Reviewed_At__c: days.at(-734).toISOString(),
        CreatedDate: days.at(-738).toISOString(),
      },
    },
    share(ref, account.owner),
  ];
}
