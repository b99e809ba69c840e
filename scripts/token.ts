import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { importPKCS8, SignJWT } from 'jose';
import { localKeys } from '#tests/org/keys.ts';
import { apiUrl, localDir, orgUrl } from './local.ts';

const USAGE = 'npm run token -- <username> --api|--org';

interface Rights {
  userId: string;
  orgId: string;
  permissions: string[];
}

async function localOrg<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(orgUrl() + path, init).catch((cause: unknown) => {
    throw new Error(`The local org does not answer at ${orgUrl()}. Is npm start running?`, { cause });
  });
  const body = (await answer.json()) as T & { message?: string }[];
  if (!answer.ok) throw new Error(body[0]?.message ?? `The local org answered ${answer.status}`);
  return body;
}

/** As the org's Apex would mint it: two minutes, one use. */
async function apiToken(username: string): Promise<string> {
  const path = `/local/permissions?username=${encodeURIComponent(username)}`;
  const { userId, orgId, permissions } = await localOrg<Rights>(path);
  const { kid, privateKey } = localKeys(localDir()).apex;
  return new SignJWT({ org: orgId, usr: username, perms: permissions })
    .setProtectedHeader({ alg: 'RS256', typ: 'vouchsafe+jwt', kid })
    .setIssuer(orgUrl())
    .setAudience(process.env['API_AUDIENCE'] ?? apiUrl())
    .setSubject(userId)
    .setIssuedAt()
    .setExpirationTime('120s')
    .setJti(randomUUID())
    .sign(await importPKCS8(privateKey, 'RS256'));
}

async function orgToken(username: string): Promise<string> {
  const init = { method: 'POST', body: JSON.stringify({ username }) };
  return (await localOrg<{ access_token: string }>('/local/sessions', init)).access_token;
}

async function print(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { api: { type: 'boolean', default: false }, org: { type: 'boolean', default: false } },
  });
  const [username, ...more] = positionals;
  if (!username || more.length || values.api === values.org) throw new Error(`Whose token, and for which? ${USAGE}`);
  console.log(await (values.api ? apiToken(username) : orgToken(username)));
}

print().catch((fault: Error) => {
  console.error(fault.message);
  process.exitCode = 1;
});
