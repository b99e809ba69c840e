import { buildApp, type App, type Deps } from '#api/app.ts';
import { demoPolicy } from '#scripts/seed/policy.ts';
import { type LoadRow, type LocalOrg, type LocalOrgOptions, startOrg } from '../org/start.ts';
import { bearer, config, otherKey, token } from './shell.ts';

/** The service before a local org with people and whatever rows a test is about. */
export interface OrgApp {
  org: LocalOrg;
  /** Ids by `ref`. */
  ids: Map<string, string>;
  /** What the first instance works with. */
  deps: Deps;
  /** Every line the service has logged. */
  log: string[];
  /** Another instance of the service, with nothing in its memory; it waits so many milliseconds for Salesforce. */
  another(timeoutMs?: number): Promise<App>;
  /** Asks the service as that person; the first instance unless told. */
  get(name: string, url: string, app?: App): Promise<{ status: number; body: any }>;
  /** Sends the service a JSON body as that person. */
  post(name: string, url: string, body: unknown, headers?: Record<string, string>, app?: App): Promise<Posted>;
  /** Sends the first instance a JSON body in place of what is there, as that person. */
  put(name: string, url: string, body: unknown): Promise<Posted>;
  /** Asks the first instance to do away with what is there, as that person. */
  del(name: string, url: string): Promise<{ status: number; body: any }>;
  /** Calls Salesforce's own API as that person's browser may. */
  rest(name: string, method: string, path: string, body?: unknown): Promise<any>;
  /** Calls the org counted since the last reading: `rep POST /composite` → 2. */
  usage(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

export interface Posted {
  status: number;
  body: any;
  headers: Record<string, unknown>;
}

/** `service` is the service user, all others are people. */
export const PERMISSION_SETS: Record<string, string[]> = {
  rep: ['Reference_Requester', 'Reference_API_Access', 'Crm_Seed'],
  rep2: ['Reference_Requester', 'Reference_API_Access', 'Crm_Seed'],
  owner: ['Reference_Requester', 'Reference_Owner', 'Reference_API_Access'],
  manager: ['Reference_Manager', 'Reference_API_Access'],
  executive: ['Reference_Executive', 'Reference_API_Access'],
  service: ['Reference_Service', 'Reference_API_Access', 'Crm_Seed'],
};

const username = (name: string) => `${name}@vouchsafe.test`;

export const userRows = (people: Record<string, string[]>): LoadRow[] =>
  Object.entries(people).flatMap(([name, sets]) => [
    {
      type: 'User',
      ref: name,
      fields: {
        Username: username(name),
        LastName: name,
        ProfileId: `@${name === 'service' ? 'Minimum Access' : 'Standard User'}`,
      },
    },
    ...sets.map((set) => ({
      type: 'PermissionSetAssignment',
      fields: { AssigneeId: `@${name}`, PermissionSetId: `@${set}` },
    })),
  ]);

export function policyRows(now: Date): LoadRow[] {
  const { policy, rules } = demoPolicy(now);
  return [
    { type: 'Reference_Policy__c', ref: 'policy', fields: policy },
    ...rules.map((fields) => ({ type: 'Reference_Rule__c', fields: { Policy__c: '@policy', ...fields } })),
  ];
}

export interface OrgAppOptions {
  rows: LoadRow[];
  now: () => Date;
  metadata?: LocalOrgOptions['metadata'];
  /** Permission sets by name; none where the rows bring people of their own. */
  people?: Record<string, string[]>;
}

export async function startOrgApp({ rows, now, metadata, people = PERMISSION_SETS }: OrgAppOptions): Promise<OrgApp> {
  const client = { id: 'vouchsafe-service', publicKey: otherKey.publicKey };
  const org = await startOrg({ port: 0, client, metadata });
  const ids = org.load([...userRows(people), ...rows]);
  const { salesforce } = config();
  const apps: App[] = [];
  const log: string[] = [];
  const logger = { write: (line: string) => void log.push(line) };
  const known: Deps[] = [];
  const routes = async (_app: App, deps: Deps) => void known.push(deps);
  const another = async (timeoutMs = 20_000) => {
    const settings = config({ salesforce: { ...salesforce, url: org.url, orgId: org.orgId, timeoutMs } });
    const app = await buildApp({ config: settings, now, logger, routes });
    apps.push(app);
    return app;
  };
  const first = await another();
  const bearerOf = (name: string) => {
    const who = { sub: ids.get(name), org: org.orgId, usr: username(name), iss: org.url };
    return bearer(token({ ...who, perms: org.permissionsOf(username(name)) }));
  };
  return {
    org,
    ids,
    log,
    deps: known[0] as Deps,
    another,
    async get(name, url, app = first) {
      const answer = await app.inject({ url, headers: bearerOf(name) });
      return { status: answer.statusCode, body: answer.json() };
    },
    async post(name, url, body, headers = {}, app = first) {
      const payload = body as Record<string, unknown>;
      const answer = await app.inject({ method: 'POST', url, headers: { ...bearerOf(name), ...headers }, payload });
      return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
    },
    async put(name, url, body) {
      const payload = body as Record<string, unknown>;
      const answer = await first.inject({ method: 'PUT', url, headers: bearerOf(name), payload });
      return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
    },
    async del(name, url) {
      const answer = await first.inject({ method: 'DELETE', url, headers: bearerOf(name) });
      return { status: answer.statusCode, body: answer.json() };
    },
    async rest(name, method, path, body) {
      const headers = { ...bearer(org.sessionFor(username(name))), 'content-type': 'application/json' };
      const text = body === undefined ? null : JSON.stringify(body);
      const answer = await fetch(`${org.url}/services/data/v67.0${path}`, { method, headers, body: text });
      return answer.status === 204 ? null : answer.json();
    },
    async usage() {
      const { calls } = (await (await fetch(`${org.url}/local/usage`)).json()) as {
        calls: { user: string; method: string; resource: string; count: number }[];
      };
      return Object.fromEntries(
        calls.map(({ user, method, resource, count }) => [`${user.replace(/@.*/, '')} ${method} ${resource}`, count]),
      );
    },
    async stop() {
      for (const app of apps) await app.close();
      await org.stop();
    },
  };
}
