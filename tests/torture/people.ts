import type { LoadRow } from '../org/start.ts';
import { userRows } from '../api/orgApp.ts';

export type Role = 'seller' | 'owner' | 'manager';

/** Twenty people at their desks. */
export const CLIENTS: { name: string; role: Role }[] = [
  ...named('seller', 9),
  ...named('owner', 4),
  ...named('manager', 7),
];

function named(role: Role, count: number): { name: string; role: Role }[] {
  return Array.from({ length: count }, (_, at) => ({ name: `${role}${at + 1}`, role }));
}

const SETS: Record<Role, string[]> = {
  seller: ['Reference_Requester', 'Reference_API_Access', 'Crm_Seed'],
  owner: ['Reference_Requester', 'Reference_Owner', 'Reference_API_Access'],
  manager: ['Reference_Manager', 'Reference_API_Access'],
};
const SERVICE = ['Reference_Service', 'Reference_API_Access', 'Crm_Seed'];

export const peopleRows = (): LoadRow[] =>
  userRows({ ...Object.fromEntries(CLIENTS.map(({ name, role }) => [name, SETS[role]])), service: SERVICE });
