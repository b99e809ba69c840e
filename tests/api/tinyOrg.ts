import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '#api/config.ts';
import { config, ORG_ID, USER_ID } from './shell.ts';

export type Handler = (req: IncomingMessage, res: ServerResponse, body: string) => void;

export const json = (res: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  void res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

export const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A server that answers as it is told, for what no real org does on demand: hang, break off, refuse for ever. */
export class TinyOrg {
  calls: { method: string; url: string; body: string; authorization: string }[] = [];
  tokens = 0;
  onToken: Handler = this.grant();
  onCall: Handler = (_req, res) => json(res, 200, { totalSize: 0, done: true, records: [] });
  readonly #server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    if (req.url === '/services/oauth2/token') {
      this.tokens++;
      return this.onToken(req, res, body);
    }
    const { method = '', url = '', headers } = req;
    this.calls.push({ method, url, body, authorization: headers.authorization ?? '' });
    this.onCall(req, res, body);
  });

  static async start(): Promise<TinyOrg> {
    const org = new TinyOrg();
    await once(org.#server.listen(0, '127.0.0.1'), 'listening');
    return org;
  }

  get url(): string {
    return urlOf(this.#server);
  }

  get config(): Config {
    const base = config();
    return { ...base, salesforce: { ...base.salesforce, url: this.url } };
  }

  /** Lets in whom it is told; `token-1`, `token-2` and so on. */
  grant(userId = USER_ID, orgId = ORG_ID, instanceUrl?: string): Handler {
    return (_req, res) =>
      json(res, 200, {
        access_token: `token-${this.tokens}`,
        instance_url: instanceUrl ?? this.url,
        id: `${this.url}/id/${orgId}/${userId}`,
      });
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

export const REP = {
  orgId: ORG_ID,
  userId: USER_ID,
  username: 'rep@vouchsafe.test',
  permissions: new Set<string>(['Reference_Requester']),
};
