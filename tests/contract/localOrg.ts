import { join } from 'node:path';
import { client } from '#tests/org/client.ts';
import { startOrg, type LocalOrg, usualMetadata } from '#tests/org/start.ts';
import { connectTo } from './connect.ts';
import type { People } from './run.ts';

const ADMINISTRATOR = 'sysadmin@vouchsafe.test';
const REQUESTER = 'rep@vouchsafe.test';
const OUTSIDER = 'visitor@vouchsafe.test';

/** A local org with the people a case may be, as somebody would set them up in a sandbox. */
export async function startContractOrg(start = startOrg, metadata = usualMetadata()): Promise<LocalOrg> {
  const org = await start({ port: 0, client, metadata: [...metadata, join(import.meta.dirname, 'metadata')] });
  const person = (ref: string, Username: string) => ({
    ...{ type: 'User', ref, fields: { Username, LastName: ref, ProfileId: '@Standard User' } },
  });
  const assign = (person: string, set: string) => ({
    ...{ type: 'PermissionSetAssignment', fields: { AssigneeId: person, PermissionSetId: `@${set}` } },
  });
  org.load([
    person('rep', REQUESTER),
    person('visitor', OUTSIDER),
    ...['Reference_Requester', 'Reference_API_Access', 'Crm_Seed'].map((set) => assign('@rep', set)),
    assign(`@${ADMINISTRATOR}`, 'Reference_Service'),
  ]);
  return org;
}

/** `url` may be that of something standing before the org. */
export const peopleOf = (org: LocalOrg, url = org.url): People => ({
  administrator: connectTo(url, org.sessionFor(ADMINISTRATOR)),
  requester: connectTo(url, org.sessionFor(REQUESTER)),
  outsider: connectTo(url, org.sessionFor(OUTSIDER)),
});
