import apexGet from '@salesforce/apex/ApiClient.get';
import apexSend from '@salesforce/apex/ApiClient.send';
import { words } from 'c/appWords';
import type { ContentType } from '../../../../api/content/schema.ts';
import type { Full, NewRequest } from '../../../../api/request/schema.ts';

/** A way forward after a refusal. */
export interface Alternative {
  kind: 'later' | 'activity' | 'group' | 'content' | 'next';
  referenceId: string;
  neededBy?: string;
  activityType?: NewRequest['activityType'];
  requestId?: string | null;
  contentId?: string;
  contentType?: ContentType | null;
  label?: string;
}

/** What the service, Apex or the platform said instead of an answer. */
export interface Failure {
  status: number;
  code: string;
  title: string;
  detail: string;
  values: Record<string, unknown>;
  /** On a refusal: the first day on which it would pass, and what could be asked instead. */
  nextDate?: string | null;
  alternatives?: Alternative[];
  /** Nobody else would do either: what nobody was found for, in words. */
  gap?: boolean;
  segment?: string | null;
  /** The rule of a refusal, in a word of the service. */
  rule?: string | null;
  /** On a refused request: each customer who cannot be asked, and why. */
  full?: Full[];
  /** On input that was not as expected. */
  errors?: { path: string; message: string }[];
}

/** What an answer carries when Salesforce takes hardly any more requests: the service had it from an earlier reading. */
export interface Aged {
  readAt?: string;
}

/** The platform caches what `ApiClient.get` answered and does not see our writes: once we wrote, we read past it. */
let wrote = false;

/** @param options.seldom what hardly ever changes may come from the platform's cache also after we wrote */
export async function get<T>(path: string, { fresh = false, seldom = false } = {}): Promise<T & Aged> {
  if (fresh || (wrote && !seldom)) return call<T & Aged>('GET', path, null, null);
  try {
    return JSON.parse(await apexGet({ path })) as T & Aged;
  } catch (error) {
    throw failureOf(error);
  }
}

/** Keys of what was sent and has no good answer yet. */
const open = new Map<string, string>();

/** The same thing tried again carries the same key: it happens at most once, also when the first answer was lost. */
export async function send<T>(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  wrote = true;
  const text = body === undefined ? null : JSON.stringify(body);
  const thing = `${method} ${path} ${text}`;
  const key = open.get(thing) ?? crypto.randomUUID();
  open.set(thing, key);
  const answer = await call<T>(method, path, text, key);
  open.delete(thing);
  return answer;
}

async function call<T>(method: string, path: string, body: string | null, idempotencyKey: string | null): Promise<T> {
  try {
    const answer = await apexSend({ method, path, body, idempotencyKey });
    return (JSON.parse(answer) as { body: T }).body;
  } catch (error) {
    throw failureOf(error);
  }
}

function failureOf(error: unknown): Failure {
  const message = (error as { body?: { message?: string } } | undefined)?.body?.message ?? '';
  try {
    const problem = JSON.parse(message) as Partial<Failure>;
    return { status: 500, code: 'INTERNAL', title: words.noAnswer, detail: '', values: {}, ...problem };
  } catch {
    // The platform itself refuses those who hold none of our permission sets, in a sentence of its own.
    const refused = /apex class/i.test(message) && /access/i.test(message);
    return refused ? failure(403, 'NOT_PERMITTED') : failure(503, 'NO_ANSWER');
  }
}

function failure(status: number, code: string): Failure {
  return { status, code, title: words.noAnswer, detail: '', values: {} };
}
