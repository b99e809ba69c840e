import { DateTime } from 'luxon';
import type { Approach } from '../activity/store.ts';
import { listOf } from '../reference/record.ts';
import type { Briefings } from './arrangeSchema.ts';
import type { Dated } from './entry.ts';
import { duration, minutesOf } from './meeting.ts';
import type { RequestRecord } from './record.ts';
import { inWords } from './slots.ts';

interface Telling {
  /** All of it as the reader's own session read it. */
  approach: Approach;
  /** Who signs where no host is named. */
  sender: string | null;
  /** The company's, beside the customer's. */
  timeZone: string;
}

type Line = [label: string, text: string | null | undefined];

/** What both sides should know before a date: two texts, to be copied or sent by whoever looks after it. */
export function briefingsFor(record: RequestRecord, dated: Dated, { approach, sender, timeZone }: Telling): Briefings {
  const { candidate, use } = dated;
  const activity = record.Activity_Type__c;
  const customer = candidate.Reference__r?.Account_Name__c || 'one of our customers';
  const prospect = record.Deal_Prospect__c || record.Prospect_Name__c || null;
  const minutes = use.Minutes_Planned__c ?? minutesOf(activity);
  const host = use.Host__r?.Name ?? null;
  const zones = [...new Set([use.Time_Zone__c ?? timeZone, timeZone])];
  const length: Line = ['How long', minutes === null ? null : `about ${duration(minutes)}`];
  const toCustomer: Line[] = [
    ['When', onClocks(use.Starts_At__c, zones.slice(0, 1))],
    length,
    ['Where', use.Place__c],
    ['Who asks', prospect],
    ['Who comes', record.Prospect_People__c],
    ['Who of us is with you', host],
    ['What they want to hear', record.Topics__c],
    ['About', listOf(approach.reference?.Products__c).join(', ')],
  ];
  const toProspect: Line[] = [
    ['When', onClocks(use.Starts_At__c, zones)],
    length,
    ['Where', use.Place__c],
    ['Who tells you', personAt(dated, approach)],
    ['Who of us is with you', host],
    ['What you want to hear', record.Topics__c],
    ['What they use', listOf(approach.reference?.Products__c).join(', ')],
    ['What they can tell about', candidate.Reference__r?.Headline__c],
  ];
  const name = approach.contact?.Name ?? candidate.Released_Name__c;
  return {
    toCustomer: {
      subject: `Before the ${activity.toLowerCase()}${prospect ? ` with ${prospect}` : ''}`,
      body: letter(
        name ?? null,
        `Thank you for the ${activity.toLowerCase()}. This is what to expect:`,
        toCustomer,
        'Say what you think, also what could be better: that is why they ask you. What you would rather not speak about, leave out; prices and contracts are for us to answer. If the time no longer suits you, tell us.',
        host ?? sender,
      ),
    },
    toProspect: {
      subject: `Before the ${activity.toLowerCase()} with ${customer}`,
      body: letter(
        null,
        `${capital(customer)} takes the time to tell you what it is like to work with us. This is what to expect:`,
        toProspect,
        'Ask whatever helps you to decide: how it began, what it takes, what it brings, what they would do differently. They do it as a favor, so please keep to the time, treat what they say in confidence, and ask us before you turn to them again.',
        host ?? sender,
      ),
    },
  };
}

/** A moment on several clocks; the day once, where it is the same. */
function onClocks(startsAt: string, zones: string[]): string {
  const [first, ...others] = zones.map((zone) => DateTime.fromISO(startsAt, { zone, locale: 'en-US' }));
  if (!first) return '';
  const besides = others.map((each) =>
    each.toISODate() === first.toISODate() ? `${each.toFormat('h:mm a')} (${each.zoneName})` : inWords(each),
  );
  return [inWords(first), ...besides].join(', that is ');
}

/** By name once it is released; before that by what they do. */
function personAt({ candidate: { Released_Name__c: name } }: Dated, { reference }: Approach): string {
  const role = reference?.Persona__c;
  return `${name ?? 'somebody there'}${role ? ` (${role})` : ''}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const letter = (to: string | null, before: string, lines: Line[], after: string, from: string | null): string =>
  [
    `Hello${to ? ` ${to}` : ''},`,
    before,
    lines.flatMap(([label, text]) => (text ? [`- ${label}: ${text}`] : [])).join('\n'),
    after,
    ['Thank you,', ...(from ? [from] : [])].join('\n'),
  ].join('\n\n');
