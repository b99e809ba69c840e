import { asHtml } from './document.ts';
import type { PersonOrg } from './org.ts';

const SHOWN = 50;

/** Everybody in the org, for the choice of somebody whom the menu does not list. */
export async function directoryPage(org: PersonOrg, search: string, from: string): Promise<string> {
  const pattern = `'%${search.replace(/[\\'%_]/g, '\\$&')}%'`;
  const named = search === '' ? '' : ` AND (Name LIKE ${pattern} OR Username LIKE ${pattern})`;
  const { totalSize, records } = await org.query(
    `SELECT Name, Username, UserRole.Name FROM User WHERE IsActive = true${named} ORDER BY Name LIMIT ${SHOWN}`,
  );
  const rows = records.map((user) => {
    const role = (user.UserRole as { Name: string } | null)?.Name ?? '';
    return `<tr><td><a href="${asHtml(addressAs(from, String(user.Username)))}">${asHtml(String(user.Name))}</a></td>
      <td>${asHtml(role)}</td></tr>`;
  });
  const more = totalSize > SHOWN || records.length === SHOWN ? `<p>The first ${SHOWN}. Search for others.</p>` : '';
  return `<!doctype html>
<html lang="en-US">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>People</title>
    <link rel="icon" href="/assets/images/logo-noname.svg" />
    <link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css" />
  </head>
  <body class="slds-scope">
    <main class="slds-container_medium slds-container_center slds-p-around_medium">
      <h1 class="slds-text-heading_medium slds-m-bottom_small">Look as somebody else</h1>
      <form class="slds-m-bottom_small" role="search">
        <input type="hidden" name="from" value="${asHtml(from)}" />
        <input class="slds-input" type="search" name="search" aria-label="Search people" value="${asHtml(search)}" placeholder="Search people…" autofocus />
      </form>
      <table class="slds-table slds-table_bordered">
        <thead><tr><th scope="col">Name</th><th scope="col">Role</th></tr></thead>
        <tbody>${rows.join('\n')}</tbody>
      </table>
      ${records.length === 0 ? '<p>Nobody by this name.</p>' : more}
    </main>
  </body>
</html>
`;
}

/** A page of this host, looked at as that person. */
function addressAs(from: string, username: string): string {
  const here = 'http://here';
  const url = new URL(from, here);
  url.searchParams.set('as', username);
  return url.origin === here ? url.pathname + url.search : `/?as=${encodeURIComponent(username)}`;
}
