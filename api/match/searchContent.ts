import { dayIn } from '../activity/period.ts';
import { type ContentRecord, toContent } from '../content/record.ts';
import { shareable } from '../content/shareable.ts';
import type { PolicySettings } from '../policy/schema.ts';
import { accountOf, type CardRecord } from '../reference/card.ts';
import { asRead } from './asRead.ts';
import type { PoolIndex } from './columns/poolIndex.ts';
import type { FoundContent } from './searchSchema.ts';
import { isOffered, type Seeking } from './seek.ts';

/** A piece that customers have given, with its customer's card, as the caller read both. */
export type ContentWithCard = ContentRecord & { Reference__r: CardRecord | null };

/** More than one would read through; who looks for one more types another word. */
const MOST_SHOWN = 10;

interface Among {
  index: PoolIndex;
  settings: PolicySettings;
  seeking: Pick<Seeking, 'filters' | 'ids' | 'mayKnow'>;
}

/** What may be shared one-to-one today, of customers whom the search finds as well. */
export function contentFound(
  records: readonly ContentWithCard[],
  { index, settings, seeking: { filters, ids, mayKnow } }: Among,
  now: Date,
): FoundContent[] {
  const known = new Map(index.find(records.map((each) => each.Reference__c)).map((each) => [each.reference.id, each]));
  const today = dayIn(null, now);
  const shown = records.flatMap((record): FoundContent[] => {
    const candidate = known.get(record.Reference__c);
    const card = record.Reference__r;
    if (!candidate || !card || !isOffered(candidate.reference, mayKnow)) return [];
    if (ids && !ids.includes(record.Reference__c)) return [];
    if (filters.failed(asRead(candidate, card)).length > 0) return [];
    const content = toContent(record);
    if (!shareable(content, 'One-to-one', today).ok) return [];
    const { id, title, type, referenceId } = content;
    return [{ id, title, type, reference: { id: referenceId, account: accountOf(card, settings).name } }];
  });
  return shown.slice(0, MOST_SHOWN);
}
