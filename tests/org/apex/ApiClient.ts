import { randomUUID } from 'node:crypto';
import { importPKCS8, SignJWT } from 'jose';

/** Seconds a token from Apex lives. */
const LIFETIME = 120;
/** As the callout's timeout in ApiClient.cls. */
const TIMEOUT_MS = 20_000;

export interface ApexOptions {
  orgId: string;
  orgUrl: string;
  apiUrl: string;
  audience: string;
  key: { kid: string; privateKey: string };
  user: { id: string; username: string; permissions: string[] };
}

/** Stands in for ApiClient.cls, which only runs in an org: same methods, same token, same errors. */
export interface ApiClient {
  get(path: string): Promise<string>;
  send(method: string, path: string, body: string, idempotencyKey: string): Promise<string>;
}

/** A path below /v1/ and a query: no host, no fragment, no escape in the path, nowhere two dots. */
const ALLOWED = /^\/v1\/(?!.*\.\.)[\w./-]*(\?[\w.~%!'()*+&=,:;@$/-]*)?$/;

/** As in the labels file. */
const PATH_REFUSED = 'This address is not part of Vouchsafe.';
const NO_ANSWER = 'Vouchsafe did not answer. Try again in a moment; nothing you entered was lost.';

function problem(status: number, code: string, title: string): Error {
  return new Error(JSON.stringify({ status, code, title }));
}

async function mint({ orgId, orgUrl, audience, key, user }: ApexOptions): Promise<string> {
  const signer = await importPKCS8(key.privateKey, 'RS256');
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ org: orgId, usr: user.username, perms: user.permissions })
    .setProtectedHeader({ alg: 'RS256', typ: 'vouchsafe+jwt', kid: key.kid })
    .setIssuer(orgUrl)
    .setAudience(audience)
    .setSubject(user.id)
    .setIssuedAt(now)
    .setExpirationTime(now + LIFETIME)
    .setJti(randomUUID())
    .sign(signer);
}

export function apexApiClient(options: ApexOptions): ApiClient {
  async function call(method: string, path: string, body: string, idempotencyKey: string): Promise<Response> {
    if (!ALLOWED.test(path)) throw problem(404, 'PATH_REFUSED', PATH_REFUSED);
    const headers: Record<string, string> = { authorization: `Bearer ${await mint(options)}` };
    if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
    if (body) headers['content-type'] = 'application/json';
    const init = { method, headers, body: body || undefined, signal: AbortSignal.timeout(TIMEOUT_MS) };
    return fetch(options.apiUrl + path, init).catch(() => {
      throw problem(503, 'NO_ANSWER', NO_ANSWER);
    });
  }

  async function bodyOf(response: Response): Promise<string> {
    const text = await response.text();
    if (response.ok) return text;
    // A gateway's own page is not an answer of the service.
    throw text.startsWith('{') ? new Error(text) : problem(502, 'NO_ANSWER', NO_ANSWER);
  }

  return {
    async get(path) {
      return bodyOf(await call('GET', path, '', ''));
    },
    async send(method, path, body, idempotencyKey) {
      const response = await call(method, path, body, idempotencyKey);
      const text = await bodyOf(response);
      const replayed = response.headers.get('idempotency-replayed') === 'true';
      return `{"status":${response.status},"replayed":${replayed},"body":${text.trim() === '' ? 'null' : text}}`;
    },
  };
}
