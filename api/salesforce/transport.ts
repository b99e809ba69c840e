import { PassThrough } from 'node:stream';
import type { HttpRequest, HttpResponse } from 'jsforce/lib/types/common.js';
import jsforceTransport from 'jsforce/lib/transport.js';
import jsforcePromise from 'jsforce/lib/util/promise.js';
import { kindOf, SalesforceFault } from './errors.ts';

/** Replaces jsforce's own transport, which repeats requests by itself, waits up to 30 minutes, takes a proxy from the
 *  environment at import, and when a connection breaks inside an answer ends the process with an unhandled stream error.
 *  One attempt, one deadline over headers and body, every failure a `SalesforceFault`. */
export class Transport extends jsforceTransport.Transport {
  readonly timeoutMs: number;
  constructor(timeoutMs: number) {
    super();
    this.timeoutMs = timeoutMs;
  }
  override httpRequest(request: HttpRequest) {
    return jsforcePromise.StreamPromise.create(() => ({
      stream: new PassThrough(),
      promise: send(request, this.timeoutMs),
    }));
  }
}

async function send({ url, method, headers, body }: HttpRequest, timeoutMs: number): Promise<HttpResponse> {
  let status = 0;
  try {
    const answer = await fetch(url, {
      method,
      headers: headers ?? {},
      body: (body ?? null) as string | null,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = answer.status;
    const text = await answer.text();
    if (status >= 300 && !isOutcomes(status, text)) throw refusal(status, text, changes(method, url));
    return { statusCode: status >= 300 ? 200 : status, headers: Object.fromEntries(answer.headers), body: text };
  } catch (cause) {
    throw cause instanceof SalesforceFault ? cause : broken(cause, changes(method, url), timeoutMs);
  }
}

const changes = (method: string, url: string): boolean => method !== 'GET' && !url.endsWith('/services/oauth2/token');

/** An action that failed for some of its inputs answers 400 with what became of each: that is an answer. */
function isOutcomes(status: number, text: string): boolean {
  const body = status === 400 ? parsed(text) : undefined;
  return Array.isArray(body) && body.length > 0 && body.every((each: unknown) => isOutcome(each));
}

const isOutcome = (value: unknown): boolean => typeof value === 'object' && value !== null && 'isSuccess' in value;

/** Salesforce answers errors as `[{errorCode, message, fields}]`, the token endpoint as `{error, error_description}`. */
function refusal(status: number, text: string, changing: boolean): SalesforceFault {
  const body = parsed(text);
  const first = (Array.isArray(body) ? body[0] : body) as Record<string, unknown> | undefined;
  const code = String(first?.['errorCode'] ?? first?.['error'] ?? `HTTP_${status}`);
  const message = String(first?.['message'] ?? first?.['error_description'] ?? '');
  const fields = Array.isArray(first?.['fields']) ? first['fields'].map(String) : [];
  return new SalesforceFault(kindOf(code, status, message), {
    code,
    message,
    fields,
    uncertain: changing && status >= 500,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The request cannot have reached Salesforce when no connection came about. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

function broken(cause: unknown, changing: boolean, timeoutMs: number): SalesforceFault {
  const { name, message } = cause as Error;
  if (name === 'TimeoutError')
    return new SalesforceFault('timeout', {
      code: 'TIMEOUT',
      message: `no answer in ${timeoutMs} ms`,
      uncertain: changing,
      cause,
    });
  const inner = (cause as { cause?: { code?: unknown; errors?: { code?: unknown }[] } }).cause;
  const code = String(inner?.code ?? inner?.errors?.[0]?.code ?? 'CONNECTION_BROKEN');
  const sent = !NEVER_SENT.has(code);
  return new SalesforceFault(sent ? 'reset' : 'unavailable', { code, message, uncertain: changing && sent, cause });
}
