import type { ActivityType } from '#api/activity/schema.ts';
import type { LoadRow } from '#tests/org/start.ts';
import { zoneOf } from './accounts.ts';
import type { Chance } from './chance.ts';
import type { DemoContact } from './contacts.ts';
import type { Days } from './days.ts';
import { PRODUCTS, RIVALS } from './opportunities.ts';

export interface DemoAgreement {
  ref: string;
  activityType: ActivityType;
  status: 'Offered' | 'Agreed' | 'Suspended' | 'Withdrawn' | 'Expired';
  fields: Record<string, unknown>;
}

export interface DemoReference {
  ref: string;
  contact: DemoContact;
  /** Asked for more than its share. */
  popular: boolean;
  /** Kept out of the random past, because the story counts on it. */
  reserved: boolean;
  fields: Record<string, unknown>;
  /** What became of it since: nothing that was asked of it before took this into account. */
  lately: Record<string, unknown>;
  agreements: DemoAgreement[];
}

const AGREES: ActivityType[] = [
  'Quote',
  'Site visit',
  'Case study',
  'Group call',
  'Testimonial',
  'Logo',
  'Video',
  'Speaking',
];
const USE_CASES = ['Cost saving', 'Growth', 'Compliance', 'Migration', 'Field work'];
const PERSONAS = ['Executive', 'Finance', 'IT', 'Operations'];
const LANGUAGES: Record<string, string> = {
  Germany: 'English;German',
  Switzerland: 'English;French;German',
  France: 'English;French',
  Japan: 'English;Japanese',
  Brazil: 'English;Portuguese',
  Spain: 'English;Spanish',
  Chile: 'English;Spanish',
  Colombia: 'English;Spanish',
};
const OUTCOMES = [
  [
    'Cut paperwork by half in the first season',
    'Half the paperwork gone within one season; the team checks everything on the phone.',
  ],
  ['Live in nine weeks, on budget', 'Went live in nine weeks with two of their own people and no overtime.'],
  [
    'One view of all sites for the first time',
    'All sites on one screen; the monthly report takes an hour, it used to take a week.',
  ],
  [
    'Saved 14 percent of operating cost',
    'Fourteen percent lower operating cost after a year, measured by their own controllers.',
  ],
  ['Replaced three systems and lost no data', 'Three old systems replaced over two weekends, without losing a record.'],
  ['Auditors found nothing for the first time', 'Passed the audit without a finding; the trail was complete.'],
] as const;
const RANCH_OUTCOME = [
  'Every animal found from the saddle, even without signal',
  'Tracks 18,000 head over four ranches. Riders see each animal on the phone, also where there is no signal.',
] as const;

/** What sets one reference apart, by ref of its account; applies to the account's first person. */
const KNOWN: Record<string, Record<string, unknown>> = {
  cedar: { Tier__c: 'Standard', Replaced__c: 'Fieldnote' },
  arrow: { Limit__c: 2, Period__c: 'Rolling 90 days' },
};

/** Odd ones by position among the people who play no part in the ranch story. */
function oddity(index: number, { day }: Days): Record<string, unknown> {
  const odd: Record<number, Record<string, unknown>> = {
    14: { Status__c: 'Caution', Status_Reason__c: 'New project leader, go easy' },
    19: { Status__c: 'On Hold', Status_Reason__c: 'Reorganization until the summer' },
    23: { Status__c: 'Recruited' },
    27: { Status__c: 'Retired', Status_Reason__c: 'Left the company' },
    31: { Visible_In_Search__c: false },
    36: { Visible_In_Search__c: false },
    41: { Visible_In_Search__c: false, Status__c: 'Recruited' },
    47: { Visible_In_Search__c: false },
    12: { Tier__c: 'Strategic' },
    17: { Tier__c: 'Strategic' },
    25: { Tier__c: 'Strategic' },
    34: { Tier__c: 'Strategic' },
    52: { Tier__c: 'Strategic' },
    55: { Withheld_Reason__c: 'Contract under review', Withheld_Review_On__c: day(40) },
    58: { Last_Verified_On__c: day(-600) },
    61: { Last_Verified_On__c: day(-240) },
    62: { Last_Verified_On__c: day(-255) },
    63: { Satisfaction__c: 4 },
    64: { Last_Verified_On__c: day(-290) },
    66: { Status__c: 'Recruited' },
    70: { Last_Verified_On__c: day(-210) },
    74: { Status__c: 'Retired' },
    78: { Rest_Days__c: 30 },
    82: { Limit__c: 6, Period__c: 'Calendar year' },
    86: { Contact__c: null },
  };
  return odd[index] ?? {};
}

function latelyOf(index: number, { day }: Days): Record<string, unknown> {
  const changes: Record<number, Record<string, unknown>> = {
    56: { Withheld_Reason__c: 'Waiting for the outcome of their merger', Withheld_Review_On__c: day(-6) },
    60: { Satisfaction_On__c: day(-430) },
    68: { Status__c: 'On Hold', Status_Reason__c: 'Exam season', Paused_Until__c: day(-3) },
  };
  return changes[index] ?? {};
}

