import type { Answered, Asked, Between } from '../between.ts';

export interface Mutation extends Between {
  title: string;
}

export const decoded = (asked: Asked) => decodeURIComponent(asked.url.replaceAll('+', ' '));
const matches = (asked: Asked, method: string, path: RegExp) =>
  asked.method === method && path.test(asked.url.replace(/^\/services\/data\/v[\d.]+/, ''));

export const NOBODY = 'a00000000000009AAA';

/** A resource that says yes and does nothing. */
export const stub = (title: string, method: string, path: RegExp, status: number, body?: unknown): Mutation => ({
  title: `${title} does nothing`,
  instead: (asked) => (matches(asked, method, path) ? { status, body } : undefined),
});

export const saved = { id: NOBODY, success: true, errors: [] };
export const ID = '[A-Za-z0-9]{15,18}';

/** Changes every answer to a query that went well. */
export const rowsWith = (title: string, change: (body: Answered['body'], asked: Asked) => void): Mutation => ({
  title,
  answer: ({ status, body }, asked) =>
    status === 200 && Array.isArray(body?.records) ? change(body, asked) : undefined,
});
