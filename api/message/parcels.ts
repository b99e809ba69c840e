import { DateTime } from 'luxon';
import type { Calendar } from '../policy/company.ts';
import { pageOf, targetOf } from './link.ts';
import type { MessageRecord } from './record.ts';
import type { MessageSettings } from './rules.ts';
import { cut } from './words.ts';

/** Most characters the bell takes (Actions Developer Guide, Custom Notification Actions). */
const BELL = { title: 250, body: 750 };
/** Longest way back to a working day. */
const DAYS_BACK = 31;

/** Somebody to send to. */
export interface Reader {
  id: string;
  name: string;
  username: string;
  email: string | null;
  isActive: boolean;
}

/** What goes out at once: a message, or several of one person as one. */
export interface Parcel {
  rows: MessageRecord[];
  reader: Reader;
  /** `page`: what it opens, as a page reference. */
  bell: { title: string; body: string; page: string } | null;
  mail: { subject: string; text: string } | null;
  /** Its sending was begun before, and nobody noted how that ended. */
  repeat: boolean;
}

/** When digests last went out, or would have: what was written before then goes out now. */
export function lastDigest({ digestAt }: Pick<MessageSettings, 'digestAt'>, calendar: Calendar, now: Date): Date {
  const [hour = 0, minute = 0] = digestAt.split(':').map(Number);
  const today = DateTime.fromJSDate(now, { zone: calendar.timeZone });
  for (let back = 0; back < DAYS_BACK; back += 1) {
    const at = today.minus({ days: back }).set({ hour, minute, second: 0, millisecond: 0 });
    const works = calendar.days.includes(at.weekday) && !calendar.holidays.includes(at.toISODate() ?? '');
    if (works && at.toMillis() <= now.getTime()) return at.toJSDate();
  }
  return now;
}

const AGAIN = 'Sent again: ';

/** One message each; more than so many at once for one person, and all of a digest, as one. */
export function parcelsOf(
  rows: MessageRecord[],
  readers: ReadonlyMap<string, Reader>,
  { atOnce }: Pick<MessageSettings, 'atOnce'>,
  linkOf: (row: MessageRecord | null) => string,
): Parcel[] {
  const groups = Map.groupBy(rows, ({ OwnerId, How__c }) => `${OwnerId} ${How__c}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const reader = readers.get(first?.OwnerId ?? '');
    if (!first || !reader) return [];
    if (first.How__c !== 'Digest' && group.length <= atOnce)
      return group.map((row) => single(row, reader, linkOf(row)));
    return group.length === 1 ? [single(first, reader, linkOf(first))] : [joined(group, reader, linkOf)];
  });
}

const begun = (rows: MessageRecord[]) => rows.some((each) => (each.Attempts__c ?? 0) > 0);

function single(row: MessageRecord, reader: Reader, link: string): Parcel {
  const repeat = begun([row]);
  const title = `${repeat ? AGAIN : ''}${row.Title__c}`;
  const { bell, mail } = bothWays({ title, body: row.Body__c }, link);
  return {
    ...{ rows: [row], reader, repeat },
    ...ways(row, { bell: { ...bell, page: pageOf(targetOf(row)) }, mail }),
  };
}

/** How a message reads in the bell and as an e-mail. */
export const bothWays = ({ title, body }: { title: string; body: string }, link: string) => ({
  bell: { title: cut(title, BELL.title), body: cut(body, BELL.body) },
  mail: { subject: title, text: `${body}\n\n${link}` },
});

function joined(rows: MessageRecord[], reader: Reader, linkOf: (row: MessageRecord | null) => string): Parcel {
  const repeat = begun(rows);
  const title = `${repeat ? AGAIN : ''}${rows.length} messages about customer references`;
  const listed = rows.map(({ Title__c: each }) => `• ${each}`).join('\n');
  const whole = rows.map((row) => `${row.Title__c}\n${row.Body__c}\n${linkOf(row)}`).join('\n\n');
  return {
    ...{ rows, reader, repeat },
    ...ways(rows[0], {
      bell: { title: cut(title, BELL.title), body: cut(listed, BELL.body), page: pageOf(null) },
      mail: { subject: title, text: `${whole}\n\nAll of them: ${linkOf(null)}` },
    }),
  };
}

/** A digest rings once beside its e-mail: an e-mail may get lost unseen. */
function ways(row: MessageRecord | undefined, both: Pick<Parcel, 'bell' | 'mail'>): Pick<Parcel, 'bell' | 'mail'> {
  if (row?.How__c === 'Bell') return { ...both, mail: null };
  if (row?.How__c === 'E-mail') return { ...both, bell: null };
  return both;
}
