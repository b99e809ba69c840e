import type { FastifyInstance } from 'fastify';
import { apexApiClient } from '#tests/org/apex/ApiClient.ts';
import { ComponentFault } from './envelope.ts';
import type { OrgForPages } from './org.ts';
import type { People } from './people.ts';

export interface ApexSettings {
  org: OrgForPages;
  apiUrl: string;
  audience: string;
  apexKey: { kid: string; privateKey: string };
}

type Parameters = Record<string, string | null | undefined>;
type ApiClient = ReturnType<typeof apexApiClient>;

/** Each Apex method a component may import, by the mirror that stands for it. */
const METHODS: Record<string, (client: ApiClient, given: Parameters) => Promise<string>> = {
  'ApiClient.get': (client, { path }) => client.get(path ?? ''),
  'ApiClient.send': (client, { method, path, body, idempotencyKey }) =>
    client.send(method ?? '', path ?? '', body ?? '', idempotencyKey ?? ''),
};

export const APEX_METHODS: ReadonlySet<string> = new Set(Object.keys(METHODS));

export function apexRoutes(app: FastifyInstance, people: People, settings: ApexSettings): void {
  app.post('/local/apex/:method', async (req, reply) => {
    const { method } = req.params as { method: string };
    const call = METHODS[method];
    if (!call) throw new Error(`${method} has no mirror in tests/org/apex`);
    const persona = await people.persona(people.ofCookie(req.headers.cookie));
    const client = apexApiClient({
      orgId: settings.org.orgId,
      orgUrl: settings.org.url,
      apiUrl: settings.apiUrl,
      audience: settings.audience,
      key: settings.apexKey,
      user: { id: persona.id, username: persona.username, permissions: persona.permissions },
    });
    try {
      const returned = await call(client, req.body as Parameters);
      // What Apex returns is text, which no hook wraps.
      return reply.type('application/json').send(JSON.stringify({ returned }));
    } catch (error) {
      throw auraFault((error as Error).message);
    }
  });
}

/** The body in which a component receives an AuraHandledException. */
function auraFault(message: string): ComponentFault {
  const exceptionType = 'System.AuraHandledException';
  return new ComponentFault(message, { message, exceptionType, isUserDefinedException: false, stackTrace: '' });
}
