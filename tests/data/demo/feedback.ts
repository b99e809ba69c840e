import { dayIn, dayNumber } from '#api/activity/period.ts';
import { routed } from '#api/feedback/give.ts';
import type { Area, Voice } from '#api/feedback/schema.ts';
import type { Policy } from '#api/policy/schema.ts';
import type { LoadRow } from '#tests/org/start.ts';
import type { Days } from './days.ts';
import type { DemoReference } from './references.ts';

interface Said {
  from: Voice;
  score: number;
  area: Area | null;
  text: string | null;
  /** After so many days it was closed, with what was done; left out: it is open. */
  closed?: [days: number, outcome: string];
}

const THANKED = 'Said thank you';
/** What was said after the latest conversations, the newest first: the first ones are within their time, then late ones. */
const SAID: Said[] = [
  {
    from: 'Requester',
    score: 5,
    area: 'Fit for the deal',
    text: 'Same herd size, same worries. Could not have been closer.',
  },
  {
    from: 'Prospect',
    score: 2,
    area: 'Product',
    text: 'They heard that reports take minutes to load and ask whether that is still so.',
  },
  { from: 'Reference', score: 3, area: 'Preparation', text: 'Nobody had told them what the call was about.' },
  {
    from: 'Reference',
    score: 1,
    area: 'Support',
    text: 'A ticket of theirs has been open for six weeks. They would rather not vouch until it is solved.',
  },
  { from: 'Requester', score: 4, area: null, text: null, closed: [1, THANKED] },
  {
    from: 'Prospect',
    score: 5,
    area: 'Onboarding',
    text: 'Live in nine weeks convinced their board.',
    closed: [0, THANKED],
  },
  {
    from: 'Prospect',
    score: 2,
    area: 'Price and contract',
    text: 'The customer named a price that is no longer offered.',
  },
  {
    ...{
      from: 'Requester',
      score: 2,
      area: 'Fit for the deal',
      text: 'A much smaller company than ours; little to compare.',
    },
    closed: [4, 'Moved them to another size band; the request form asks for it now'],
  },
  { from: 'Reference', score: 5, area: null, text: 'Glad to do it again, with more notice.', closed: [2, THANKED] },
  {
    ...{ from: 'Prospect', score: 3, area: 'Product', text: 'Asked twice about offline use and got no clear answer.' },
    closed: [9, 'Sent the offline guide and had a product manager call them'],
  },
  { from: 'Requester', score: 5, area: 'Preparation', text: 'The briefing had all we needed.', closed: [3, THANKED] },
  {
    ...{ from: 'Reference', score: 2, area: 'Support', text: 'Three calls in one month are too many.' },
    closed: [12, 'Lowered their limit to one a month and told them so'],
  },
];

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** Given within the last days, so that they are not late yet; all others two days after the conversation. */
const LATELY = [-1, -3];

/** A piece of feedback on every other one of the latest conversations that took place. */
export function feedbackRows(books: LoadRow[], references: DemoReference[], policy: Policy, days: Days): LoadRow[] {
  const today = days.day(0);
  const { calendar } = policy.settings;
  const held = books
    .filter(({ type, fields }) => type === 'Reference_Activity__c' && fields['Status__c'] === 'Completed')
    .filter(({ fields }) => String(fields['Activity_Date__c']) < days.day(-2) && fields['Requester__c'])
    .sort((a, b) => String(b.fields['Activity_Date__c']).localeCompare(String(a.fields['Activity_Date__c'])));
  return SAID.flatMap((said, index) => {
    const use = held[index * 2];
    if (!use) return [];
    const { fields } = use;
    const reference = references.find(({ ref }) => fields['Reference__c'] === `@{${ref}}`)?.fields;
    const at = days.at(LATELY[index] ?? dayNumber(String(fields['Activity_Date__c'])) + 2 - dayNumber(today));
    const requesterId = String(fields['Requester__c']);
    const { routedToId, readers, dueOn, givenOn } = routed(
      {
        ...{ status: 'Completed', requesterId, managerId: null },
        ...{ csmId: text(reference?.['CSM__c']), ownerId: text(reference?.['OwnerId']) },
      },
      { userId: requesterId, isManager: false },
      calendar,
      at,
    );
    const ref = `feedback${index + 1}`;
    const closed = said.closed && closedAs(said.closed, routedToId, at, calendar.timeZone);
    return [
      {
        type: 'Reference_Feedback__c',
        ref,
        fields: {
          ...{ OwnerId: requesterId, Activity__c: `@{${use.ref}}`, Request__c: fields['Request__c'] },
          ...{ Reference__c: fields['Reference__c'], Account__c: fields['Account__c'], From__c: said.from },
          ...{ Score__c: said.score, Area__c: said.area, Text__c: said.text, Given_On__c: givenOn, Due_On__c: dueOn },
          ...{ Routed_To__c: routedToId, Status__c: 'Open', Edition__c: 0, CreatedDate: at.toISOString(), ...closed },
        },
      },
      ...readers.map((UserOrGroupId) => ({
        type: 'Reference_Feedback__Share',
        fields: { ParentId: `@{${ref}}`, UserOrGroupId, AccessLevel: 'Read', RowCause: 'Manual' },
      })),
    ];
  });
}

function closedAs([after, outcome]: [number, string], by: string, at: Date, timeZone: string): Record<string, unknown> {
  const closedAt = new Date(at.getTime() + after * 86_400_000);
  return {
    ...{
      Status__c: 'Closed',
      Outcome__c: outcome,
      Closed_By__c: by,
      Closed_At__c: closedAt.toISOString(),
      Edition__c: 1,
    },
    Days_To_Close__c: dayNumber(dayIn(timeZone, closedAt)) - dayNumber(dayIn(timeZone, at)),
  };
}
