import type { Org } from '../org.ts';
import type { Row } from '../model.ts';
import { grant, withdraw } from './grants.ts';
import { TokenRefused } from './jwtBearer.ts';
import type { RestResponse } from './request.ts';

export const identityUrl = (org: Org, userId: string): string => `${org.url}/id/${org.id}/${userId}`;

/** POST /services/oauth2/token */
export function token(org: Org, body: string): RestResponse {
  try {
    const { user, refreshToken } = grant(org, new URLSearchParams(body));
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
        scope: refreshToken === undefined ? 'api' : 'refresh_token web api',
        ...(refreshToken !== undefined && { refresh_token: refreshToken }),
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

/** /services/oauth2/revoke, by POST or GET */
export function revoke(org: Org, url: string, body: string): RestResponse {
  const token = new URLSearchParams(body).get('token') ?? new URL(url, org.url).searchParams.get('token') ?? '';
  if (withdraw(org, token)) return { status: 200 };
  return {
    status: 400,
    body: { error: 'unsupported_token_type', error_description: 'this token type is not supported' },
  };
}
