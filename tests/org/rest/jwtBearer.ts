import { createPublicKey, verify } from 'node:crypto';
import type { Org } from '../org.ts';
import type { Row } from '../model.ts';
import { userNamed } from '../sessions.ts';

/** What the token endpoint answers with status 400. */
export class TokenRefused extends Error {
  readonly code: string;
  constructor(code: string, description: string) {
    super(description);
    this.code = code;
  }
}

/** The only permission set pre-authorised for the client app. */
const PRE_AUTHORISED = 'Reference_API_Access';
/** Seconds an assertion may live; the real `sf` sends milliseconds, so a far future is let pass. */
const MILLISECONDS_FROM = 100_000_000_000;

const invalid = () => new TokenRefused('invalid_grant', 'invalid assertion');

function json(part: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // An assertion that is no JSON is as invalid as any other.
  }
  throw invalid();
}

function checkTimes(claims: Record<string, unknown>): void {
  const { exp } = claims;
  if (typeof exp !== 'number') throw invalid();
  const seconds = exp > MILLISECONDS_FROM ? exp / 1000 : exp;
  if (seconds * 1000 <= Date.now()) throw new TokenRefused('invalid_grant', 'expired authorization code');
}

function origin(address: unknown): string | undefined {
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : undefined;
}

/** OAuth 2.0 JWT bearer: who may come in with an assertion signed by the client's key. */
export function bearerUser(org: Org, assertion: string): Row {
  const [head, body, signature, more] = assertion.split('.');
  if (!org.client || more !== undefined || !signature) throw invalid();
  const claims = json(body);
  if (claims['iss'] !== org.client.id) throw new TokenRefused('invalid_client_id', 'client identifier invalid');
  if (json(head)['alg'] !== 'RS256') throw invalid();
  const key = createPublicKey(org.client.publicKey);
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))) throw invalid();
  if (origin(claims['aud']) !== new URL(org.url).origin) throw new TokenRefused('invalid_grant', 'audience is invalid');
  checkTimes(claims);
  const user = userNamed(org.store, String(claims['sub']));
  const access = user && org.access.of(user.Id);
  if (!user || !access?.permissionSets.has(PRE_AUTHORISED) || access.userPermissions.has('ModifyAllData'))
    throw new TokenRefused('invalid_grant', "user hasn't approved this consumer");
  return user;
}
