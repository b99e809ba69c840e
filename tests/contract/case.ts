import type { Connection } from 'jsforce';

/** Who a case signs in as: somebody who may do everything, or a person with `Reference_Requester` and no more. */
export type Role = 'administrator' | 'requester';

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
}

const guides = {
  rest: 'REST API Developer Guide',
  soql: 'SOQL and SOSL Reference',
  object: 'Object Reference for the Salesforce Platform',
  limits: 'Salesforce Developer Limits and Allocations Quick Reference',
  identity: 'OAuth and OpenID Connect (Salesforce Help)',
  metadata: 'Metadata API Developer Guide',
  security: 'Salesforce Security Guide',
};

export const page = (guide: keyof typeof guides, title: string): string => `${guides[guide]}: ${title}`;
