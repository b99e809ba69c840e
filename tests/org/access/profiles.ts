import { type ObjectRights, rightsWhere } from '../schema/permissions.ts';

export interface Profile {
  name: string;
  userPermissions: string[];
  /** Rights on standard objects, by lower-case name. */
  objects: Record<string, ObjectRights>;
  /** Sees and edits the standard fields of standard objects; the other profile needs field permissions for them. */
  standardFields: boolean;
}

const own = rightsWhere((right) => !right.endsWith('All'));
/** What the platform writes itself. */
const looking = rightsWhere((right) => right === 'read');

/** The profiles this org brings. Everything else a person may do comes from permission sets. */
export const profiles: Profile[] = [
  {
    name: 'System Administrator',
    userPermissions: [
      ...['ApiEnabled', 'ModifyAllData', 'ViewAllData', 'ManageUsers', 'ViewSetup', 'CustomizeApplication'],
      'SendCustomNotifications',
    ],
    objects: {},
    standardFields: true,
  },
  {
    name: 'Standard User',
    userPermissions: ['ActivitiesAccess', 'EditTask', 'EditEvent'],
    objects: { account: own, contact: own, opportunity: own, case: own, opportunityhistory: looking },
    standardFields: true,
  },
  { name: 'Minimum Access', userPermissions: [], objects: {}, standardFields: false },
];
