import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifySchema } from 'fastify';
import fp from 'fastify-plugin';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { isProblemAnswer, PROBLEM_JSON } from './problem.ts';

/** `/openapi.json` for programs, `/docs` for people; both from the routes' own schemas. */
export const openapi = fp(async (app) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Vouchsafe',
        version: '1',
        description: 'Customer references, kept in Salesforce: find, ask, approve, and never overuse.',
      },
      components: {
        securitySchemes: {
          apex: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'vouchsafe+jwt',
            description: 'RS256, at most 120 seconds long, good for one request. The org mints it.',
          },
        },
      },
    },
    transform: ({ schema, ...document }) => jsonSchemaTransform({ ...document, schema: shown(schema) }),
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  app.get('/openapi.json', { schema: { hide: true } as object }, async () => app.swagger());
});

/** Problems under their own content type, and without the statuses that stand for all others. */
function shown(schema: FastifySchema): FastifySchema {
  const responses = Object.entries((schema?.response ?? {}) as Record<string, unknown>)
    .filter(([status]) => !status.endsWith('xx'))
    .map(([status, response]) => [
      status,
      isProblemAnswer(response)
        ? { description: response.description, content: { [PROBLEM_JSON]: { schema: response.properties } } }
        : response,
    ]);
  return { ...schema, response: Object.fromEntries(responses) };
}
