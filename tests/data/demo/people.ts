import type { LoadRow } from '#tests/org/start.ts';
import type { Days } from './days.ts';

interface DemoPerson {
  key: string;
  first: string;
  last: string;
  title: string;
  role: string | null;
  sets: string[];
  profile: string;
}

const SELLER = ['Reference_Requester', 'Reference_API_Access', 'Crm_Seed'];
const OWNER = [...SELLER, 'Reference_Owner'];
const also = (set: string) => [set, 'Reference_API_Access', 'Crm_Seed'];

/** Who stands above reads what those below own. Sellers and account directors stand beside each other. */
const ROLES: [key: string, name: string, parent: string | null][] = [
  ['Chief_Revenue_Officer', 'Chief Revenue Officer', null],
  ['VP_Sales', 'VP Sales', 'Chief_Revenue_Officer'],
  ['Sales', 'Sales', 'VP_Sales'],
  ['VP_Customers', 'VP Customers', 'Chief_Revenue_Officer'],
  ['Account_Management', 'Account management', 'VP_Customers'],
  ['Customer_Success', 'Customer success', 'VP_Customers'],
  ['Reference_Program', 'Reference program', null],
];

function person(key: string, name: string, title: string, role: string | null, sets: string[], profile?: string) {
  const [first = '', ...rest] = name.split(' ');
  return { key, first, last: rest.join(' '), title, role, sets, profile: profile ?? 'Standard User' };
}

const people = ({ day }: Days): DemoPerson[] => [
  person('rep', 'Rita Reyes', 'Account Executive', 'Sales', SELLER),
  person('rep2', 'Ravi Rao', 'Senior Account Executive', 'Sales', SELLER),
  person('rep3', 'Noah Keller', 'Account Executive', 'Sales', SELLER),
  person('rep4', 'Yuki Tanaka', 'Account Executive', 'Sales', SELLER),
  person('rep5', 'Lucía Fernández', 'Account Executive', 'Sales', SELLER),
  person('pr', 'Paula Roth', 'Press Officer', null, SELLER),
  person('vp', 'Vera Park', 'VP Sales', 'VP_Sales', SELLER),
  person('owner', 'Olga Owens', 'Account Director', 'Account_Management', OWNER),
  person(
    'owner2',
    'Ines Duarte',
    `Account Director (on leave until ${day(18)}, deputy: Olga Owens)`,
    'Account_Management',
    OWNER,
  ),
  person('owner3', 'Tom Okafor', 'Account Director', 'Account_Management', OWNER),
  person('owner4', 'Hana Nováková', 'Account Director', 'Account_Management', OWNER),
  person('csm', 'Carlos Simões', 'Customer Success Manager', 'Customer_Success', OWNER),
  person('csm2', 'Priya Nair', 'Customer Success Manager', 'Customer_Success', OWNER),
  person('manager', 'Mara Mendel', 'Reference Manager', 'Reference_Program', also('Reference_Manager')),
  person('executive', 'Edda Ekström', 'Chief Revenue Officer', 'Chief_Revenue_Officer', also('Reference_Executive')),
  person('admin', 'Adam Adeyemi', 'CRM Administrator', 'VP_Customers', also('Reference_Admin')),
  person('sysadmin', 'Sam Sysadmin', 'System Administrator', null, [], 'System Administrator'),
  person('outsider', 'Otto Osei', 'Warehouse Planner', null, []),
  person('service', 'Vouchsafe Service', 'Integration user', null, also('Reference_Service'), 'Minimum Access'),
];

export const SELLERS = ['rep', 'rep2', 'rep3', 'rep4', 'rep5'];
export const OWNERS = ['owner', 'owner2', 'owner3', 'owner4'];
/** Account owner who is away. */
export const ON_LEAVE = 'owner2';
export const MANAGER = 'manager';
export const SERVICE = 'service';

const GROUPS: Record<string, string[]> = {
  Reference_Managers: ['manager'],
  Reference_Strategic_Tier: ['rep2', 'csm', 'csm2', 'owner', 'owner2', 'owner3', 'owner4'],
};

/** The ten people of the page's menu sign in as `<key>@vouchsafe.test`; their colleagues likewise. */
export const usernameOf = (key: string) => `${key}@vouchsafe.test`;

export function peopleRows(days: Days): LoadRow[] {
  const all = people(days);
  const CreatedDate = days.at(-760).toISOString();
  return [
    ...ROLES.map(([key, name, parent]) => ({
      type: 'UserRole',
      ref: `role ${key}`,
      fields: { DeveloperName: key, Name: name, ParentRoleId: parent && `@{role ${parent}}` },
    })),
    ...all.map(({ key, first, last, title, role, profile }) => ({
      type: 'User',
      ref: key,
      fields: {
        Username: usernameOf(key),
        FirstName: first,
        LastName: last,
        Title: title,
        ProfileId: `@${profile}`,
        UserRoleId: role && `@{role ${role}}`,
        // The administrator came with the org.
        ...(key === 'sysadmin' ? {} : { CreatedDate }),
      },
    })),
    ...all.flatMap(({ key, sets }) =>
      sets.map((set) => ({
        type: 'PermissionSetAssignment',
        fields: { AssigneeId: `@{${key}}`, PermissionSetId: `@${set}` },
      })),
    ),
    ...Object.entries(GROUPS).flatMap(([group, members]) =>
      members.map((key) => ({ type: 'GroupMember', fields: { GroupId: `@${group}`, UserOrGroupId: `@{${key}}` } })),
    ),
  ];
}

/** The page's menu of people. */
export const PERSONAS: { username: string; label: string }[] = [
  ['rep', 'Rita Reyes, sales rep'],
  ['rep2', 'Ravi Rao, sales rep with the strategic tier'],
  ['owner', 'Olga Owens, account owner'],
  ['csm', 'Carlos Simões, customer success'],
  ['manager', 'Mara Mendel, reference manager'],
  ['executive', 'Edda Ekström, executive'],
  ['admin', 'Adam Adeyemi, program administrator'],
  ['sysadmin', 'Sam Sysadmin, system administrator'],
  ['outsider', 'Otto Osei, no permission'],
].map(([key = '', label = '']) => ({ username: usernameOf(key), label }));
