import { DateTime } from 'luxon';
import type { ActivityType, Period } from '../activity/schema.ts';
import { duration, minutesOf } from './meeting.ts';
import type { Slot } from './slots.ts';

/** What the sender's own session read for the message. */
export interface Asked {
  activityType: ActivityType;
  neededBy: string;
  prospect: string | null;
  prospectPeople: string | null;
  topics: string | null;
  products: string[];
  contactName: string | null;
  /** What the customer once agreed to; null where there is none, or not for these eyes. */
  agreement: { on: string | null; count: number | null; period: Period | null } | null;
  sender: string | null;
}

export interface Message {
  subject: string;
  body: string;
}

/** The message to a customer, for its sender to change: who asks, about what, for how long, and that they may say no. */
export function briefing(asked: Asked, times: Slot[]): Message {
  const { activityType, prospect, contactName, sender } = asked;
  const what = activityType.toLowerCase();
  const whom = prospect ?? 'a company that is thinking of becoming a customer';
  const paragraphs = [
    `Hello${contactName ? ` ${contactName}` : ''},`,
    `${capital(whom)} would like to hear from somebody who knows us as a customer, and we thought of you for a ${what}. This is what we know:`,
    facts(asked).join('\n'),
    agreed(asked),
    ...proposal(asked, times),
    'You may say no, now or later, and need not say why. It changes nothing between us. We pass your contact details on only if you say yes and agree to it.',
    ['Thank you,', ...(sender ? [sender] : [])].join('\n'),
  ];
  return {
    subject: `A ${what} with ${whom}?`,
    body: paragraphs.filter((each) => each !== null).join('\n\n'),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function facts({ activityType, prospect, prospectPeople, products, topics }: Asked): string[] {
  const minutes = minutesOf(activityType);
  return [
    ...(prospect ? [`- Who asks: ${prospect}`] : []),
    ...(prospectPeople ? [`- Who would be there: ${prospectPeople}`] : []),
    ...(products.length > 0 ? [`- About: ${products.join(', ')}`] : []),
    ...(topics ? [`- What they want to hear: ${topics}`] : []),
    ...(minutes ? [`- How long: about ${duration(minutes)}`] : []),
  ];
}

const inWords = (day: string) => DateTime.fromISO(day, { zone: 'UTC', locale: 'en-US' }).toFormat('LLLL d, yyyy');

function agreed({ activityType, agreement }: Asked): string | null {
  if (!agreement) return null;
  const { on, count, period } = agreement;
  const when = on ? `On ${inWords(on)} you agreed` : 'You agreed';
  const bound = count !== null && period && period !== 'Unlimited' ? `, at most ${count} per ${spoken(period)}` : '';
  return `${when} that we may ask you for this (${activityType.toLowerCase()}${bound}).`;
}

const spoken = (period: Period) => period.toLowerCase().replace('rolling ', '');

function proposal({ activityType, neededBy }: Asked, times: Slot[]): string[] {
  if (minutesOf(activityType) === null) return [`It would help to have it by ${inWords(neededBy)}.`];
  const by = `It would help to meet by ${inWords(neededBy)}.`;
  if (times.length === 0) return [`${by} When would suit you?`];
  return [
    `${by} Would one of these times suit you?`,
    [...times.map(({ text }) => `- ${text}`), 'Any other time is as welcome.'].join('\n'),
  ];
}
