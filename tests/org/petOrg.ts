import { Connection } from 'jsforce';
import { client } from './client.ts';
import { metadataFolder, petFiles } from './petMetadata.ts';
import { type LocalOrg, type LocalOrgOptions, startOrg } from './start.ts';

/** name, profile, role, permission sets */
const people: [string, string, string | undefined, string[]][] = [
  ['chief', 'Standard User', 'Chief', ['Pet_Keeper']],
  ['kim', 'Standard User', 'Keepers', ['Pet_Keeper', 'Reference_API_Access']],
  ['lee', 'Standard User', 'Others', ['Pet_Keeper']],
  ['vet', 'Standard User', undefined, ['Pet_Keeper']],
  ['stranger', 'Standard User', undefined, []],
  ['service', 'Minimum Access', undefined, ['Pet_Service', 'Reference_API_Access']],
];

export interface PetOrg extends LocalOrg {
  /** A connection with the session a person's browser holds. */
  as(name: string): Connection;
  ids: Map<string, string>;
}

function fill(org: LocalOrg): Map<string, string> {
  return org.load([
    { type: 'UserRole', ref: 'Chief', fields: { Name: 'Chief', DeveloperName: 'Chief' } },
    { type: 'UserRole', ref: 'Keepers', fields: { Name: 'Keepers', DeveloperName: 'Keepers', ParentRoleId: '@Chief' } },
    { type: 'UserRole', ref: 'Others', fields: { Name: 'Others', DeveloperName: 'Others' } },
    ...people.flatMap(([name, profile, role, sets]) => [
      {
        type: 'User',
        ref: name,
        fields: {
          Username: `${name}@vouchsafe.test`,
          LastName: name,
          ProfileId: `@${profile}`,
          UserRoleId: role && `@${role}`,
        },
      },
      ...sets.map((set) => ({
        type: 'PermissionSetAssignment',
        fields: { AssigneeId: `@${name}`, PermissionSetId: `@${set}` },
      })),
    ]),
    { type: 'GroupMember', fields: { GroupId: '@Vets', UserOrGroupId: '@vet' } },
    { type: 'Account', ref: 'zoo', fields: { Name: 'Zoo', OwnerId: '@kim', Crm__c: 'Z-1', Industry: 'Education' } },
    { type: 'Account', ref: 'farm', fields: { Name: 'Farm', OwnerId: '@lee' } },
  ]);
}

export async function startPetOrg(options: Partial<LocalOrgOptions> = {}): Promise<PetOrg> {
  const org = await startOrg({ port: 0, metadata: [metadataFolder(petFiles)], client, ...options });
  const ids = fill(org);
  const as = (name: string) =>
    new Connection({ instanceUrl: org.url, accessToken: org.sessionFor(`${name}@vouchsafe.test`), version: '67.0' });
  return { ...org, as, ids };
}

/** One bare call, for what jsforce does not show: status, headers, the body as it came. */
export async function callAs(
  org: LocalOrg,
  name: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; text: string; body: unknown }> {
  const response = await fetch(`${org.url}/services/data/v67.0${path}`, {
    method,
    headers: {
      authorization: `Bearer ${org.sessionFor(`${name}@vouchsafe.test`)}`,
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : undefined };
}

/** The error a call ends with, as jsforce tells it. */
export async function errorOf(
  call: PromiseLike<unknown>,
): Promise<{ errorCode: string; message: string; data?: unknown }> {
  try {
    await call;
  } catch (error) {
    return error as { errorCode: string; message: string; data?: unknown };
  }
  throw new Error('The call was expected to fail');
}
