import type { FastifyError, FastifyInstance } from 'fastify';
import { OrgFault } from './org.ts';

/** A refusal that a component is meant to receive, in the platform's shape. */
export class ComponentFault extends Error {
  readonly body: object;
  constructor(message: string, body: object) {
    super(message);
    this.body = body;
  }
}

/** As Lightning does, a refusal travels in an answer with status 200: the browser writes every other status
 *  on its console, where it would hide among real faults. */
export function answerInEnvelopes(app: FastifyInstance): void {
  app.addHook('preSerialization', async (_req, _reply, payload) => ({ returned: payload }));
  app.setErrorHandler((error: FastifyError | OrgFault | ComponentFault, _req, reply) => {
    const { expected, fault } = faultOf(error);
    // A string, because the hook above wraps objects.
    return reply
      .code(expected ? 200 : 500)
      .type('application/json')
      .send(JSON.stringify({ fault }));
  });
}

function faultOf(error: FastifyError | OrgFault | ComponentFault): { expected: boolean; fault: object } {
  if (error instanceof ComponentFault) return { expected: true, fault: { status: 500, body: error.body } };
  const { message } = error;
  if (!(error instanceof OrgFault)) return { expected: false, fault: { status: 500, body: { message } } };
  const { status: statusCode, errorCode } = error;
  const expected = statusCode < 500 && [403, 404].includes(statusCode);
  return { expected, fault: { status: statusCode, body: { statusCode, errorCode, message } } };
}
