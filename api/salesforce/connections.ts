import { importPKCS8, SignJWT } from 'jose';
import jsforceConnection from 'jsforce/lib/connection.js';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import { SalesforceFault } from './errors.ts';
import type { Line } from './line.ts';
import { Transport } from './transport.ts';
import { API_VERSION } from './version.ts';

export type Connection = InstanceType<typeof jsforceConnection.Connection>;

/** As whom: a person by the token they came with, or the service user, whose id we do not know beforehand. */
export interface Identity {
  username: string;
  userId: string | null;
}

/** Milliseconds for which a new token that was never taken gets no successor: Salesforce allows 3,600 sign-ins of a
 *  user an hour. */
const LET_BE_MS = 60_000;

/** Authorised connections, one per user, kept 30 minutes; many who wait for the same user share one token call. */
export class Connections {
  readonly #cache: LRUCache<string, Connection, Identity>;
  /** Since when those that took another's place wait to be taken by Salesforce. */
  readonly #untried = new WeakMap<Connection, number>();
  constructor(config: Config, line: Line) {
    this.#cache = new LRUCache<string, Connection, Identity>({
      max: 500,
      ttl: 30 * 60_000,
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context }) =>
        line
          .harmless(() => authorize(config, context))
          .catch((fault) => {
            throw context.userId === null ? ourOwn(fault) : fault;
          }),
    });
  }

  async get(identity: Identity): Promise<Connection> {
    const connection = await this.#cache.fetch(keyOf(identity), { context: identity });
    if (!connection) throw new SalesforceFault('unavailable', { code: 'NO_CONNECTION' });
    return connection;
  }

  /** Another connection in place of one whose token Salesforce no longer takes, shared by all who found that out.
   *  @throws the refusal, when that token was itself a new one: one more would fare no better */
  async replace(identity: Identity, connection: Connection, refusal: SalesforceFault): Promise<Connection> {
    const since = this.#untried.get(connection);
    if (since !== undefined && Date.now() - since < LET_BE_MS) throw refusal;
    if (this.#cache.peek(keyOf(identity)) !== connection) return this.get(identity);
    this.#cache.delete(keyOf(identity));
    const fresh = await this.get(identity);
    this.#untried.set(fresh, Date.now());
    return fresh;
  }

  /** Salesforce took its token. */
  taken(connection: Connection): void {
    this.#untried.delete(connection);
  }
}

/** A service user who may not sign in is not the fault of the person who asked. */
const ourOwn = (fault: unknown): unknown =>
  fault instanceof SalesforceFault && fault.kind === 'no-access'
    ? new SalesforceFault('unavailable', { code: 'SERVICE_USER_REFUSED', message: fault.message, cause: fault })
    : fault;

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
