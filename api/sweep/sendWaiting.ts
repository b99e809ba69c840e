import { linkTo, targetOf } from '../message/link.ts';
import { lastDigest, parcelsOf } from '../message/parcels.ts';
import type { MessageRecord } from '../message/record.ts';
import { sendAll } from '../message/send.ts';
import type { MessageStore } from '../message/store.ts';
import type { Policy } from '../policy/schema.ts';
import type { Budget } from './budget.ts';
import { countOf } from './report.ts';
import type { PartReport } from './schema.ts';

/** Salesforce takes 10,000 an hour of a whole org and loses what is above (Help, Considerations for Notification Builder). */
const AN_HOUR = 9_000;
const NO_TYPE = 'The notification type Reference_Message is not there: deploy force-app/message.';

interface Out {
  messages: MessageStore;
  pagesUrl: string;
  isUncertain(fault: unknown): boolean;
  now(): Date;
}

/** Sends what waits, the oldest first, as far as calls, time and the hour's allowance go. */
export async function sendWaiting(
  { messages, pagesUrl, isUncertain, now }: Out,
  { settings }: Policy,
  budget: Budget,
): Promise<PartReport> {
  if (!budget.spend()) return countOf('sending', { problems: ['No call was left.'] });
  const outgoing = await messages.outgoing(lastDigest(settings.messages, settings.calendar, now()));
  const { notificationType } = outgoing;
  const found = outgoing.rows.length;
  if (found === 0) return countOf('sending', {});
  if (notificationType === null) return countOf('sending', { found, left: found, problems: [NO_TYPE] });
  const rows = outgoing.rows.slice(0, Math.max(AN_HOUR - outgoing.lately, 0));
  budget.allow(rows.length);
  // One to look the readers up, and the last one, which notes what was sent.
  if (!budget.spend(1) || !budget.spend()) return countOf('sending', { found, left: found });
  const readers = await messages.readers([...new Set(rows.map(({ OwnerId }) => OwnerId))]);
  const linkOf = (row: MessageRecord | null) => linkTo(pagesUrl, row && targetOf(row));
  const byId = new Map(readers.map((each) => [each.id, each]));
  const sending = await sendAll(parcelsOf(rows, byId, settings.messages, linkOf), {
    note: (notes) => messages.note(notes),
    ring: (parcels) => messages.ring(parcels, notificationType),
    mail: (parcels) => messages.mail(parcels),
    isUncertain,
    spend: () => budget.spend(),
  });
  const { sent, undeliverable, repeated, problems } = sending;
  return countOf('sending', {
    found,
    done: sent + undeliverable,
    left: found - sent - undeliverable,
    problems: [
      ...problems,
      ...(undeliverable > 0 ? [`${undeliverable} could not be delivered.`] : []),
      ...(repeated > 0 ? [`${repeated} may have been sent before.`] : []),
    ],
  });
}
