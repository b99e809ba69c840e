import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  url: string;
  body: any;
  headers: Record<string, string>;
}

export interface Answered {
  status: number;
  body?: any;
  headers: Record<string, string>;
}

/** What stands between a client and the org, and makes it another org. */
export interface Between {
  /** Changes what is asked. */
  ask?(asked: Asked): void;
  /** Answers in place of the org. */
  instead?(asked: Asked): Omit<Answered, 'headers'> | undefined;
  /** Changes what the org answered. */
  answer?(answered: Answered, asked: Asked): void;
}

const KEPT = ['location', 'sforce-limit-info', 'etag', 'last-modified'];
/** What belongs to one connection and not to the call. */
const NOT_PASSED_ON = ['host', 'connection', 'content-length', 'transfer-encoding', 'expect'];
const parsed = (text: string): unknown => (/^\s*[[{]/.test(text) ? tryJson(text) : text === '' ? undefined : text);

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
const written = (body: unknown): string | undefined =>
  body === undefined || typeof body === 'string' ? body : JSON.stringify(body);

async function forward(org: string, asked: Asked): Promise<Answered> {
  const { method, url, headers } = asked;
  const response = await fetch(org + url, { method, headers, body: written(asked.body), redirect: 'manual' });
  const kept = KEPT.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { status: response.status, body: parsed(await response.text()), headers: Object.fromEntries(kept) };
}

/** A server before the org at `url`; `between` may be changed at any time. */
export async function stand(org: string, between: { now: Between }): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer({ maxHeaderSize: 65_536 }, async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const headers = Object.entries(message.headers).filter(([name]) => !NOT_PASSED_ON.includes(name));
    const asked: Asked = {
      method: message.method ?? 'GET',
      url: message.url ?? '/',
      body: parsed(Buffer.concat(chunks).toString('utf8')),
      headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
    };
    const { now } = between;
    now.ask?.(asked);
    const own = now.instead?.(asked);
    const answered = own ? { ...own, headers: {} } : await forward(org, asked);
    if (!own) now.answer?.(answered, asked);
    const text = written(answered.body);
    response.writeHead(answered.status, { ...answered.headers, 'content-type': 'application/json;charset=UTF-8' });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
