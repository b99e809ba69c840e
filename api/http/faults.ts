import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isResponseSerializationError } from 'fastify-type-provider-zod';
import { Problem } from '../errors.ts';
import { problemOf, SalesforceFault } from '../salesforce/errors.ts';
import { invalidInput } from './input.ts';
import { bodyOf, PROBLEM_JSON } from './problem.ts';

/** The one place where an error becomes an answer. What is not a `Problem` by then keeps its reasons for the log. */
export function answerFault(error: unknown, req: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = asProblem(error, req);
  if (problem.status >= 500) req.log.error({ err: error, code: problem.code }, 'answered with a fault');
  else req.log.info({ code: problem.code, reason: reasonOf(problem) }, 'answered with a problem');
  return sendProblem(problem, req, reply);
}

export function sendProblem(problem: Problem, req: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(problem.status).type(PROBLEM_JSON).send(bodyOf(problem, req.id));
}

const reasonOf = ({ cause }: Problem): string | undefined => (cause instanceof Error ? cause.message : undefined);

/** What a fault says to whoever asked; Fastify's own refusals by their codes. */
export function asProblem(error: unknown, req: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof SalesforceFault) return problemOf(error);
  const fault = error as FastifyError;
  if (fault.validation) return invalidInput(fault, req);
  if (isResponseSerializationError(fault)) return new Problem('INTERNAL', { cause: error });
  if (fault.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('TOO_LARGE', { cause: error });
  if (fault.code === 'FST_ERR_HANDLER_TIMEOUT') return new Problem('BUSY', { cause: error });
  if (UNREADABLE.has(fault.code)) return new Problem('INVALID_INPUT', { detail: fault.message, cause: error });
  return new Problem('INTERNAL', { cause: error });
}

const UNREADABLE = new Set([
  'FST_ERR_CTP_INVALID_JSON_BODY',
  'FST_ERR_CTP_EMPTY_JSON_BODY',
  'FST_ERR_CTP_INVALID_MEDIA_TYPE',
  'FST_ERR_CTP_INVALID_CONTENT_LENGTH',
  'FST_ERR_BAD_URL',
]);
