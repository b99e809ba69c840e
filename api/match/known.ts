import type { Caller } from '../caller.ts';
import type { Kept } from './rank.ts';

/** Permissions with which references are edited. */
const EDITORS = ['Reference_Owner', 'Reference_Manager'];

export const mayEditSome = (caller: Caller): boolean => EDITORS.some((each) => caller.permissions.has(each));

/** Who may be told why one of these is not to be asked now, by what the pool knows; their own session has the last word. */
export function mayKnow(caller: Caller): (reference: Kept) => boolean {
  if (caller.permissions.has('Reference_Manager')) return () => true;
  if (!mayEditSome(caller)) return () => false;
  const { userId } = caller;
  return ({ ownerId, csmId, managerId }) => [ownerId, csmId, managerId].includes(userId);
}
