import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const stubs = join(dirname(require.resolve('@salesforce/sfdx-lwc-jest/package.json')), 'src', 'lightning-stubs');

/** Components and modules of the platform, by the stubs Salesforce publishes for tests: `navigation`, `button`. */
export const LIGHTNING = new Set([
  ...folders(stubs),
  ...folders(join(dirname(require.resolve('lightning-base-components/package.json')), 'src', 'lightning')),
]);

const toolingTypes = fileURLToPath(import.meta.resolve('@salesforce/types/tooling')).replace(/\.js$/, '.d.ts');

/** Permissions of a user, by the fields the platform declares for its permission sets. */
export const USER_PERMISSIONS = [
  ...new Set(
    [...readFileSync(toolingTypes, 'utf8').matchAll(/^ +Permissions(\w+)\??: boolean/gm)].map(([, name = '']) => name),
  ),
];

/** The standard components our pages use, as App Builder writes them; another one is added here first. */
export const PAGE_COMPONENTS = [
  'flexipage:tab',
  'flexipage:tabset',
  'force:detailPanel',
  'force:highlightsPanel',
  'force:relatedListContainer',
];

/** Templates of Lightning pages with their regions, by the pages that App Builder writes. */
export const PAGE_TEMPLATES: Record<string, string[]> = {
  'flexipage:defaultAppHomeTemplate': ['main'],
  'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main'],
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
};

/** Where a component may be offered: LWC guide, "XML Configuration File Elements". */
export const TARGETS = [
  'lightning__AppPage',
  'lightning__FlowScreen',
  'lightning__HomePage',
  'lightning__RecordAction',
  'lightning__RecordPage',
  'lightning__Tab',
  'lightning__UrlAddressable',
  'lightning__UtilityBar',
];

/** The platform's own report types that our reports use: the object, and its fields by what reports call them. */
export const REPORT_TYPES: Record<string, { object: string; columns: Record<string, string> }> = {
  Opportunity: {
    object: 'Opportunity',
    columns: {
      OPPORTUNITY_ID: 'Id',
      OPPORTUNITY_NAME: 'Name',
      ACCOUNT_NAME: 'Account.Name',
      AMOUNT: 'Amount',
      CLOSE_DATE: 'CloseDate',
      STAGE_NAME: 'StageName',
      CLOSED: 'IsClosed',
      WON: 'IsWon',
    },
  },
};
