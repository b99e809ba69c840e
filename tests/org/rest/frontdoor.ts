import type { Row } from '../model.ts';
import type { Org } from '../org.ts';
import type { RestResponse } from './request.ts';

/** GET /services/oauth2/singleaccess: an address that opens the org in a browser as the caller. */
export function singleAccess(org: Org, url: string, user: Row): RestResponse {
  const path = new URL(url, org.url).searchParams.get('redirect_uri') ?? '';
  const door = new URL('/secur/frontdoor.jsp', org.url);
  door.searchParams.set('otp', org.sessions.open(user.Id, 'person').token);
  if (path !== '') door.searchParams.set('startURL', path);
  return { status: 200, body: { frontdoor_uri: door.href } };
}

/** GET /secur/frontdoor.jsp?otp=&startURL=: on to the pages of the demo, as the person of the session. */
export function frontDoor(org: Org, url: string): RestResponse & { html?: string } {
  const { searchParams } = new URL(url, org.url);
  const token = searchParams.get('otp') ?? searchParams.get('sid') ?? '';
  const session = org.sessions.find(token);
  if (searchParams.has('otp')) org.sessions.close(token);
  if (!session)
    return { status: 401, html: '<!doctype html><title>Local org</title><p>This link was used or is over.' };
  if (org.pagesUrl === '')
    return { status: 200, html: '<!doctype html><title>Local org</title><p>There are no pages here.' };
  const page = new URL(searchParams.get('startURL') ?? searchParams.get('retURL') ?? '/', org.pagesUrl);
  page.searchParams.set('as', org.access.of(session.userId).username);
  return { status: 302, headers: { location: page.href } };
}
