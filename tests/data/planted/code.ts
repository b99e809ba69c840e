const meta = (type: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>65.0</apiVersion>${body}</${type}>\n`;

const apex = (name: string, source: string) => ({
  [`force-app/pets/classes/${name}.cls`]: source,
  [`force-app/pets/classes/${name}.cls-meta.xml`]: meta('ApexClass', '<status>Active</status>'),
});

const component = (name: string, html: string, source: string, offers = '') => ({
  [`force-app/pets/lwc/${name}/${name}.html`]: html,
  [`force-app/pets/lwc/${name}/${name}.ts`]: source,
  [`force-app/pets/lwc/${name}/${name}.js-meta.xml`]: meta(
    'LightningComponentBundle',
    `<isExposed>true</isExposed>${offers}`,
  ),
});

export const FAULTY_CODE: Record<string, string> = {
  // A field, a parent, a list of children, an object that are nowhere, in a text too; what is sound stands between.
  ...apex(
    'Queries',
    `public with sharing class Queries {
    public static List<Pet__c> pets() {
        return [SELECT Id, Note__c, Keeper__r.Owner.Name, Gone__c, Gone__r.Name, (SELECT Id, Pet__r.Tag__c FROM Visits__r), (SELECT Id FROM Walks__r)
            FROM Pet__c p WHERE p.Tag__c = 'Rex' AND Id IN (SELECT Pet__c FROM Visit__c WHERE Lost__c = null) WITH USER_MODE ORDER BY Note__c];
    }
    public static List<AggregateResult> kinds() {
        return [SELECT Note__c kind, COUNT(Id) total FROM Pet__c WITH USER_MODE GROUP BY Note__c ORDER BY COUNT(Id)];
    }
    public static List<Pet__c> said() {
        return Database.query('SELECT Id, Unsaid__c ' + 'FROM Pet__c WHERE Tag__c = \\'Rex\\'', AccessLevel.USER_MODE);
    }
    public static Integer dogs() { return [SELECT COUNT() FROM Dog__c WITH USER_MODE]; }
}
`,
  ),
  // A field, a method and a label that are nowhere, a text for a number.
  ...apex(
    'Types',
    `public with sharing class Types {
    public static void all() {
        Pet__c pet = new Pet__c(Gone__c = 'x');
        Integer count = 'one';
        String said = System.Label.Gone;
        nowhere();
    }
}
`,
  ),
  // A query put together from what somebody typed; a read and a write without asking whether the person may.
  ...apex(
    'Open',
    `public class Open {
    @AuraEnabled
    public static List<Pet__c> named(String name) {
        return Database.query('SELECT Id FROM Pet__c WHERE Tag__c = \\'' + name + '\\'');
    }
    @AuraEnabled
    public static void rename(Id id, String note) {
        Pet__c pet = [SELECT Id, Note__c FROM Pet__c WHERE Id = :id];
        pet.Note__c = note;
        update pet;
    }
}
`,
  ),
  // A class with nothing left of what it was excused for.
  ...apex('ApiClient', 'public with sharing class ApiClient {}\n'),
  // A label, a method, a component, a field, a channel, a file and a module of the platform that are nowhere.
  ...component(
    'petCard',
    '<template><p>{gone}</p><c-pet-leash></c-pet-leash><lightning-collar></lightning-collar></template>\n',
    `import { LightningElement } from 'lwc';
import gone from '@salesforce/label/c.Gone';
import named from '@salesforce/apex/Open.named';
import lost from '@salesforce/apex/Open.lost';
import NOTE from '@salesforce/schema/Pet__c.Note__c';
import GONE from '@salesforce/schema/Pet__c.Gone__c';
import CHANNEL from '@salesforce/messageChannel/Barks__c';
import LOGO from '@salesforce/resourceUrl/logo';
import { bark } from 'lightning/bark';
import { walk } from 'c/petWalk';
export default class PetCard extends LightningElement {
  gone = [gone, named, lost, NOTE, GONE, CHANNEL, LOGO, bark, walk].join();
}
`,
  ),
  // Offered where nothing is, with a setting that its class does not have and one that a page must give.
  ...component(
    'petBowl',
    '<template><p>{food}</p></template>\n',
    "import { LightningElement, api } from 'lwc';\nexport default class PetBowl extends LightningElement {\n  @api food = '';\n}\n",
    `<targets><target>lightning__RecordPage</target><target>lightning__Gone</target></targets>
    <targetConfigs><targetConfig targets="lightning__RecordPage,lightning__AppPage"><property name="food" type="String" required="true"/>
    <property name="water" type="String"/><objects><object>Visit__c</object><object>Cat__c</object></objects></targetConfig></targetConfigs>`,
  ),
  // What the rules for components forbid, and a comment that would have them look away.
  ...component(
    'petLoud',
    '<template><div class="slds-grid--vertical"></div></template>\n',
    `import { LightningElement } from 'lwc';
export default class PetLoud extends LightningElement {
  connectedCallback() {
    document.querySelector('c-pet').innerHTML = ''; // eslint-disable-line
  }
}
`,
  ),
  'force-app/pets/lwc/petLoud/petLoud.css': '/* eslint-disable */\n.slds-card {\n  color: #ff0000;\n}\n',
  // A template that ends before its paragraph does; a decorator where none can stand.
  ...component(
    'petTorn',
    '<template><p>{name}</template>\n',
    "import { LightningElement } from 'lwc';\nexport default class PetTorn extends LightningElement {\n  name = 'Rex';\n}\n",
  ),
  ...component(
    'petWired',
    '<template></template>\n',
    "import { LightningElement, api } from 'lwc';\nexport default class PetWired extends LightningElement {\n  @api constructor() {\n    super();\n  }\n}\n",
  ),
};

/** Alone: a class that does not parse stops the tools that come after, a file of no kind the conversion. */
export const STOPPERS: Record<string, string> = {
  ...apex('Torn', 'public with sharing class Torn {\n    public static Integer one() { return 1 }\n}\n'),
  'force-app/pets/petz/Rex.petz-meta.xml': meta('Petz', ''),
};
