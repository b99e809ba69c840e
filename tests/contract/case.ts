import type { Connection } from 'jsforce';

/** Who a case signs in as: somebody who may do everything, a person with `Reference_Requester` and `Crm_Seed`, or one
 *  with accounts and contacts of their own and no permission set at all. */
export type Role = 'administrator' | 'requester' | 'outsider';

export type Step = (given: { connection: Connection }) => Promise<void>;

/** One thing that Salesforce documents and Vouchsafe relies on. */
export interface Case {
  title: string;
  /** The guide and its page. */
  page: string;
  run: Step;
  /** Who `run` signs in as; the administrator unless told. */
  as?: Role;
  /** What the administrator puts there first. */
  given?: Step;
  /** Why no real org shows it on demand; then it runs in the local org alone, by its switches. */
  onlyLocal?: string;
}

const guides = {
  rest: 'REST API Developer Guide',
  soql: 'SOQL and SOSL Reference',
  object: 'Object Reference for the Salesforce Platform',
  limits: 'Salesforce Developer Limits and Allocations Quick Reference',
  actions: 'Actions Developer Guide',
  identity: 'OAuth and OpenID Connect (Salesforce Help)',
  metadata: 'Metadata API Developer Guide',
  security: 'Salesforce Security Guide',
};

export const page = (guide: keyof typeof guides, title: string): string => `${guides[guide]}: ${title}`;
