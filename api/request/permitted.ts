import type { Caller } from '../caller.ts';
import { Problem } from '../errors.ts';
import type { Person } from './rights.ts';

/** Custom permissions that open requests at all. */
export const PEOPLE = [
  'Reference_Requester',
  'Reference_Owner',
  'Reference_Manager',
  'Reference_Executive',
  'Reference_Admin',
];
export const REQUESTERS = ['Reference_Requester', 'Reference_Manager'];

/** @throws Problem NOT_PERMITTED */
export function demand(caller: Caller, permissions: string[]): void {
  if (!permissions.some((each) => caller.permissions.has(each))) throw new Problem('NOT_PERMITTED');
}

export const personOf = (caller: Caller): Person => ({
  userId: caller.userId,
  isManager: caller.permissions.has('Reference_Manager'),
});
