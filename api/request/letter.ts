import type { Approach } from '../activity/store.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { listOf } from '../reference/record.ts';
import type { Letter } from './arrangeSchema.ts';
import { briefing } from './briefing.ts';
import { minutesOf } from './meeting.ts';
import type { RequestRecord } from './record.ts';
import { slots } from './slots.ts';

interface Sending {
  /** All of it as the sender's own session read it. */
  approach: Approach;
  sender: string | null;
  settings: PolicySettings;
  now: Date;
}

/** The message to a customer of a request, with times that suit their clock. */
export function letterFor(record: RequestRecord, { approach, sender, settings, now }: Sending): Letter {
  const { contact, reference } = approach;
  const { calendar } = settings;
  const activityType = record.Activity_Type__c;
  const minutes = minutesOf(activityType);
  const zone = reference?.Time_Zone__c ?? calendar.timeZone;
  const times = minutes === null ? [] : slots(calendar, zone, record.Needed_By__c, minutes, now);
  const [agreed] = reference?.Participations__r?.records ?? [];
  const asked = {
    activityType,
    neededBy: record.Needed_By__c,
    prospect: record.Deal_Prospect__c || record.Prospect_Name__c || null,
    prospectPeople: record.Prospect_People__c ?? null,
    topics: record.Topics__c ?? null,
    products: listOf(reference?.Products__c),
    contactName: contact?.Name ?? null,
    agreement: agreed
      ? { on: agreed.Agreed_On__c ?? null, count: agreed.Limit__c ?? null, period: agreed.Period__c ?? null }
      : null,
    sender,
  };
  return {
    to: contact && { name: contact.Name, email: contact.Email ?? null },
    ...briefing(asked, times),
    times: times.map(({ startsAt, text }) => ({ startsAt: startsAt.toISOString(), text })),
  };
}
