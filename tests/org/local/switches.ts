import { reset } from '../load/load.ts';
import { OrgError } from '../model.ts';
import type { Org } from '../org.ts';
import type { RestResponse } from '../rest/request.ts';
import { userNamed } from '../sessions.ts';
import { mergeAccounts } from './merge.ts';

type Switch = (org: Org, body: Record<string, unknown>) => RestResponse;

export function openSession(
  org: Org,
  username: string,
): { access_token: string; instance_url: string; user_id: string } {
  const user = userNamed(org.store, username);
  if (!user) throw new OrgError(404, 'NOT_FOUND', `no active user ${username}`);
  return { access_token: org.sessions.open(user.Id, 'person').token, instance_url: org.url, user_id: user.Id };
}

function moment(value: unknown): Date | null {
  if (value === null) return null;
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime()))
    throw new OrgError(400, 'INVALID_CLOCK', 'now is an ISO moment, or null for the real time');
  return date;
}

const switches: Record<string, Switch> = {
  'POST /local/sessions': (org, body) => ({ status: 200, body: openSession(org, String(body['username'])) }),
  'GET /local/permissions': (org, { username }) => {
    const user = userNamed(org.store, String(username));
    if (!user) throw new OrgError(404, 'NOT_FOUND', `no active user ${String(username)}`);
    const permissions = [...org.access.of(user.Id).customPermissions].sort();
    return { status: 200, body: { userId: user.Id, orgId: org.id, permissions } };
  },
  'GET /local/usage': (org) => ({ status: 200, body: org.usage.read() }),
  'POST /local/reset': (org) => {
    reset(org);
    return { status: 204 };
  },
  'PUT /local/clock': (org, body) => {
    org.clock.set(moment(body['now']));
    return { status: 200, body: { now: org.clock.now().toISOString() } };
  },
  'POST /local/merge': (org, { masterId, loserId }) => {
    mergeAccounts(org, masterId, loserId);
    return { status: 204 };
  },
  'GET /local/locks': (org) => ({ status: 200, body: { patience: org.locks.patience, held: org.locks.held } }),
  'PUT /local/locks': (org, { patience }) => {
    if (typeof patience !== 'number' || !(patience >= 0))
      throw new OrgError(400, 'INVALID_PATIENCE', 'patience is a number of milliseconds');
    org.locks.patience = patience;
    return { status: 204 };
  },
  'DELETE /local/locks': (org) => {
    org.locks.letGo();
    return { status: 204 };
  },
  'PUT /local/quota': (org, body) => {
    org.usage.setQuota(body);
    return { status: 200, body: org.usage.daily };
  },
  /** Of one person where `username` is given: their bells, and the mails to their address. */
  'GET /local/outbox': (org, { username }) => {
    if (username === undefined) return { status: 200, body: org.outbox.read() };
    const user = userNamed(org.store, String(username));
    const own = org.outbox
      .read()
      .filter(({ to }) => to.includes(user?.Id ?? '') || to.includes(String(user?.['Email'])));
    return { status: 200, body: own };
  },
  'GET /local/faults': (org) => ({ status: 200, body: org.faults.struck() }),
  'PUT /local/faults': (org, body) => {
    org.faults.plan(body['faults'] ?? body);
    return { status: 204 };
  },
};

/** What a real org has no address for: sessions without a login, counters, the clock, planned faults. */
export function local(org: Org, method: string, url: string, text: string): RestResponse {
  const { pathname, searchParams } = new URL(url, org.url);
  const found = switches[`${method} ${pathname}`];
  if (!found)
    throw new OrgError(
      404,
      'NOT_FOUND',
      `no switch ${method} ${pathname}; there are ${Object.keys(switches).join(', ')}`,
    );
  const body: unknown = text === '' ? Object.fromEntries(searchParams) : JSON.parse(text);
  if (Array.isArray(body)) return found(org, { faults: body });
  return found(org, typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {});
}
