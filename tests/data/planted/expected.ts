/** How the findings begin, by check, in the order of the alphabet. */
type Findings = Record<string, string[]>;

const keeper = 'permissionsets/Keeper.permissionset-meta.xml';
const bare = 'permissionsets/Bare.permissionset-meta.xml';
const odd = 'objects/Pet__c/fields/Odd__c.field-meta.xml';
const sharing = 'sharingRules/Pet__c.sharingRules-meta.xml';
const page = 'flexipages/Pet.flexipage-meta.xml';
const card = 'lwc/petCard/petCard.js';
const layout = 'layouts/Pet__c-Pet Layout.layout-meta.xml';
const app = 'applications/Pets.app-meta.xml';
const bowl = 'lwc/petBowl/petBowl.js-meta.xml';
const bareField = 'objects/Pet__c/fields/Bare__c.field-meta.xml';
const toy = 'objects/Toy__c/Toy__c.object-meta.xml';
const report = 'reports/Pets/Odd.report-meta.xml';
const dashboard = 'dashboards/Pets/Odd.dashboard-meta.xml';
const rules = 'objects/Pet__c/validationRules';

export const METADATA_FINDINGS: Findings = {
  'XML is well-formed, every element known, none missing': [
    'externalCredentials/Kennel.externalCredential-meta.xml: ExternalCredential.password: not an element of ExternalCredential',
    'extlClntAppOauthSettings/Kennel.ecaOauth-meta.xml: ExtlClntAppOauthSettings.externalClientApplication: missing',
    'groups/Sitters.group-meta.xml: Group: its namespace is not http://soap.sforce.com/2006/04/metadata',
    "groups/Torn.group-meta.xml: line 2: Expected closing tag 'name'",
    'groups/Walkers.group-meta.xml: Queue in a file for a Group',
    `${bareField}: CustomField.fullName: Other__c, but the file is Bare__c`,
    `${bareField}: CustomField.label: missing`,
    `${bareField}: CustomField.precision: missing`,
    `${bareField}: CustomField.scale: missing`,
    `${odd}: CustomField.colour: not an element of CustomField`,
    `${odd}: CustomField.externalId: "yes" is not true or false`,
    `${odd}: CustomField.label: others stand between`,
    `${odd}: CustomField.label: stands 2 times`,
    `${odd}: CustomField.length: "many" is not a number`,
    `${odd}: CustomField.type: "Txt" is no FieldType`,
    `${toy}: CustomObject.deploymentStatus: missing`,
    `${toy}: CustomObject.nameField: missing`,
    `${toy}: CustomObject.pluralLabel: missing`,
    `${toy}: CustomObject.sharingModel: missing`,
    `${bare}: PermissionSet.objectPermissions.allowCreate: missing`,
    `${bare}: PermissionSet.objectPermissions.allowDelete: missing`,
    `${bare}: PermissionSet.objectPermissions.allowEdit: missing`,
    `${bare}: PermissionSet.objectPermissions.allowRead: missing`,
    `${bare}: PermissionSet.objectPermissions.modifyAllRecords: missing`,
    `${bare}: PermissionSet.objectPermissions.viewAllRecords: missing`,
  ],
  'fields and objects that are named exist': [
    'customMetadata/Breed.Collie.md-meta.xml: unknown field Breed__mdt.Gone__c',
    `${page}: unknown field Pet__c.Gone_Too__c`,
    `${page}: unknown field Pet__c.Gone__c`,
    'objects/Pet__c/compactLayouts/Short.compactLayout-meta.xml: unknown field Pet__c.Gone__c',
    'objects/Pet__c/fields/Vet__c.field-meta.xml: refers to Vet__c, which is unknown',
    'objects/Pet__c/listViews/All.listView-meta.xml: unknown field Pet__c.Gone_Too__c',
    'objects/Pet__c/listViews/All.listView-meta.xml: unknown field Pet__c.Gone__c',
    `${rules}/Tagged.validationRule-meta.xml: unknown field Pet__c.Gone__c`,
    `${toy}: unknown field Toy__c.Gone__c`,
    `${sharing}: Pet__c.Shout__c is a formula, which shares nothing`,
    `${sharing}: unknown field Pet__c.Gone__c`,
  ],
  'pages, tabs, objects, groups, credentials and value sets that are named exist': [
    `${app}: no object Dog__c`,
    `${app}: no page Pet_Gone`,
    `${app}: no tab Vets`,
    `${app}: no tab standard-Gone`,
    'customMetadata/Breed.Collie.md-meta.xml: no object Breed__mdt',
    'dashboards/Cats.dashboardFolder-meta.xml: no group Nobody',
    'flexipages/Dog.flexipage-meta.xml: no object Dog__c',
    'namedCredentials/Vet.namedCredential-meta.xml: no external credential Gone',
    'objects/Pet__c/fields/Kind__c.field-meta.xml: no value set Pet_Kind',
    `${toy}: no compact layout Toy__c.Gone`,
    'reports/Cats.reportFolder-meta.xml: no group Nobody',
    `${sharing}: no group Nobody`,
    `${sharing}: no roleAndSubordinates Vets`,
    'tabs/Cards.tab-meta.xml: no component for a tab: petCard',
    'tabs/Dog__c.tab-meta.xml: no object Dog__c',
    'tabs/Pets.tab-meta.xml: no page Pet_Queue',
  ],
  'layouts hold fields and related lists that exist, required ones as such': [
    `${layout}: Pet__c.Note__c stands twice`,
    `${layout}: Pet__c.Tag__c is required and not here`,
    `${layout}: no related list Visit__c.Gone__c on Pet__c`,
    `${layout}: unknown field Pet__c.Gone__c`,
    `${layout}: unknown field Visit__c.Gone__c`,
    'layouts/Visit__c-Visit Layout.layout-meta.xml: Visit__c.Pet__c is required, but Edit here',
  ],
  'Lightning pages hold components as these offer themselves': [
    'flexipages/Dog.flexipage-meta.xml: no template flexipage:gone is known here',
    `${page}: no component petCard for a RecordPage`,
    `${page}: no facet nowhere`,
    `${page}: no region side in flexipage:recordHomeTemplateDesktop`,
    `${page}: no standard component force:gone is known here`,
    `${page}: petBowl has no property gone`,
    `${page}: petBowl is not offered for Pet__c`,
    `${page}: petBowl needs its property food`,
    `${bowl}: no target lightning__Gone`,
    `${bowl}: settings for lightning__AppPage, where it is not offered`,
    `${bowl}: unknown object Cat__c`,
    `${bowl}: water is no @api of its class`,
  ],
  'reports and dashboards show what their types and reports have': [
    `${dashboard}: Pets/All has no BORN`,
    `${dashboard}: Pets/All has no OWNER`,
    `${dashboard}: Pets/All has no Sum AGE`,
    `${dashboard}: no report Pets/Gone`,
    `${dashboard}: shows everybody what one person sees`,
    'reportTypes/Dogs.reportType-meta.xml: unknown object Dog__c',
    'reportTypes/Odd.reportType-meta.xml: joins another object',
    'reportTypes/Odd.reportType-meta.xml: unknown field Pet__c.Gone__c',
    'reportTypes/Odd.reportType-meta.xml: unknown field Pet__c.Keeper__c.Gone__c',
    'reports/Pets/Lost.report-meta.xml: no report type Gone__c',
    `${report}: Pet__c$Tag__c is a group and a column`,
    `${report}: a formula sums up Pet__c.Gone__c`,
    `${report}: no column AGE`,
    `${report}: no column BORN`,
    `${report}: no column PET_ID`,
    `${report}: no column Pet__c$Note__c`,
    `${report}: unknown field Visit__c.Gone__c`,
    `${report}: unknown field Visit__c.Lost__c`,
  ],
  'formulas and validation rules compile and name what exists': [
    "objects/Pet__c/fields/Age__c.field-meta.xml: formula: expected a 'string' type value",
    `${rules}/Called.validationRule-meta.xml: errorConditionFormula: Unknown function BARK. Check spelling.`,
    `${rules}/Fielded.validationRule-meta.xml: errorConditionFormula: Field Keeper__r.Gone__c does not exist. Check spelling.`,
    `${rules}/Permitted.validationRule-meta.xml: errorConditionFormula: Field $Permission.Gone does not exist`,
    `${rules}/Texted.validationRule-meta.xml: errorConditionFormula: expected a 'boolean' type value`,
  ],
  'permission sets grant what exists and takes a permission': [
    `${keeper}: Account.Name is of the system or required and takes no permission`,
    `${keeper}: Pet__c.Keeper__c is edited without being read`,
    `${keeper}: Pet__c.Name is of the system or required and takes no permission`,
    `${keeper}: Pet__c.Note__c is granted twice`,
    `${keeper}: Pet__c.Shout__c is a formula and cannot be edited`,
    `${keeper}: Pet__c.Tag__c is required and takes no permission`,
    `${keeper}: Visit__c without its parent Pet__c`,
    `${keeper}: Visit__c.Pet__c is a master-detail and takes no permission`,
    `${keeper}: Visit__c: allowDelete without allowEdit`,
    `${keeper}: classAccesses: unknown Gone`,
    `${keeper}: customPermissions: unknown Gone`,
    `${keeper}: flowAccesses: nothing here can tell whether what it names exists`,
    `${keeper}: unknown field Pet__c.Gone__c`,
    `${keeper}: userPermissions: unknown WalkDogs`,
  ],
};