/** A tenth of the people, the ones sellers keep asking for. */
const POPULAR = new Set([9, 10, 13, 15, 16, 18, 20, 22, 24]);
const RESERVED = new Set(['cedar', 'arrow', 'plains', 'bar7', 'alpine']);
/** Nobody else is of their trade, and buyers of it find one of them whenever the demo starts: a mine and a power company. */
const ONLY = new Set([21, 57, 59]);

export function referencesOf(contacts: DemoContact[], days: Days, chance: Chance): DemoReference[] {
  return contacts.map((contact, index): DemoReference => {
    const { account } = contact;
    const first = contacts.findIndex((each) => each.account === account) === index;
    const special = first ? KNOWN[account.ref] : undefined;
    const popular = POPULAR.has(index);
    const reserved = (first && RESERVED.has(account.ref)) || ONLY.has(index);
    const outcome = account.industry === 'Cattle Ranching' ? RANCH_OUTCOME : chance.of(OUTCOMES);
    const products = chance.shuffled(PRODUCTS).slice(0, chance.between(1, 3));
    if (account.industry === 'Cattle Ranching' && !products.includes('Mobile')) products.push('Mobile');
    const fields = {
      Account__c: `@{${account.ref}}`,
      Contact__c: `@{${contact.ref}}`,
      OwnerId: `@{${account.owner}}`,
      CSM__c: `@{${index % 2 === 0 ? 'csm' : 'csm2'}}`,
      Manager__c: '@{manager}',
      Status__c: 'Active',
      Visible_In_Search__c: true,
      Tier__c: 'Standard',
      Source__c: chance.of(['Nomination', 'Campaign', 'Customer success']),
      Headline__c: outcome[0],
      Summary__c: outcome[1],
      Key_Points__c: 'Likes to be asked by name. Speaks plainly about what went wrong, too.',
      Products__c: products.join(';'),
      Use_Cases__c: chance.shuffled(USE_CASES).slice(0, 2).join(';'),
      Persona__c: chance.of(PERSONAS),
      // Two of three had something else before.
      Replaced__c: index % 3 === 2 ? null : (RIVALS[products[0] ?? ''] ?? null),
      Languages__c: LANGUAGES[account.country] ?? 'English',
      Motivations__c: chance.of(['Limelight', 'Peers', 'Industry standing', 'Insight']),
      Last_Verified_On__c: days.day(-chance.between(5, 150)),
      Satisfaction__c: chance.between(7, 10),
      Satisfaction_On__c: days.day(-chance.between(5, 200)),
      Time_Zone__c: zoneOf(account.country),
      CreatedDate: days.at(-735).toISOString(),
      ...oddity(index, days),
      ...special,
    };
    return {
      ref: `ref${index + 1}`,
      contact,
      popular,
      reserved,
      fields,
      lately: latelyOf(index, days),
      agreements: agreements(index, days, chance),
    };
  });
}

function agreements(index: number, { day }: Days, chance: Chance): DemoAgreement[] {
  const agreed = { Agreed_By__c: 'By e-mail', Agreed_On__c: day(-735), Contact_Release__c: 'After accept' };
  const make = (activityType: ActivityType, fields: Record<string, unknown> = {}): DemoAgreement => ({
    ref: `par${index + 1}-${activityType}`,
    activityType,
    status: (fields['Status__c'] as DemoAgreement['status'] | undefined) ?? 'Agreed',
    fields: { Channels__c: 'One-to-one', ...agreed, ...fields },
  });
  const odd: Record<number, Record<string, unknown>> = {
    28: { Status__c: 'Withdrawn' },
    33: { Status__c: 'Offered' },
    39: { Blackout_From__c: day(-3), Blackout_To__c: day(24) },
    44: { Expires_On__c: day(-12) },
    50: { Limit__c: 1, Period__c: 'Calendar quarter' },
  };
  const others = chance.shuffled(AGREES).slice(0, chance.between(1, 3));
  return [make('Reference call', odd[index]), ...others.map((type) => make(type))];
}

export const referenceRows = (references: DemoReference[]): LoadRow[] =>
  references.flatMap(({ ref, fields, lately, agreements: agreed }) => {
    // The owner edits by owning; the customer's other two people by share.
    const editors = [fields['CSM__c'], fields['Manager__c']].filter((id) => id !== fields['OwnerId']);
    return [
      { type: 'Reference__c', ref, fields: { ...fields, ...lately } },
      ...agreed.map((each) => ({
        type: 'Reference_Participation__c',
        ref: each.ref,
        fields: {
          Reference__c: `@{${ref}}`,
          Activity_Type__c: each.activityType,
          Status__c: 'Agreed',
          CreatedDate: fields['CreatedDate'],
          ...each.fields,
        },
      })),
      ...editors.map((id) => ({
        type: 'Reference__Share',
        fields: { ParentId: `@{${ref}}`, UserOrGroupId: id, AccessLevel: 'Edit', RowCause: 'Manual' },
      })),
    ];
  });
