import { startOrg, type LocalOrg } from '#tests/org/start.ts';
import { connectTo } from './connect.ts';
import type { People } from './run.ts';

const ADMINISTRATOR = 'sysadmin@vouchsafe.test';
const REQUESTER = 'rep@vouchsafe.test';

/** A local org with the two people a case may be, as somebody would set them up in a sandbox. */
export async function startContractOrg(metadata?: string[]): Promise<LocalOrg> {
  const org = await startOrg({ port: 0, ...(metadata && { metadata }) });
  const assign = (person: string, set: string) => ({
    ...{ type: 'PermissionSetAssignment', fields: { AssigneeId: person, PermissionSetId: `@${set}` } },
  });
  org.load([
    { type: 'User', ref: 'rep', fields: { Username: REQUESTER, LastName: 'Rep', ProfileId: '@Standard User' } },
    assign('@rep', 'Reference_Requester'),
    assign(`@${ADMINISTRATOR}`, 'Reference_Service'),
  ]);
  return org;
}

/** `url` may be that of something standing before the org. */
export const peopleOf = (org: LocalOrg, url = org.url): People => ({
  administrator: connectTo(url, org.sessionFor(ADMINISTRATOR)),
  requester: connectTo(url, org.sessionFor(REQUESTER)),
});
