import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { NavItem } from '../metadata/app.ts';
import { defaultRecordPage } from '../metadata/flexipages.ts';
import type { Builds, Built } from './builds.ts';
import { faultDocument, pageDocument } from './document.ts';
import { directoryPage } from './directory.ts';
import type { People, Person } from './people.ts';

export function pageRoutes(app: FastifyInstance, people: People, builds: Builds, startPath: string): void {
  app.get('/', (req, reply) => reply.redirect(startPath + search(req)));

  app.get('/people', async (req, reply) => {
    const { search = '', from = '/' } = req.query as { search?: string; from?: string };
    const org = people.orgOf(people.ofCookie(req.headers.cookie));
    const html = await directoryPage(org, search.trim(), from);
    return reply.type('text/html').header('content-security-policy', "default-src 'self'").send(html);
  });

  // The short address that e-mails and notifications carry.
  app.get('/:id(^[a-zA-Z0-9]{15,18}$)', (req, reply) => {
    const { id } = req.params as { id: string };
    return reply.redirect(`/lightning/r/${id}/view${search(req)}`);
  });

  app.get('/lightning/*', async (req, reply) => {
    const { as: name, ...rest } = req.query as Record<string, string>;
    if (name !== undefined) return switchPerson(people, name, rest, req, reply);
    reply.header('cache-control', 'no-store');
    let built: Built;
    try {
      built = await builds.current();
    } catch (error) {
      return reply
        .code(500)
        .type('text/html')
        .send(faultDocument((error as Error).message));
    }
    const person = people.ofCookie(req.headers.cookie);
    const state = { persona: await people.persona(person), host: await hostState(people, person, built) };
    const { html, policy } = pageDocument(built.vendor, built.bundle, state);
    return reply.type('text/html').header('content-security-policy', policy).send(html);
  });

  app.get('/app/:hash/:file', (req, reply) => {
    const { hash, file } = req.params as { hash: string; file: string };
    const code = builds.file(hash, file);
    return code === undefined ? reply.callNotFound() : reply.type('text/javascript').send(code);
  });
}

function switchPerson(
  people: People,
  name: string,
  rest: Record<string, string>,
  req: FastifyRequest,
  reply: FastifyReply,
) {
  const person = people.named(name);
  if (!person)
    return reply
      .code(404)
      .type('text/html')
      .send(faultDocument(`There is no person "${name}" here.`));
  const query = new URLSearchParams(rest).toString();
  const path = req.url.split('?')[0] ?? '/';
  return reply.header('set-cookie', people.cookieFor(person)).redirect(query ? `${path}?${query}` : path);
}

/** What the shell draws from: the navigation this person sees, and what stands on each page. */
async function hostState(people: People, person: Person, { app, pages, recordPages }: Built): Promise<object> {
  const readable = new Map((await people.orgOf(person).readable()).map((object) => [object.name, object]));
  const label = (item: NavItem) => item.label ?? readable.get(item.object ?? '')?.labelPlural ?? item.name;
  const items = app.items
    .filter(({ object }) => !object || readable.has(object))
    .map((item) => ({
      ...item,
      label: label(item),
      url: item.object ? `/lightning/o/${item.object}/list` : `/lightning/n/${item.name}`,
    }));
  return {
    app: { label: app.label, items },
    recordPages: Object.fromEntries(recordPages),
    defaultRecordPage: defaultRecordPage('Record'),
    appPages: Object.fromEntries(pages.filter(({ type }) => type === 'AppPage').map((page) => [page.name, page])),
    people: people.list,
  };
}

function search(req: FastifyRequest): string {
  const at = req.url.indexOf('?');
  return at < 0 ? '' : req.url.slice(at);
}
