import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { unavailablePage } from './faultKinds.ts';
import { type Fault, faultError } from './faults.ts';
import { local } from './local/switches.ts';
import { deployRequest } from './metadata/deployRequest.ts';
import { metadataSoap } from './metadata/soap.ts';
import { OrgError, type Row } from './model.ts';
import type { Org } from './org.ts';
import { authorize } from './rest/authorize.ts';
import { data, type HttpRequest, sessionOf } from './rest/data.ts';
import { frontDoor, singleAccess } from './rest/frontdoor.ts';
import { identity, revoke, token } from './rest/oauth.ts';
import { errorBody, notFound, notImitated, type RestResponse } from './rest/request.ts';
import { soap } from './rest/soap.ts';
import { versions } from './rest/versions.ts';
import { type Run, transact } from './transactions.ts';

/** Bytes of a request line and headers that are read at all, so that too many of them are refused in Salesforce's way. */
const MOST_READ = 65_536;
const JSON_TYPE = 'application/json;charset=UTF-8';

type Answer = RestResponse & { xml?: string; html?: string };

async function read(message: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: message.method ?? 'GET',
    // `sf` doubles the first slash.
    url: (message.url ?? '/').replace(/^\/+/, '/'),
    headers: Object.fromEntries(headers),
    body: bytes.toString('utf8'),
    bytes,
  };
}

function callerOf(org: Org, request: HttpRequest): Row {
  const byQuery = new URL(request.url, org.url).searchParams.get('oauth_token');
  const headers = byQuery === null ? request.headers : { authorization: `Bearer ${byQuery}` };
  const user = org.store.byId(sessionOf(org, headers).userId);
  if (!user) throw notFound();
  return user;
}

function answer(org: Org, request: HttpRequest, run: Run): Answer {
  const { method, url, body } = request;
  const path = url.split('?')[0] ?? '';
  if (path.startsWith('/local/')) return local(org, method, url, body);
  if (path === '/services/data' || path === '/services/data/') return { status: 200, body: versions() };
  if (path.startsWith('/services/data/')) return data(org, request, run);
  const call = `${method} ${path}`;
  if (call === 'POST /services/oauth2/token') {
    org.usage.count(new URLSearchParams(body).get('username') ?? '', 'POST', '/services/oauth2/token', false);
    return token(org, body);
  }
  if (path === '/services/oauth2/userinfo' || path.startsWith('/id/')) return identity(org, callerOf(org, request));
  if (path === '/services/oauth2/revoke') return revoke(org, url, body);
  if (call === 'GET /services/oauth2/authorize') return authorize(org, url);
  if (path === '/services/oauth2/singleaccess') return singleAccess(org, url, callerOf(org, request));
  if (path === '/secur/frontdoor.jsp') return frontDoor(org, url);
  const version = /^\/services\/Soap\/u\/([\d.]+)/.exec(path)?.[1];
  if (version !== undefined && method === 'POST') return soap(org, version, body);
  if (path.startsWith('/services/') || path.startsWith('/cometd/')) throw notImitated(path);
  throw notFound();
}

const textOf = ({ body, csv, xml, html }: Answer) =>
  csv ?? xml ?? html ?? (body === undefined ? '' : JSON.stringify(body));

function send(response: ServerResponse, answer: Answer, text = textOf(answer)): void {
  const { status, headers, csv, xml, html } = answer;
  const marked = xml !== undefined ? 'text/xml;charset=UTF-8' : html !== undefined ? 'text/html' : JSON_TYPE;
  const type = csv === undefined ? marked : 'text/csv';
  response.writeHead(status, { ...(text === '' ? {} : { 'content-type': type }), ...headers });
  response.end(text);
}

function safely(org: Org, request: HttpRequest, run: Run): Answer {
  try {
    return answer(org, request, run);
  } catch (error) {
    if (error instanceof OrgError) return { status: error.status, body: errorBody(error) };
    // A fault of the local org itself must be seen by whoever runs it, not only by the client.
    process.stderr.write(
      `local org: ${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return { status: 500, body: [{ errorCode: 'UNKNOWN_EXCEPTION', message: `local org: ${String(error)}` }] };
  }
}

function userOf(org: Org, { headers }: HttpRequest): string | undefined {
  const { userId } = org.sessions.find(headers['authorization']?.replace(/^(Bearer|OAuth)\s+/i, '') ?? '') ?? {};
  return userId === undefined ? undefined : org.access.of(userId).username;
}

function faulty(fault: Fault): Answer {
  const error = faultError(fault);
  return { status: error.status, ...(fault.html ? { html: unavailablePage } : { body: errorBody(error) }) };
}

/** The one part of the org that takes its time: it reads and writes files. */
async function aboutMetadata(
  org: Org,
  { method, url, headers, body, bytes }: HttpRequest,
): Promise<Answer | undefined> {
  if (url.startsWith('/services/Soap/m/')) return metadataSoap(org, body);
  if (!/^\/services\/data\/v[\d.]+\/metadata\/deployRequest\b/.test(url)) return undefined;
  try {
    const { userId } = sessionOf(org, headers);
    return await deployRequest(org, userId, { method, url, bytes, type: headers['content-type'] ?? '' });
  } catch (error) {
    if (error instanceof OrgError) return { status: error.status, body: errorBody(error) };
    throw error;
  }
}

async function handle(org: Org, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = await read(message);
  const plain: Run = { ends: 'keep', again: false, waits: false };
  if (request.url.startsWith('/local/')) return send(response, safely(org, request, plain));
  const { method, url, body } = request;
  const faults = org.faults.onRequest({ method, url, body, user: userOf(org, request) });
  const latency = Math.max(0, ...faults.map((fault) => fault.latency ?? 0));
  if (latency > 0) await wait(latency);
  const breaks = (moment: 'before' | 'after'): boolean => {
    if (faults.some(({ reset }) => reset === moment)) message.socket.destroy();
    return faults.some(({ reset, silent }) => reset === moment || silent === moment);
  };
  if (breaks('before')) return;
  const failing = faults.find((fault) => fault.errorCode !== undefined);
  if (failing) return send(response, faulty(failing));
  const metadata = await aboutMetadata(org, request);
  if (metadata) return send(response, metadata);
  const hold = Math.max(0, ...faults.map((fault) => fault.hold ?? 0));
  const answered = await transact(org, hold, (run) => safely(org, request, run));
  const text = textOf(answered);
  org.usage.answered(text);
  if (!breaks('after')) send(response, answered, text);
}

export async function listen(org: Org, port: number): Promise<Server> {
  const server = createServer({ maxHeaderSize: MOST_READ }, (message, response) => {
    handle(org, message, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
