import type { RouteOptions } from 'fastify';
import { z } from 'zod';
import { ERRORS, type ErrorCode, type Problem } from '../errors.ts';

export const PROBLEM_JSON = 'application/problem+json';

/** RFC 9457, with the code programs read, what the sentence is made of, and members of the code's own. */
export const problem = z
  .looseObject({
    /** Where the code is explained: an anchor in `docs/errors.md`. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    detail: z.string().optional(),
    values: z.record(z.string(), z.unknown()),
    /** The same as in the service's log. */
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof problem>;

export function bodyOf(problem: Problem, requestId: string): ProblemBody {
  const { code, detail, values, extra } = problem;
  const { title, status } = ERRORS[code];
  return { ...extra, type: `/docs/errors#${code}`, title, status, code, detail, values, requestId };
}

/** Holds for every content type: an error that is no problem cannot leave. `openapi.ts` shows it as problem+json. */
const answer = (description: string) => ({ description, properties: problem });
export type ProblemAnswer = ReturnType<typeof answer>;
export const isProblemAnswer = (response: unknown): response is ProblemAnswer =>
  (response as Partial<ProblemAnswer>).properties === problem;

/** The part of a route's response map for the errors it answers: `response: { 200: …, ...problems('NOT_FOUND') }`. */
export function problems<C extends ErrorCode>(
  ...codes: C[]
): { [K in C as (typeof ERRORS)[K]['status']]: ProblemAnswer } {
  const byStatus = Map.groupBy(codes, (code) => ERRORS[code].status);
  return Object.fromEntries([...byStatus].map(([status, those]) => [status, answer(those.join(', '))])) as ReturnType<
    typeof problems<C>
  >;
}

/** What every route may answer beside its own. */
const ANY_PROBLEM = {
  ...problems('INVALID_INPUT', 'UNAUTHENTICATED', 'NOT_PERMITTED', 'NO_SALESFORCE_ACCESS', 'TOO_MANY_REQUESTS'),
  ...problems('INTERNAL', 'SALESFORCE_NOT_ANSWERING', 'SALESFORCE_LIMIT_REACHED', 'BUSY'),
  '4xx': answer('A problem'),
  '5xx': answer('A problem'),
};

/** A status without a schema would leave the service unfiltered, so every route declares all of them. */
export function declareProblems(route: RouteOptions): void {
  const response = (route.schema?.response ?? {}) as Record<string, unknown>;
  if (!Object.keys(response).some((status) => status.startsWith('2')))
    throw new TypeError(`${String(route.method)} ${route.url} declares no answer that succeeds`);
  route.schema = { ...route.schema, response: { ...ANY_PROBLEM, ...response }, security: [{ apex: [] }] };
}
