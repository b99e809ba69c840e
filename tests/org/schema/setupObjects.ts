import { address, type StandardObject } from './standardObject.ts';

/** Who and what there is in the org: everybody reads it, administrators write it. */
export const setupObjects: StandardObject[] = [
  {
    name: 'Organization',
    prefix: '00D',
    labels: ['Organization', 'Organizations'],
    sharing: 'Read',
    owned: false,
    setup: true,
    fields: `
  Name string 80 required name
  InstanceName string 5
  IsSandbox boolean
  OrganizationType string 40
  NamespacePrefix string 15
  TrialExpirationDate datetime
  DefaultLocaleSidKey string 40
  TimeZoneSidKey string 40
  LanguageLocaleKey string 40`,
  },
  {
    name: 'Profile',
    prefix: '00e',
    labels: ['Profile', 'Profiles'],
    sharing: 'Read',
    owned: false,
    setup: true,
    fields: `
  Name string 255 required name
  Description string 255
  UserType string 40`,
  },
  {
    name: 'UserRole',
    prefix: '00E',
    labels: ['Role', 'Roles'],
    sharing: 'Read',
    owned: false,
    setup: true,
    fields: `
  Name string 80 required name
  DeveloperName string 80 unique
  ParentRoleId reference to=UserRole rel=ParentRole`,
  },
  {
    name: 'User',
    prefix: '005',
    labels: ['User', 'Users'],
    sharing: 'Read',
    owned: false,
    setup: true,
    fields: `
  Username string 80 required unique idLookup
  LastName string 80 required
  FirstName string 40
  Name string 121 name system
  Alias string 8 required
  Email email 128 required idLookup
  IsActive boolean default=true
  ProfileId reference required to=Profile rel=Profile list=Users
  UserRoleId reference to=UserRole rel=UserRole list=Users
  ManagerId reference to=User rel=Manager list=ManagedUsers
  UserType string 40 default=Standard
  Title string 80
  Department string 80
  Division string 80
  CompanyName string 80
  EmployeeNumber string 20
  FederationIdentifier string 512 unique idLookup
  Phone phone 40
  MobilePhone phone 40
  TimeZoneSidKey string 40 required
  LocaleSidKey string 40 required
  LanguageLocaleKey string 40 required
  EmailEncodingKey string 40 required${address('')}
  SmallPhotoUrl url 1024
  FullPhotoUrl url 1024`,
  },
  {
    name: 'PermissionSet',
    prefix: '0PS',
    labels: ['Permission Set', 'Permission Sets'],
    sharing: 'Read',
    owned: false,
    setup: true,
    fields: `
  Name string 80 required name unique
  Label string 80 required
  Description string 255
  IsOwnedByProfile boolean`,
  },
  {
    name: 'PermissionSetAssignment',
    prefix: '0Pa',
    labels: ['Permission Set Assignment', 'Permission Set Assignments'],
    sharing: 'Read',
    owned: false,
    setup: true,
    fields: `
  AssigneeId reference required cascade to=User rel=Assignee list=PermissionSetAssignments
  PermissionSetId reference required to=PermissionSet rel=PermissionSet list=Assignments`,
  },
  {
    name: 'ObjectPermissions',
    prefix: '110',
    labels: ['Object Permissions', 'Object Permissions'],
    sharing: 'Read',
    owned: false,
    setup: true,
    fields: `
  ParentId reference required cascade to=PermissionSet rel=Parent list=ObjectPerms
  SobjectType string 40 required
  PermissionsCreate boolean
  PermissionsRead boolean
  PermissionsEdit boolean
  PermissionsDelete boolean
  PermissionsViewAllRecords boolean
  PermissionsModifyAllRecords boolean`,
  },
  {
    name: 'Group',
    prefix: '00G',
    labels: ['Group', 'Groups'],
    sharing: 'Read',
    owned: false,
    setup: true,
    fields: `
  Name string 40 required name
  DeveloperName string 80 required unique
  Type picklist values=Regular default=Regular
  DoesIncludeBosses boolean default=true`,
  },
  {
    name: 'GroupMember',
    prefix: '011',
    labels: ['Group Member', 'Group Members'],
    sharing: 'Read',
    owned: false,
    setup: true,
    fields: `
  GroupId reference required cascade to=Group rel=Group list=GroupMembers
  UserOrGroupId reference required to=User|Group rel=UserOrGroup`,
  },
  {
    name: 'OpportunityStage',
    prefix: '01J',
    labels: ['Opportunity Stage', 'Opportunity Stages'],
    sharing: 'Read',
    owned: false,
    setup: true,
    fields: `
  MasterLabel string 255 name
  ApiName string 255
  IsActive boolean
  SortOrder int
  IsClosed boolean
  IsWon boolean
  DefaultProbability percent 3.0
  ForecastCategoryName string 40
  Description string 255`,
  },
];
