import type { FastifyInstance } from 'fastify';
import type { Told } from '#tests/org/outbox.ts';
import { asHtml } from './document.ts';
import type { People } from './people.ts';

const LINK = /https?:\/\/[^\s<>"]+/g;

/** What rings in the bell of the person who looks, the newest first. */
export function bellRoutes(app: FastifyInstance, people: People): void {
  app.get('/local/bell', async (req) => {
    const person = people.ofCookie(req.headers.cookie);
    const path = `/local/outbox?username=${encodeURIComponent(person.username)}`;
    const told = await people.orgOf(person).get<Told[]>(path);
    return told.filter(({ kind }) => kind === 'bell').reverse();
  });
}

/** The e-mails that the org has sent, to everybody: nothing leaves this machine. */
export function outboxRoutes(app: FastifyInstance, people: People): void {
  app.get('/outbox', async (req, reply) => {
    const told = await people.orgOf(people.ofCookie(req.headers.cookie)).get<Told[]>('/local/outbox');
    const mails = told.filter(({ kind }) => kind === 'e-mail').reverse();
    const html = outboxPage(mails, people);
    return reply.type('text/html').header('content-security-policy', "default-src 'self'").send(html);
  });
}

function outboxPage(mails: Told[], people: People): string {
  const shown = mails.map((mail) => mailOf(mail, people)).join('\n');
  return `<!doctype html>
<html lang="en-US">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>E-mails sent</title>
    <link rel="icon" href="/assets/images/logo-noname.svg" />
    <link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css" />
    <link rel="stylesheet" href="/shell.css" />
  </head>
  <body class="slds-scope">
    <main class="slds-container_medium slds-container_center slds-p-around_medium host-mails">
      <p><a href="/">Back to Lightning</a></p>
      <h1 class="slds-text-heading_medium">E-mails sent</h1>
      <p class="slds-m-bottom_small">The newest first. A link opens as the person to whom the e-mail went.</p>
      ${shown || '<p>None yet. They go out with the next round, some seconds after a step.</p>'}
    </main>
  </body>
</html>
`;
}

function mailOf({ to, at, title, body }: Told, people: People): string {
  return `<article class="slds-box slds-theme_default slds-m-bottom_small">
        <h2 class="slds-text-heading_small">${asHtml(title)}</h2>
        <p class="slds-text-color_weak">To ${asHtml(to.join(', '))}, <time datetime="${asHtml(at)}">${asHtml(at.slice(0, 16).replace('T', ' '))} UTC</time></p>
        <div class="host-mail">${withLinks(body, people.named(to[0] ?? '')?.username)}</div>
      </article>`;
}

/** Pages of the org are pages of this host, looked at as who got the e-mail. */
function withLinks(text: string, username: string | undefined): string {
  let done = 0;
  const parts = [...text.matchAll(LINK)].map((found) => {
    const before = asHtml(text.slice(done, found.index));
    done = found.index + found[0].length;
    return `${before}<a href="${asHtml(hrefOf(found[0], username))}">${asHtml(found[0])}</a>`;
  });
  return parts.join('') + asHtml(text.slice(done));
}

function hrefOf(link: string, username: string | undefined): string {
  const url = new URL(link);
  if (!url.pathname.startsWith('/lightning/')) return link;
  if (username !== undefined) url.searchParams.set('as', username);
  return url.pathname + url.search;
}
