import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Clock } from './clock.ts';
import { addAdministrator, load, type LoadRow } from './load/load.ts';
import { openSession } from './local/switches.ts';
import { buildOrg, type OrgOptions } from './org.ts';
import { listen } from './server.ts';
import { userNamed } from './sessions.ts';

export type { LoadRow } from './load/load.ts';

export interface LocalOrgOptions extends Partial<OrgOptions> {
  /** 0 takes any free port. */
  port: number;
}

export interface LocalOrg {
  url: string;
  orgId: string;
  stop(): Promise<void>;
  /** Puts rows in, all or none; returns the ids by `ref`. */
  load(rows: LoadRow[]): Map<string, string>;
  /** A session as a person's browser holds it. */
  sessionFor(username: string): string;
  /** The custom permissions a person holds. */
  permissionsOf(username: string): string[];
  /** The tabs that stand in the navigation bar for a person. */
  tabsOf(username: string): string[];
  clock: Clock;
  /** Where `sf org open` leads. */
  showPagesAt(url: string): void;
}

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const usualMetadata = () => [fromRoot('force-app'), fromRoot('scripts/seed/unpackaged')];

export async function startOrg(options: LocalOrgOptions): Promise<LocalOrg> {
  const org = buildOrg({ ...options, metadata: options.metadata ?? usualMetadata() });
  addAdministrator(org);
  org.commit();
  const server = await listen(org, options.port);
  org.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accessOf = (username: string) => {
    const user = userNamed(org.store, username);
    if (!user) throw new Error(`No active user ${username}`);
    return org.access.of(user.Id);
  };
  return {
    url: org.url,
    orgId: org.id,
    clock: org.clock,
    load: (rows) => load(org, rows),
    sessionFor: (username) => openSession(org, username).access_token,
    permissionsOf: (username) => [...accessOf(username).customPermissions].sort(),
    tabsOf: (username) => [...accessOf(username).tabs].sort(),
    showPagesAt(url) {
      org.pagesUrl = url;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      org.file.close();
      org.deployed.close();
    },
  };
}
