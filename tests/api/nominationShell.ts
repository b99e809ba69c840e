import type { LoadRow } from '../org/start.ts';
import type { Posted } from './orgApp.ts';
import { customerRows, startRequests, withKey, type RequestShell } from './requestShell.ts';

const account = (ref: string, owner: string): LoadRow => ({
  type: 'Account',
  ref,
  fields: {
    Name: `${ref} cooperative`,
    Industry: 'Dairy Farming',
    BillingCountry: 'United States',
    NumberOfEmployees: 300,
    OwnerId: `@${owner}`,
  },
});
const person = (ref: string, at: string, owner: string): LoadRow => ({
  type: 'Contact',
  ref,
  fields: { FirstName: 'Dora', LastName: ref, AccountId: `@${at}`, OwnerId: `@${owner}` },
});
const toldToRep = (ref: string): LoadRow => ({
  type: 'AccountShare',
  fields: {
    AccountId: `@${ref}`,
    UserOrGroupId: '@rep',
    AccountAccessLevel: 'Read',
    OpportunityAccessLevel: 'None',
  },
});

/** The service before customers who are no references yet. */
export interface NominationShell extends RequestShell {
  /** The body of a nomination of this customer's person. */
  proposal(ref: string, more?: Record<string, unknown>): Record<string, unknown>;
  nominate(name: string, body: object, key?: string): Promise<Posted>;
  /** The id of a nomination that the rep made. */
  nominated(ref: string, more?: Record<string, unknown>): Promise<string>;
  step(name: string, id: string, body: object, key?: string): Promise<Posted>;
  nomination(name: string, id: string): Promise<any>;
  list(name: string, query: string): Promise<{ status: number; body: any }>;
}

/** Customers of the rep's, one for each story; `owned` is the owner's, `colleague` another seller's, `hidden` a reference. */
export async function startNominations(start: Date, now: () => Date, stories: string[]): Promise<NominationShell> {
  const shell = await startRequests(start, now, [
    ...stories.flatMap((ref) => [account(ref, 'rep'), person(`${ref} person`, ref, 'rep')]),
    account('owned', 'owner'),
    account('colleague', 'rep2'),
    ...customerRows('lakeside'),
    ...customerRows('hidden', { Visible_In_Search__c: false, Contact__c: null }),
    toldToRep('owned'),
    toldToRep('hidden account'),
    person('new person', 'lakeside account', 'owner'),
  ]);
  const { id, post, get } = shell;
  const proposal: NominationShell['proposal'] = (ref, more = {}) => ({
    accountId: id(ref),
    contactId: id(`${ref} person`),
    activityTypes: ['Reference call', 'Quote'],
    limit: 2,
    period: 'Calendar quarter',
    why: 'They called us about it themselves',
    ...more,
  });
  const nominate: NominationShell['nominate'] = (name, body, key) => post(name, '/v1/nominations', body, withKey(key));
  return {
    ...shell,
    proposal,
    nominate,
    async nominated(ref, more) {
      const { status, body } = await nominate('rep', proposal(ref, more));
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
      return body.id as string;
    },
    step: (name, nominationId, body, key) => post(name, `/v1/nominations/${nominationId}/moves`, body, withKey(key)),
    nomination: async (name, nominationId) => (await get(name, `/v1/nominations/${nominationId}`)).body,
    list: (name, query) => get(name, `/v1/nominations?${query}`),
  };
}
