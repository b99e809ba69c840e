import { createHash, randomBytes } from 'node:crypto';
import type { Row } from '../model.ts';
import type { Org } from '../org.ts';
import { userNamed } from '../sessions.ts';
import { bearerUser, TokenRefused } from './jwtBearer.ts';

/** The app that `sf org login web` comes as, in every org. */
const COMMAND_LINE = 'PlatformCLI';

export interface Code {
  clientId: string;
  userId: string;
  redirectUri: string;
  challenge: string | null;
}

/** What was handed out and may come back: codes once, refresh tokens until they are revoked. */
interface Handed {
  codes: Map<string, Code>;
  refresh: Map<string, { clientId: string; userId: string }>;
}

const handed = new WeakMap<Org, Handed>();

function handedBy(org: Org): Handed {
  const known = handed.get(org) ?? { codes: new Map(), refresh: new Map() };
  handed.set(org, known);
  return known;
}

export const isClient = (org: Org, id: string | null): boolean => id === COMMAND_LINE || id === org.client?.id;

function demandClient(org: Org, form: URLSearchParams): string {
  const id = form.get('client_id');
  if (id === null || !isClient(org, id)) throw new TokenRefused('invalid_client_id', 'client identifier invalid');
  return id;
}

export function newCode(org: Org, code: Code): string {
  const text = `aPrx${randomBytes(30).toString('base64url')}`;
  handedBy(org).codes.set(text, code);
  return text;
}

function active(org: Org, userId: string | undefined): Row {
  const user = org.store.byId(userId ?? '');
  if (user?.['IsActive'] === true) return user;
  throw new TokenRefused('invalid_grant', 'expired access/refresh token');
}

interface Granted {
  user: Row;
  refreshToken?: string;
}

function byCode(org: Org, form: URLSearchParams): Granted {
  const clientId = demandClient(org, form);
  const { codes, refresh } = handedBy(org);
  const code = codes.get(form.get('code') ?? '');
  codes.delete(form.get('code') ?? '');
  if (!code || code.clientId !== clientId) throw new TokenRefused('invalid_grant', 'expired authorization code');
  if (code.redirectUri !== form.get('redirect_uri'))
    throw new TokenRefused('redirect_uri_mismatch', 'redirect_uri must match configuration');
  const verified = createHash('sha256').update(form.get('code_verifier') ?? '');
  if (code.challenge !== null && verified.digest('base64url') !== code.challenge)
    throw new TokenRefused('invalid_grant', 'invalid code verifier');
  const refreshToken = `5Aep${randomBytes(60).toString('base64url')}`;
  refresh.set(refreshToken, { clientId, userId: code.userId });
  return { user: active(org, code.userId), refreshToken };
}

function byRefreshToken(org: Org, form: URLSearchParams): Granted {
  const known = handedBy(org).refresh.get(form.get('refresh_token') ?? '');
  const user = active(org, known?.userId);
  if (known?.clientId !== demandClient(org, form)) throw new TokenRefused('invalid_grant', 'token validity expired');
  return { user };
}

/** The app as itself: its run-as user, whatever its secret is. */
function byCredentials(org: Org, form: URLSearchParams): Granted {
  demandClient(org, form);
  if (!form.get('client_secret')) throw new TokenRefused('invalid_client', 'invalid client credentials');
  const user = userNamed(org.store, org.client?.runAs ?? '');
  if (!user) throw new TokenRefused('invalid_grant', 'no client credentials user enabled');
  return { user };
}

function byPassword(org: Org, form: URLSearchParams): Granted {
  const user = userNamed(org.store, form.get('username') ?? '');
  if (!user) throw new TokenRefused('invalid_grant', 'authentication failure');
  return { user };
}

const grants: Record<string, (org: Org, form: URLSearchParams) => Granted> = {
  'urn:ietf:params:oauth:grant-type:jwt-bearer': (org, form) => ({
    ...{ user: bearerUser(org, form.get('assertion') ?? '') },
  }),
  password: byPassword,
  authorization_code: byCode,
  refresh_token: byRefreshToken,
  client_credentials: byCredentials,
};

export function grant(org: Org, form: URLSearchParams): Granted {
  const found = grants[form.get('grant_type') ?? ''];
  if (!found) throw new TokenRefused('unsupported_grant_type', 'grant type not supported');
  return found(org, form);
}

/** Ends a session, or a refresh token and nothing of what it brought before. */
export function withdraw(org: Org, token: string): boolean {
  const known = org.sessions.find(token) !== undefined;
  org.sessions.close(token);
  return handedBy(org).refresh.delete(token) || known;
}
