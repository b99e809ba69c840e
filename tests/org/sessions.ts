import { randomBytes } from 'node:crypto';
import type { Row } from './model.ts';
import type { Store } from './store/store.ts';

/** `api`: an OAuth or SOAP login, which needs API Enabled; `person`: a browser or data loader opened by a test. */
export type SessionKind = 'api' | 'person';

export interface Session {
  token: string;
  userId: string;
  kind: SessionKind;
}

export function startSessions(orgId: string) {
  const open = new Map<string, Session>();
  return {
    open(userId: string, kind: SessionKind): Session {
      // `sf` and jsforce tell session ids from JWTs by this shape: 15 characters of the org's id, `!`, something opaque.
      const token = `${orgId.slice(0, 15)}!${randomBytes(36).toString('base64url')}`;
      const session = { token, userId, kind };
      open.set(token, session);
      return session;
    },
    find: (token: string) => open.get(token),
    close: (token: string) => void open.delete(token),
  };
}

export function userNamed(store: Store, username: string): Row | undefined {
  const [user] = store.lookup('User', 'Username', username) ?? [];
  return user?.['IsActive'] === true ? user : undefined;
}
