import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Files } from '../metadata/files.ts';

/** A script among the static resources, where `@salesforce/resourceUrl` says that it is. */
export function resourceRoutes(app: FastifyInstance, files: Files): void {
  app.get('/resource/:name', (req, reply) => {
    const { name } = req.params as { name: string };
    const file = files.find('*/staticresources/*.js').find((each) => each.endsWith(`/${name}.js`));
    if (!file) return reply.callNotFound();
    return reply.type('text/javascript').send(readFileSync(file));
  });
}
