import type { Fault } from './fault.ts';
import type { Line } from './files.ts';

/** A place in the role hierarchy, known by its developer name. */
export interface Role {
  key: string;
  name: string;
  parent: string | null;
}

export interface Person {
  /** Where the file names this person first. */
  line: number;
  name: string;
  username: string;
  firstName: string;
  lastName: string;
  alias: string;
  timeZone: string;
  role: string;
}

/** Time zone of each regional office. */
const ZONES: Record<string, string> = {
  East: 'America/New_York',
  Central: 'America/Chicago',
  West: 'America/Los_Angeles',
};
const ELSEWHERE = 'America/New_York';
export const TOP_ROLE = 'Crm_Sales';

export interface Team {
  roles: Role[];
  sellers: Person[];
  managers: Person[];
  faults: Fault[];
}

/** Sales → office → team manager → sellers: whoever stands above reads what those below own. */
export function planTeam(teams: Line[], domain: string): Team {
  const roles = new Map<string, Role>([[TOP_ROLE, { key: TOP_ROLE, name: 'Sales', parent: null }]]);
  const sellers = new Map<string, Person>();
  const managers = new Map<string, Person>();
  const faults: Fault[] = [];
  for (const { file, line, cells } of teams) {
    const { sales_agent: seller = '', manager = '', regional_office: office = '' } = cells;
    const refuse = (column: string, outcome: string) =>
      faults.push({ file, line, column, value: cells[column] ?? '', outcome });
    if (seller === '' || manager === '') {
      refuse(seller === '' ? 'sales_agent' : 'manager', 'is needed: the line was left out');
      continue;
    }
    if (sellers.has(seller) || managers.has(seller)) {
      refuse('sales_agent', 'stands on an earlier line: this line was left out');
      continue;
    }
    if (!(office in ZONES)) refuse('regional_office', `is an office without a known time zone: ${ELSEWHERE} was taken`);
    const timeZone = ZONES[office] ?? ELSEWHERE;
    const officeRole = roleKey(office);
    const managerRole = roleKey(office, manager);
    const sellerRole = roleKey(office, manager, 'team');
    roles.set(officeRole, { key: officeRole, name: `Sales ${office}`, parent: TOP_ROLE });
    roles.set(managerRole, { key: managerRole, name: `Team of ${manager}`, parent: officeRole });
    roles.set(sellerRole, { key: sellerRole, name: `Sellers of ${manager}`, parent: managerRole });
    if (!managers.has(manager)) managers.set(manager, person(manager, line, domain, timeZone, managerRole));
    sellers.set(seller, person(seller, line, domain, timeZone, sellerRole));
  }
  return { roles: [...roles.values()], sellers: [...sellers.values()], managers: [...managers.values()], faults };
}

function person(name: string, line: number, domain: string, timeZone: string, role: string): Person {
  const words = name.trim().split(/\s+/);
  const plain = words.map((word) =>
    word
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]/g, ''),
  );
  return {
    line,
    name,
    username: `${plain.join('.')}@${domain}`,
    firstName: words.slice(0, -1).join(' '),
    lastName: words.at(-1) ?? name,
    alias: plain.join('').replaceAll('-', '').slice(0, 8),
    timeZone,
    role,
  };
}

/** Developer names hold letters, digits and single underscores, at most 80. */
function roleKey(...words: string[]): string {
  const plain = words
    .join('_')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  return `${TOP_ROLE}_${plain}`.slice(0, 80);
}
