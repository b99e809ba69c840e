import type { MessageRecord } from './record.ts';
import type { MessageMove } from './schema.ts';

/** What a message becomes when it could not be delivered and somebody sees to it; null: nothing is left to do. */
export function seenTo(
  { Status__c: status }: Pick<MessageRecord, 'Status__c'>,
  move: MessageMove,
  by: string,
  now: Date,
): Record<string, unknown> | null {
  if (status !== 'Undeliverable') return null;
  return move === 'settle'
    ? { Status__c: 'Settled', Settled_By__c: by, Settled_At__c: now.toISOString() }
    : // One way of two may have arrived: counted as tried, it goes out as sent again.
      { Status__c: 'Pending', Attempts__c: 1, Problem__c: null };
}
