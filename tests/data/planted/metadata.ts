/** A small project of pets in which every file is sound but for what its comment says. */
export const xml = (type: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>\n`;

export const field = (name: string, type: string, more: string) =>
  xml('CustomField', `<fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}`);

const object = (label: string, sharing: string, more = '') =>
  xml(
    'CustomObject',
    `<label>${label}</label><pluralLabel>${label}s</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
    <nameField><type>AutoNumber</type><displayFormat>P-{0}</displayFormat><label>No.</label></nameField>
    <sharingModel>${sharing}</sharingModel>${more}`,
  );

const component = (name: string, property = '') => `<itemInstances><componentInstance>
    ${property && `<componentInstanceProperties>${property}</componentInstanceProperties>`}<componentName>${name}</componentName>
    <identifier>${name.replace(':', '_')}</identifier>
    <visibilityRule><criteria><leftValue>{!Record.Gone_Too__c}</leftValue><operator>EQUAL</operator></criteria></visibilityRule>
    </componentInstance></itemInstances>`;

const pets = 'force-app/pets';
const pet = `${pets}/objects/Pet__c`;

export const SOUND: Record<string, string> = {
  'sfdx-project.json': JSON.stringify({
    packageDirectories: [{ path: 'force-app', default: true }],
    sourceApiVersion: '65.0',
  }),
  [`${pet}/Pet__c.object-meta.xml`]: object('Pet', 'Private'),
  [`${pet}/fields/Tag__c.field-meta.xml`]: field('Tag__c', 'Text', '<length>20</length><required>true</required>'),
  [`${pet}/fields/Note__c.field-meta.xml`]: field('Note__c', 'Text', '<length>20</length>'),
  [`${pet}/fields/Shout__c.field-meta.xml`]: field('Shout__c', 'Text', '<formula>UPPER(Tag__c)</formula>'),
  [`${pet}/fields/Keeper__c.field-meta.xml`]: field(
    'Keeper__c',
    'Lookup',
    '<deleteConstraint>SetNull</deleteConstraint><referenceTo>Account</referenceTo><relationshipName>Pets</relationshipName>',
  ),
  [`${pets}/objects/Visit__c/Visit__c.object-meta.xml`]: object('Visit', 'ControlledByParent'),
  [`${pets}/objects/Visit__c/fields/Pet__c.field-meta.xml`]: field(
    'Pet__c',
    'MasterDetail',
    '<referenceTo>Pet__c</referenceTo><relationshipName>Visits</relationshipName><relationshipOrder>0</relationshipOrder>',
  ),
};

export const FAULTY_METADATA: Record<string, string> = {
  // A closing tag that closes another element.
  [`${pets}/groups/Torn.group-meta.xml`]: xml('Group', '<name>Torn</Name>'),
  // An element that no field has, one that stands twice, two values that cannot be.
  [`${pet}/fields/Odd__c.field-meta.xml`]: field(
    'Odd__c',
    'Txt',
    '<length>many</length><externalId>yes</externalId><label>Twice</label><colour>red</colour>',
  ),
  // A type that is too new for older lists of types, with an element it does not have.
  [`${pets}/externalCredentials/Kennel.externalCredential-meta.xml`]: xml(
    'ExternalCredential',
    '<authenticationProtocol>Custom</authenticationProtocol><label>Kennel</label><password>no</password>',
  ),
  // Nothing of what a field, an object of ours, a newer type or a part of a permission set cannot do without.
  [`${pet}/fields/Bare__c.field-meta.xml`]: xml('CustomField', '<fullName>Other__c</fullName><type>Number</type>'),
  [`${pets}/objects/Toy__c/Toy__c.object-meta.xml`]: xml(
    'CustomObject',
    `<compactLayoutAssignment>Gone</compactLayoutAssignment><label>Toy</label>
    <searchLayouts><searchResultsAdditionalFields>Gone__c</searchResultsAdditionalFields></searchLayouts>`,
  ),
  [`${pets}/extlClntAppOauthSettings/Kennel.ecaOauth-meta.xml`]: xml(
    'ExtlClntAppOauthSettings',
    '<label>Kennel</label>',
  ),
  [`${pets}/permissionsets/Bare.permissionset-meta.xml`]: xml(
    'PermissionSet',
    '<label>Bare</label><objectPermissions><object>Pet__c</object></objectPermissions>',
  ),
  // One type in the file of another; a type of another house.
  [`${pets}/groups/Walkers.group-meta.xml`]: xml('Queue', '<name>Walkers</name>'),
  [`${pets}/groups/Sitters.group-meta.xml`]:
    '<Group xmlns="http://example.com/metadata"><name>Sitters</name></Group>\n',
  // Where fields are named that do not exist.
  [`${pet}/listViews/All.listView-meta.xml`]: xml(
    'ListView',
    '<fullName>All</fullName><columns>NAME</columns><columns>Gone__c</columns><filterScope>Everything</filterScope><filters><field>Gone_Too__c</field><operation>equals</operation></filters><label>All</label>',
  ),
  [`${pet}/compactLayouts/Short.compactLayout-meta.xml`]: xml(
    'CompactLayout',
    '<fullName>Short</fullName><fields>Gone__c</fields><label>Short</label>',
  ),
  [`${pet}/validationRules/Tagged.validationRule-meta.xml`]: xml(
    'ValidationRule',
    `<fullName>Tagged</fullName><active>true</active><errorConditionFormula>ISBLANK(Note__c)</errorConditionFormula>
    <errorDisplayField>Gone__c</errorDisplayField><errorMessage>Say something.</errorMessage>`,
  ),
  [`${pets}/layouts/Pet__c-Pet Layout.layout-meta.xml`]: xml(
    'Layout',
    `<layoutSections><layoutColumns><layoutItems><behavior>Edit</behavior><field>Gone__c</field></layoutItems>
    <layoutItems><behavior>Edit</behavior><field>Note__c</field></layoutItems>
    <layoutItems><behavior>Edit</behavior><field>Note__c</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections>
    <relatedLists><fields>NAME</fields><fields>Gone__c</fields><relatedList>Visit__c.Pet__c</relatedList></relatedLists>
    <relatedLists><relatedList>Visit__c.Gone__c</relatedList></relatedLists>`,
  ),
  [`${pets}/layouts/Visit__c-Visit Layout.layout-meta.xml`]: xml(
    'Layout',
    `<layoutSections><layoutColumns><layoutItems><behavior>Edit</behavior><field>Pet__c</field></layoutItems></layoutColumns>
    <style>OneColumn</style></layoutSections>`,
  ),
  // A permission, a field and a function that are nowhere, a text where a truth belongs, a number where a text does.
  ...Object.fromEntries(
    Object.entries({
      Permitted: 'NOT($Permission.Gone)',
      Fielded: 'ISBLANK(Keeper__r.Gone__c)',
      Called: 'BARK(Note__c)',
      Texted: 'Note__c',
    }).map(([name, formula]) => [
      `${pet}/validationRules/${name}.validationRule-meta.xml`,
      xml(
        'ValidationRule',
        `<fullName>${name}</fullName><active>true</active><errorConditionFormula>${formula}</errorConditionFormula>
        <errorMessage>No.</errorMessage>`,
      ),
    ]),
  ),
  [`${pet}/fields/Age__c.field-meta.xml`]: field('Age__c', 'Text', '<formula>LEN(Note__c)</formula>'),
  // A group that is nowhere, a field that is nowhere, a formula.
  [`${pets}/sharingRules/Pet__c.sharingRules-meta.xml`]: xml(
    'SharingRules',
    `<sharingCriteriaRules><fullName>Loud</fullName><accessLevel>Read</accessLevel><label>Loud</label>
    <sharedTo><group>Nobody</group><roleAndSubordinates>Vets</roleAndSubordinates></sharedTo>
    <criteriaItems><field>Shout__c</field><operation>equals</operation><value>A</value></criteriaItems>
    <criteriaItems><field>Gone__c</field><operation>equals</operation><value>A</value></criteriaItems>
    <includeRecordsOwnedByAll>true</includeRecordsOwnedByAll></sharingCriteriaRules>`,
  ),
  // A lookup to an object that is nowhere, a value set that is nowhere.
  [`${pet}/fields/Vet__c.field-meta.xml`]: field(
    'Vet__c',
    'Lookup',
    '<deleteConstraint>SetNull</deleteConstraint><referenceTo>Vet__c</referenceTo><relationshipName>Pets</relationshipName>',
  ),
  [`${pet}/fields/Kind__c.field-meta.xml`]: field(
    'Kind__c',
    'Picklist',
    '<valueSet><restricted>true</restricted><valueSetName>Pet_Kind</valueSetName></valueSet>',
  ),
  // A page with fields that are nowhere and components that are not offered for such a page.
  [`${pets}/flexipages/Pet.flexipage-meta.xml`]: xml(
    'FlexiPage',
    `<flexiPageRegions>${component('petCard')}${component('petBowl', '<name>gone</name><value>1</value>')}${component('force:gone')}
    ${component('flexipage:tab', '<name>body</name><value>nowhere</value>')}<itemInstances><fieldInstance><fieldItem>Record.Gone__c</fieldItem>
    <identifier>gone</identifier></fieldInstance></itemInstances><name>side</name><type>Region</type></flexiPageRegions>
    <masterLabel>Pet</masterLabel><sobjectType>Pet__c</sobjectType>
    <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`,
  ),
  [`${pets}/flexipages/Dog.flexipage-meta.xml`]: xml(
    'FlexiPage',
    `<masterLabel>Dog</masterLabel><sobjectType>Dog__c</sobjectType><template><name>flexipage:gone</name></template>
    <type>RecordPage</type>`,
  ),
  [`${pets}/tabs/Pets.tab-meta.xml`]: xml(
    'CustomTab',
    '<flexiPage>Pet_Queue</flexiPage><label>Pets</label><motif>Custom18: Form</motif>',
  ),
  [`${pets}/tabs/Dog__c.tab-meta.xml`]: xml(
    'CustomTab',
    '<customObject>true</customObject><motif>Custom18: Form</motif>',
  ),
  [`${pets}/tabs/Cards.tab-meta.xml`]: xml(
    'CustomTab',
    '<label>Cards</label><lwcComponent>petCard</lwcComponent><motif>Custom18: Form</motif>',
  ),
  // A named credential without its external credential, a record of no type.
  [`${pets}/namedCredentials/Vet.namedCredential-meta.xml`]: xml(
    'NamedCredential',
    `<label>Vet</label><namedCredentialParameters><externalCredential>Gone</externalCredential>
    <parameterName>ExternalCredential</parameterName><parameterType>Authentication</parameterType></namedCredentialParameters>`,
  ),
  [`${pets}/customMetadata/Breed.Collie.md-meta.xml`]: xml(
    'CustomMetadata',
    '<label>Collie</label><values><field>Gone__c</field><value>1</value></values>',
  ),
  [`${pets}/applications/Pets.app-meta.xml`]: xml(
    'CustomApplication',
    `<actionOverrides><actionName>View</actionName><content>Pet_Gone</content><formFactor>Large</formFactor>
    <skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>Dog__c</pageOrSobjectType>
    </actionOverrides><label>Pets</label><tabs>Pets</tabs><tabs>Vets</tabs><tabs>standard-Gone</tabs>`,
  ),
  // Rights on what takes none, twice, halves of rights, and on what is nowhere; a detail without its parent.
  [`${pets}/permissionsets/Keeper.permissionset-meta.xml`]: xml(
    'PermissionSet',
    `<classAccesses><apexClass>Gone</apexClass><enabled>true</enabled></classAccesses>
    <customPermissions><enabled>true</enabled><name>Gone</name></customPermissions>
    ${[
      'Account.Name',
      'Pet__c.Name',
      'Pet__c.Tag__c',
      'Visit__c.Pet__c',
      'Pet__c.Shout__c',
      'Pet__c.Gone__c',
      'Pet__c.Note__c',
      'Pet__c.Note__c',
    ]
      .map(
        (name) =>
          `<fieldPermissions><editable>true</editable><field>${name}</field><readable>true</readable></fieldPermissions>`,
      )
      .join(
        '',
      )}<fieldPermissions><editable>true</editable><field>Pet__c.Keeper__c</field><readable>false</readable></fieldPermissions>
    <flowAccesses><enabled>true</enabled><flow>Gone</flow></flowAccesses><label>Keeper</label>
    <objectPermissions><allowCreate>false</allowCreate><allowDelete>true</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead>
    <modifyAllRecords>false</modifyAllRecords><object>Visit__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>
    <userPermissions><enabled>true</enabled><name>WalkDogs</name></userPermissions>`,
  ),
};
