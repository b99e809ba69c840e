import type { Caller } from '#api/caller.ts';
import type { Salesforce } from '#api/salesforce/connect.ts';
import { soql } from '#api/salesforce/soql.ts';

/** Each permission set of ours for people carries the custom permission of its own name. */
const PERMISSIONS = /^Reference_(Requester|Owner|Manager|Executive|Admin)$/;

/** The person who imports, as the service knows a caller. */
export async function findImporter(salesforce: Salesforce, username: string): Promise<Caller> {
  const service = await salesforce.service();
  const [user] = await service.query<{ Id: string; Username: string; IsActive: boolean }>(
    soql`SELECT Id, Username, IsActive FROM User WHERE Username = ${username}`,
  );
  if (user === undefined) throw new Error(`The org has no user ${username}. Choose one with --as.`);
  if (!user.IsActive) throw new Error(`${username} is not active. Choose another user with --as.`);
  const caller = { orgId: salesforce.orgId, userId: user.Id, username: user.Username, permissions: new Set<string>() };
  const own = await salesforce.as(caller);
  const assignments = await own.query<{ PermissionSet: { Name: string } }>(
    soql`SELECT PermissionSet.Name FROM PermissionSetAssignment WHERE AssigneeId = ${user.Id}`,
  );
  const permissions = assignments
    .map(({ PermissionSet }) => PermissionSet.Name)
    .filter((name) => PERMISSIONS.test(name));
  return { ...caller, permissions: new Set(permissions) };
}
