import { dayInWords, fill } from 'c/inWords';
import { words } from 'c/referencePoolWords';
import type { KnownPerson, ReferenceRow, ReferenceView } from '../../../../api/reference/schema.ts';

/** A person by name, or that they have left, or that there is none. */
export function whoKeeps(person: KnownPerson | null): string {
  if (!person) return words.nobody;
  const name = person.name ?? person.id;
  return person.active ? name : fill(words.hasLeft, name);
}

/** What anybody who looks at this reference should know first. */
export const marksOf = ({ pausedUntil, pauseEnded, withheld, unowned, stale }: ReferenceRow): string[] => [
  ...(pausedUntil ? [fill(pauseEnded ? words.pauseEnded : words.pausedUntil, dayInWords(pausedUntil))] : []),
  ...(withheld ? [withheld.reviewOn ? fill(words.reviewOnText, dayInWords(withheld.reviewOn)) : words.withheld] : []),
  ...(withheld?.reason ? [fill(words.withheldReason, withheld.reason)] : []),
  ...(unowned ? [words.unowned] : []),
  ...(stale ? [words.stale] : []),
];

/** Who keeps it, and who confirmed it when. */
export function keepersOf({ owner, csm, manager, lastVerifiedOn, verifiedBy }: ReferenceView): [string, string][] {
  const day = lastVerifiedOn ? dayInWords(lastVerifiedOn) : words.neverVerified;
  return [
    [words.owner, whoKeeps(owner)],
    ...(csm ? [[words.csm, whoKeeps(csm)] as [string, string]] : []),
    [words.manager, whoKeeps(manager)],
    [words.columnVerified, verifiedBy ? fill(words.verifiedBy, day, verifiedBy) : day],
  ];
}
