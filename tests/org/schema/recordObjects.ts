import { address, type StandardObject } from './standardObject.ts';

/** Access to an account's children through its share is not imitated: those levels take None only. */
const share = (parent: string, prefix: string, childLevels: string[]): StandardObject => ({
  name: `${parent}Share`,
  prefix,
  labels: [`${parent} Share`, `${parent} Share`],
  sharing: 'ReadWrite',
  owned: false,
  setup: false,
  fields: `
  ${parent}Id reference required cascade to=${parent} rel=${parent} list=Shares
  UserOrGroupId reference required to=Group|User rel=UserOrGroup
  ${parent}AccessLevel picklist required values=Read|Edit|All
  ${childLevels.map((child) => `${child}AccessLevel picklist values=None default=None`).join('\n  ')}
  RowCause picklist values=Manual default=Manual`,
});

/** What sellers and support people work with, and the share rows beside it. */
export const recordObjects: StandardObject[] = [
  {
    name: 'Account',
    prefix: '001',
    labels: ['Account', 'Accounts'],
    sharing: 'Private',
    owned: true,
    setup: false,
    fields: `
  Name string 255 required name
  Type picklist set=AccountType
  ParentId reference to=Account rel=Parent list=ChildAccounts${address('Billing')}${address('Shipping')}
  Phone phone 40
  Fax phone 40
  AccountNumber string 40
  Website url 255
  Sic string 20
  Industry picklist set=Industry
  AnnualRevenue currency 18.0
  NumberOfEmployees int 8
  Ownership picklist values=Public|Private|Subsidiary|Other
  TickerSymbol string 20
  Description textarea 32000
  Rating picklist set=AccountRating
  Site string 80
  AccountSource picklist set=LeadSource
  LastActivityDate date system`,
  },
  {
    name: 'Contact',
    prefix: '003',
    labels: ['Contact', 'Contacts'],
    sharing: 'Private',
    owned: true,
    setup: false,
    fields: `
  AccountId reference cascade to=Account rel=Account list=Contacts
  LastName string 80 required
  FirstName string 40
  Salutation picklist set=Salutation
  Name string 121 name system
  Title string 128
  Department string 80
  Phone phone 40
  MobilePhone phone 40
  HomePhone phone 40
  OtherPhone phone 40
  Fax phone 40
  Email email 80 idLookup
  Birthdate date
  ReportsToId reference to=Contact rel=ReportsTo
  LeadSource picklist set=LeadSource
  AssistantName string 40
  Description textarea 32000${address('Mailing')}${address('Other')}
  HasOptedOutOfEmail boolean
  DoNotCall boolean
  LastActivityDate date system`,
  },
  {
    name: 'Opportunity',
    prefix: '006',
    labels: ['Opportunity', 'Opportunities'],
    sharing: 'Private',
    owned: true,
    setup: false,
    fields: `
  Name string 120 required name
  AccountId reference cascade to=Account rel=Account list=Opportunities
  ContactId reference to=Contact rel=Contact
  StageName picklist required set=OpportunityStage
  CloseDate date required
  Amount currency 18.2
  Probability percent 3.0
  ExpectedRevenue currency 18.2 system
  Type picklist set=OpportunityType
  LeadSource picklist set=LeadSource
  NextStep string 255
  Description textarea 32000
  IsPrivate boolean
  IsClosed boolean system
  IsWon boolean system
  ForecastCategoryName picklist system values="Omitted|Pipeline|Best Case|Commit|Closed"
  LastActivityDate date system`,
  },
  {
    name: 'Case',
    prefix: '500',
    labels: ['Case', 'Cases'],
    sharing: 'Private',
    owned: true,
    setup: false,
    fields: `
  CaseNumber string 30 name format={00000000}
  AccountId reference restrict to=Account rel=Account list=Cases
  ContactId reference restrict to=Contact rel=Contact list=Cases
  ParentId reference to=Case rel=Parent list=Cases
  Subject string 255
  Description textarea 32000
  Status picklist set=CaseStatus default=New
  Priority picklist set=CasePriority
  Origin picklist set=CaseOrigin
  Type picklist set=CaseType
  Reason picklist set=CaseReason
  IsEscalated boolean
  IsClosed boolean system
  ClosedDate datetime system`,
  },
  share('Account', '00r', ['Opportunity', 'Contact', 'Case']),
  share('Opportunity', '00t', []),
  share('Contact', '03s', []),
  share('Case', '01n', []),
];