export const CODE_FINDINGS: Findings = {
  'components use labels, Apex methods, fields and components that exist': [
    'lwc/petCard/petCard.html: uses c/petLeash',
    'lwc/petCard/petCard.html: uses lightning/collar',
    `${card}: uses @salesforce/apex/Open.lost`,
    `${card}: uses @salesforce/label/c.Gone`,
    `${card}: uses @salesforce/messageChannel/Barks__c`,
    `${card}: uses @salesforce/resourceUrl/logo`,
    `${card}: uses @salesforce/schema/Pet__c.Gone__c`,
    `${card}: uses c/petWalk`,
    `${card}: uses lightning/bark`,
  ],
  'queries in Apex name what exists, and none is hidden in a text': [
    'classes/Open.cls: line 4: a query that is put together while it runs cannot be read here',
    'classes/Queries.cls: unknown field Pet__c.Gone__c',
    'classes/Queries.cls: unknown field Pet__c.Unsaid__c',
    'classes/Queries.cls: unknown field Visit__c.Lost__c',
    'classes/Queries.cls: unknown object or relationship Dog__c',
    'classes/Queries.cls: unknown object or relationship Walks__r',
    'classes/Queries.cls: unknown relationship Pet__c.Gone__r',
  ],
  "components compile with the platform's compiler": [
    'lwc/petTorn/petTorn.html: line 1: LWC1078',
    'lwc/petWired/petWired.js: line 3: LWC1503',
  ],
  'components keep the rules of eslint-config-lwc and of the design system': [
    'lwc/petLoud/petLoud.css: line 2: Overriding slds-card',
    'lwc/petLoud/petLoud.css: line 3: Consider replacing the #ff0000 static value',
    'lwc/petLoud/petLoud.html: line 1: slds-grid--vertical',
    'lwc/petLoud/petLoud.js: line 4: Invalid usage of "querySelector"',
    "lwc/petLoud/petLoud.js: line 4: Using 'innerHTML",
    'lwc/petWired/petWired.js: line 3: Parsing error',
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
  'XML is well-formed, every element known, none missing': ['petz/Rex.petz-meta.xml: Petz is no metadata type'],
  'Apex parses': ["classes/Torn.cls: 2:43 missing ';'"],
  'source resolves and converts': ['force-app: force-app/pets/petz/Rex.petz-meta.xml: Could not infer'],
};
