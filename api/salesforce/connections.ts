import { importPKCS8, SignJWT } from 'jose';
import jsforceConnection from 'jsforce/lib/connection.js';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import { SalesforceFault } from './errors.ts';
import { Transport } from './transport.ts';
import { API_VERSION } from './version.ts';

export type Connection = InstanceType<typeof jsforceConnection.Connection>;

/** As whom: a person by the token they came with, or the service user, whose id we do not know beforehand. */
export interface Identity {
  username: string;
  userId: string | null;
}

/** Authorised connections, one per user, kept 30 minutes; many who wait for the same user share one token call. */
export class Connections {
  readonly #cache: LRUCache<string, Connection, Identity>;
  constructor(config: Config) {
    this.#cache = new LRUCache<string, Connection, Identity>({
      max: 500,
      ttl: 30 * 60_000,
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context }) => authorize(config, context),
    });
  }

  async get(identity: Identity): Promise<Connection> {
    const connection = await this.#cache.fetch(keyOf(identity), { context: identity });
    if (!connection) throw new SalesforceFault('unavailable', { code: 'NO_CONNECTION' });
    return connection;
  }

  /** Forgets a connection whose token Salesforce no longer takes, unless somebody has replaced it already. */
  drop(identity: Identity, connection: Connection): void {
    if (this.#cache.peek(keyOf(identity)) === connection) this.#cache.delete(keyOf(identity));
  }
}

const keyOf = ({ username, userId }: Identity): string => userId ?? `service:${username}`;

async function authorize({ salesforce }: Config, { username, userId }: Identity): Promise<Connection> {
  const { url, orgId, timeoutMs } = salesforce;
  const transport = new Transport(timeoutMs);
  // Neither client id nor refreshFn: with either of them jsforce answers a lasting 401 with an endless loop of refreshes.
  const connection = new jsforceConnection.Connection({ loginUrl: url, version: API_VERSION });
  connection._transport = transport;
  connection.oauth2._transport = transport;
  const who = await connection.authorize({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: await assertion(salesforce, username),
  });
  if (!sameId(who.organizationId, orgId) || (userId !== null && !sameId(who.id, userId)))
    throw new SalesforceFault('no-access', { code: 'ANOTHER_USER', message: `Salesforce signed in ${who.id}` });
  return connection;
}

/** `aud` without a trailing slash, `exp` within three minutes: Salesforce refuses anything else. */
async function assertion({ url, clientId, privateKey }: Config['salesforce'], username: string): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(clientId)
    .setSubject(username)
    .setAudience(url)
    .setExpirationTime('2m')
    .sign(await importPKCS8(privateKey, 'RS256'));
}

/** A 15-character id names the same record as its 18-character form. */
const sameId = (a: string, b: string): boolean => a.length >= 15 && a.slice(0, 15) === b.slice(0, 15);
