import type { AddressInfo } from 'node:net';
import { buildApp } from '#api/app.ts';
import { readConfig } from '#api/config.ts';
import { localKeys } from '#tests/org/keys.ts';
import { startOrg, type LocalOrg } from '#tests/org/start.ts';
import { startPage } from '#tests/page/start.ts';
import { localDir, localEnvironment } from './local.ts';

export interface StageOptions {
  /** 0 takes any free port. */
  ports: { org: number; api: number; page: number };
  /** The SQLite file behind the org; in memory when absent. */
  file?: string;
  people: { username: string; label: string }[];
  /** Fills the org where it is empty; answers the page that `/` leads to. */
  prepare(org: LocalOrg): string | Promise<string>;
  /** Over the environment of this process. */
  environment?: Record<string, string>;
}

/** Org, service and pages in one process, each as in production before the other. */
export interface Stage {
  org: LocalOrg;
  apiUrl: string;
  pageUrl: string;
  startPath: string;
  stopApi(): Promise<void>;
  /** At the address it had. */
  startApi(): Promise<void>;
  stop(): Promise<void>;
}

export async function startStage({ ports, file, people, prepare, environment }: StageOptions): Promise<Stage> {
  const env = { ...localEnvironment(), ...process.env, ...environment };
  const { apex, client } = localKeys(localDir());
  const runAs = env['SALESFORCE_SERVICE_USER'];
  const org = await startOrg({ port: ports.org, file, client: { ...client, runAs } });
  const startPath = await prepare(org);
  const config = readConfig({ ...env, SALESFORCE_URL: org.url, SALESFORCE_ORG_ID: org.orgId });

  const listen = async (port: number) => {
    const app = await buildApp({ config });
    await app.listen({ host: config.api.host, port });
    return app;
  };
  let app = await listen(ports.api);
  const { port } = app.server.address() as AddressInfo;
  const apiUrl = `http://${config.api.host}:${port}`;

  const page = await startPage({
    port: ports.page,
    org,
    apiUrl,
    audience: config.api.audience,
    apexKey: apex,
    people,
    startPath,
  });
  org.showPagesAt(page.url);
  return {
    org,
    apiUrl,
    pageUrl: page.url,
    startPath,
    stopApi: () => app.close(),
    async startApi() {
      app = await listen(port);
    },
    async stop() {
      await page.stop();
      await app.close();
      await org.stop();
    },
  };
}
