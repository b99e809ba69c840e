import type { Org } from '../org.ts';
import type { Row } from '../model.ts';
import { userNamed } from '../sessions.ts';
import { bearerUser, TokenRefused } from './jwtBearer.ts';
import type { RestResponse } from './request.ts';

export const identityUrl = (org: Org, userId: string): string => `${org.url}/id/${org.id}/${userId}`;

function grant(org: Org, form: URLSearchParams): Row {
  const type = form.get('grant_type');
  if (type === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return bearerUser(org, form.get('assertion') ?? '');
  if (type === 'password') {
    const user = userNamed(org.store, form.get('username') ?? '');
    if (!user) throw new TokenRefused('invalid_grant', 'authentication failure');
    return user;
  }
  // No refresh token is ever given out here, so each that comes back is over.
  if (type === 'refresh_token') throw new TokenRefused('invalid_grant', 'expired access/refresh token');
  throw new TokenRefused('unsupported_grant_type', 'grant type not supported');
}

/** POST /services/oauth2/token: JWT bearer, and the password grant with any password. */
export function token(org: Org, body: string): RestResponse {
  try {
    const user = grant(org, new URLSearchParams(body));
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        access_token: org.sessions.open(user.Id, 'api').token,
        instance_url: org.url,
        id: identityUrl(org, user.Id),
        token_type: 'Bearer',
        issued_at: String(Date.now()),
        signature: 'bG9jYWw=',
        scope: 'api',
      },
    };
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    return { status: 400, body: { error: error.code, error_description: error.message } };
  }
}

/** GET /services/oauth2/userinfo and the identity URL tell the same. */
export function identity(org: Org, user: Row): RestResponse {
  return {
    status: 200,
    body: {
      id: identityUrl(org, user.Id),
      sub: identityUrl(org, user.Id),
      user_id: user.Id,
      organization_id: org.id,
      username: user['Username'],
      preferred_username: user['Username'],
      display_name: user['Name'],
      name: user['Name'],
      email: user['Email'],
      active: user['IsActive'],
      user_type: 'STANDARD',
      urls: {
        rest: `${org.url}/services/data/v{version}/`,
        sobjects: `${org.url}/services/data/v{version}/sobjects/`,
        query: `${org.url}/services/data/v{version}/query/`,
      },
    },
  };
}

/** POST /services/oauth2/revoke */
export function revoke(org: Org, body: string): RestResponse {
  const form = new URLSearchParams(body);
  org.sessions.close(form.get('token') ?? '');
  return { status: 200 };
}
