/** How the findings begin, by check, in the order of the alphabet. */
type Findings = Record<string, string[]>;

const keeper = 'permissionsets/Keeper.permissionset-meta.xml';
const odd = 'objects/Pet__c/fields/Odd__c.field-meta.xml';
const sharing = 'sharingRules/Pet__c.sharingRules-meta.xml';
const page = 'flexipages/Pet.flexipage-meta.xml';
const card = 'lwc/petCard/petCard.js';

export const METADATA_FINDINGS: Findings = {
  'XML is well-formed and every element known': [
    'externalCredentials/Kennel.externalCredential-meta.xml: ExternalCredential.password: not an element',
    "groups/Torn.group-meta.xml: line 2: Expected closing tag 'name'",
    `${odd}: CustomField.colour: not an element of CustomField`,
    `${odd}: CustomField.externalId: "yes" is not true or false`,
    `${odd}: CustomField.label: stands 2 times`,
    `${odd}: CustomField.length: "many" is not a number`,
    `${odd}: CustomField.type: "Txt" is no FieldType`,
  ],
  'fields and objects that are named exist': [
    `${page}: unknown field Pet__c.Gone_Too__c`,
    `${page}: unknown field Pet__c.Gone__c`,
    'layouts/Pet__c-Pet Layout.layout-meta.xml: unknown field Pet__c.Gone__c',
    'objects/Pet__c/compactLayouts/Short.compactLayout-meta.xml: unknown field Pet__c.Gone__c',
    'objects/Pet__c/fields/Vet__c.field-meta.xml: refers to Vet__c, which is unknown',
    'objects/Pet__c/listViews/All.listView-meta.xml: unknown field Pet__c.Gone__c',
    'objects/Pet__c/validationRules/Tagged.validationRule-meta.xml: unknown field Pet__c.Gone__c',
    `${sharing}: Pet__c.Shout__c is a formula, which shares nothing`,
    `${sharing}: unknown field Pet__c.Gone__c`,
  ],
  'pages, tabs, components, groups and value sets that are named exist': [
    'applications/Pets.app-meta.xml: no page Pet_Gone',
    'applications/Pets.app-meta.xml: no tab Vets',
    `${page}: no component petCard for a RecordPage`,
    'objects/Pet__c/fields/Kind__c.field-meta.xml: no value set Pet_Kind',
    `${sharing}: no group Nobody`,
    'tabs/Pets.tab-meta.xml: no page Pet_Queue',
  ],
  'permission sets grant what exists and takes a permission': [
    `${keeper}: Pet__c.Note__c is granted twice`,
    `${keeper}: Pet__c.Shout__c is a formula and cannot be edited`,
    `${keeper}: Pet__c.Tag__c is required and takes no permission`,
    `${keeper}: Visit__c without its parent Pet__c`,
    `${keeper}: Visit__c.Pet__c is a master-detail and takes no permission`,
    `${keeper}: classAccesses: unknown Gone`,
    `${keeper}: customPermissions: unknown Gone`,
    `${keeper}: unknown field Pet__c.Gone__c`,
  ],
};

export const CODE_FINDINGS: Findings = {
  'components import labels, Apex methods and components that exist': [
    `${card}: imports @salesforce/apex/Open.lost`,
    `${card}: imports @salesforce/label/c.Gone`,
    `${card}: imports @salesforce/schema/Pet__c.Gone__c`,
    `${card}: imports c/petWalk`,
  ],
  'queries in Apex name what exists': [
    'classes/Queries.cls: unknown field Pet__c.Gone__c',
    'classes/Queries.cls: unknown field Visit__c.Lost__c',
    'classes/Queries.cls: unknown object or relationship Dog__c',
    'classes/Queries.cls: unknown object or relationship Walks__r',
    'classes/Queries.cls: unknown relationship Pet__c.Gone__r',
  ],
  "components compile with the platform's compiler": [
    'lwc/petTorn/petTorn.html: line 1: LWC1078',
    'lwc/petWired/petWired.js: line 3: LWC1503',
  ],
};

export const JAVA_FINDINGS: Findings = {
  'Apex fits the platform and our objects (apex-ls)': [
    "classes/Types.cls: line 3: Unknown field 'Gone__c'",
    'classes/Types.cls: line 4: Incompatible types',
    "classes/Types.cls: line 5: Unknown field or type 'Gone'",
    'classes/Types.cls: line 6: No matching method',
    `${odd}: line 2: Unrecognised type 'Txt'`,
    'objects/Pet__c/fields/Vet__c.field-meta.xml: line 1: Lookup object Schema.Vet__c does not exist',
  ],
  "PMD's security rules": [
    'classes/Open.cls: line 10: Validate CRUD permission',
    'classes/Open.cls: line 1: Apex classes should declare a sharing model',
    'classes/Open.cls: line 4: Avoid untrusted/unescaped variables',
    'classes/Open.cls: line 8: Validate CRUD permission',
    'scripts/check/accepted.ts: ApexSuggestUsingNamedCred of',
  ],
  'paths of Apex to data (graph engine)': [
    'classes/Open.cls: line 10: Database operation must be executed from a class that enforces sharing',
    'classes/Open.cls: line 10: FLS validation is missing for [UPDATE]',
    'classes/Open.cls: line 4: Database operation must be executed from a class that enforces sharing',
    "classes/Open.cls: line 4: Salesforce Graph Engine couldn't resolve the parameter",
    'classes/Open.cls: line 8: Database operation must be executed from a class that enforces sharing',
    'classes/Open.cls: line 8: FLS validation is missing for [READ]',
    'classes/Open.cls: line 8: Null check is missing for variable id',
  ],
};

/** What stops other tools is found by those that come first. */
export const STOPPER_FINDINGS: Findings = {
  'XML is well-formed and every element known': ['petz/Rex.petz-meta.xml: Petz is no metadata type'],
  'Apex parses': ["classes/Torn.cls: 2:43 missing ';'"],
  'source resolves and converts': ['force-app: force-app/pets/petz/Rex.petz-meta.xml: Could not infer'],
};
