import type { Org } from '../org.ts';
import { userNamed } from '../sessions.ts';
import { isClient, newCode } from './grants.ts';
import type { RestResponse } from './request.ts';

type Page = RestResponse & { html?: string };

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function refused(error: string, description: string): Page {
  return {
    status: 400,
    html: `<!doctype html><title>${error}</title><p>error=${error}&amp;error_description=${description}`,
  };
}

/** GET /services/oauth2/authorize: who comes in is chosen from a list; nobody here has a password. */
export function authorize(org: Org, url: string): Page {
  const { pathname, searchParams: asked } = new URL(url, org.url);
  const clientId = asked.get('client_id');
  const redirectUri = asked.get('redirect_uri') ?? '';
  if (clientId === null || !isClient(org, clientId)) return refused('invalid_client_id', 'client identifier invalid');
  if (!URL.canParse(redirectUri)) return refused('redirect_uri_missing', 'redirect_uri is an address');
  if (asked.get('response_type') !== 'code') return refused('unsupported_response_type', 'response type not supported');
  const user = userNamed(org.store, asked.get('username') ?? '');
  if (user) {
    const challenge = asked.get('code_challenge');
    const back = new URL(redirectUri);
    back.searchParams.set('code', newCode(org, { clientId, userId: user.Id, redirectUri, challenge }));
    const state = asked.get('state');
    if (state !== null) back.searchParams.set('state', state);
    return { status: 302, headers: { location: back.href } };
  }
  const people = [...org.store.rows('User')].filter((row) => row['IsActive'] === true);
  const links = people.map((row) => {
    const chosen = new URLSearchParams(asked);
    chosen.set('username', String(row['Username']));
    return `<li><a href="${escape(`${pathname}?${chosen}`)}">${escape(`${row['Name']} (${row['Username']})`)}</a>`;
  });
  return {
    status: 200,
    html: `<!doctype html><title>Local org</title><h1>Who are you?</h1><ul>${links.join('')}</ul>`,
  };
}
