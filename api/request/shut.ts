import { KeysMissing } from '../decision/execute.ts';
import { keysOf, type Ledger } from '../decision/ledger.ts';
import { admit, freeFrom } from '../policy/eligibility.ts';
import type { Gate } from '../policy/gate.ts';
import { waysOf, type Alternative } from './alternatives.ts';
import type { Choosing } from './choose.ts';
import { questionFor } from './place.ts';

/** What the customers that were named offer, although for this nobody may be asked now: the same later, or something else. */
export function waysAround(
  ledger: Ledger,
  { from }: Gate,
  { wanted, claim, offered, read }: Pick<Choosing, 'wanted' | 'claim' | 'offered' | 'read'>,
): Alternative[] {
  return wanted.flatMap(({ card }) => {
    const reference = ledger.references.get(card.Id);
    if (!reference) return [];
    const missing = keysOf(reference).filter((key) => !read.has(key));
    if (missing.length > 0) throw new KeysMissing(missing);
    const question = questionFor(claim, ledger.uses);
    const free = from && freeFrom(reference, question, from);
    const later = free && admit(reference, { ...question, on: free }).ok ? free : null;
    return waysOf(reference, later, { claim, offered, uses: ledger.uses });
  });
}
